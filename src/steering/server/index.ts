import './reports/tables.ts';

export { askPeriod } from './ask-period.ts';
export { freezePeriod } from './freeze-period.ts';
export { openDataPage } from './open-data/open-data-page.ts';
export { readFigures } from './read-figures.ts';
export { reportTasks } from './reports/tasks.ts';
export { steeringRoutes } from './routes.ts';
export { scopeOf } from './scope-of.ts';
