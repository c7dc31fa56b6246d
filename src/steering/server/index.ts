import './reports/tables.ts';

export { askPeriod } from './ask-period.ts';
export { freezePeriod } from './freeze-period.ts';
export { listSchemesAtWork } from './list-schemes-at-work.ts';
export { openDataPage } from './open-data/open-data-page.ts';
export { readIndicator } from './read-indicator.ts';
export { readOverview } from './read-overview.ts';
export { composeReport } from './reports/compose-report.ts';
export { editSection } from './reports/edit-section.ts';
export { askReportPeriod, readFrozenFigures } from './reports/frozen-figures.ts';
export { issueReport } from './reports/issue-report.ts';
export { findReport, readSections } from './reports/report-queries.ts';
export { reportTasks } from './reports/tasks.ts';
export { steeringRoutes } from './routes.ts';
export { scopeOf } from './scope-of.ts';
