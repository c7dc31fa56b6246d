/** What was done at the sites of an area in a half month that is over, as the rows say now. */
export interface SchemeTallyTable {
  area_id: number;
  block: number;
  activities: number;
}

/** What the same activities recorded as numbers. */
export interface SchemeTallySumTable {
  area_id: number;
  block: number;
  kind: string;
  activity: string;
  code: string;
  sum: string;
  records: number;
}

declare module '../../../platform/database.ts' {
  interface Database {
    scheme_tally: SchemeTallyTable;
    scheme_tally_sum: SchemeTallySumTable;
  }
}

declare module '../../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Rolls up the activities of half months that are over and not yet, or no longer, rolled up. */
    'schemes:tally': Record<string, never>;
  }
}
