import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { caseRoutes } from './cases/routes.ts';
import { groupRoutes } from './groups/routes.ts';

export { findCase } from './cases/case-queries.ts';
export { countCases, countCasesByMonth, countCasesByOffence } from './cases/count-cases.ts';
export { recordCase } from './cases/record-case.ts';
export { stepCase } from './cases/step-case.ts';
export type { CountScope } from './count-scope.ts';
export { countGroups, countGroupsByMonth, countGroupsByOffence } from './groups/count-groups.ts';
export { recordGroup } from './groups/record-group.ts';

/** Every endpoint of the capability. */
export function resultRoutes(services: Services): Route[] {
  return [...caseRoutes(services), ...groupRoutes(services)];
}
