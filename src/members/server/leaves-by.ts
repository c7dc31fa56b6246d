/** Who decides that somebody leaves, and when; null where the agreed last day has passed. */
export interface LeavesBy {
  readonly accountId: string | null;
  readonly at: Date;
}
