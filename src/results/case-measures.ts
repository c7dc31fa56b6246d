/**
 * What is counted of cases. Of the period: `cases_recorded` were opened in it, `cases_cleared` are those of them that
 * are cleared by the closing day. With what was carried over: `cases_carried_over` were opened before it and not
 * cleared before it, `cases_carried_cleared` are those of them that were cleared by the closing day. A clearance rate
 * is of the first two, or with carried over of the sums; it always names which.
 */
export const CASE_MEASURES = [
  'cases_recorded',
  'cases_cleared',
  'cases_carried_over',
  'cases_carried_cleared',
] as const;
export type CaseMeasure = (typeof CASE_MEASURES)[number];

/** What is counted of criminal groups dismantled in the period. */
const GROUP_MEASURES = ['groups_dismantled', 'persons_in_groups'] as const;
export type GroupMeasure = (typeof GROUP_MEASURES)[number];
