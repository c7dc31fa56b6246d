import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { caseRoutes } from './cases/routes.ts';
import { groupRoutes } from './groups/routes.ts';
import { endNames, wantedRoutes } from './wanted/index.ts';

export { findCase } from './cases/case-queries.ts';
export { countCases, countCasesByScheme } from './cases/count-cases.ts';
export {
  type CasesOfSchemes,
  casesNaming,
  countCasesByKind,
  countCasesOfSchemes,
} from './cases/count-cases-of-schemes.ts';
export { recordCase } from './cases/record-case.ts';
export { stepCase } from './cases/step-case.ts';
export { countGroups } from './groups/count-groups.ts';
export { recordGroup } from './groups/record-group.ts';
export {
  countWanted,
  draftNotice,
  endNotice,
  findNotice,
  publishNotice,
  putPhoto,
  recordVisit,
  wantedListPage,
  wantedNoticePage,
} from './wanted/index.ts';

/** Every endpoint of the capability. */
export function resultRoutes(services: Services): Route[] {
  return [...caseRoutes(services), ...groupRoutes(services), ...wantedRoutes(services)];
}

/** The background tasks of the capability. */
export function resultTasks(services: Services): TaskHandlers {
  return {
    'results:end_names': async () => {
      const ended = await endNames(services);
      if (ended > 0) services.log.info('results: names of ended notices erased', { ended });
    },
  };
}

/** Once a night, after the tips. */
export const RESULT_CRONTAB = '20 20 * * * results:end_names ?fill=1d&max=3';
