/** Where the present comes from; tests and the demo hand in one of their own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The calendar day of a moment in Asia/Ho_Chi_Minh (UTC+7, no summer time since 1975), `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
