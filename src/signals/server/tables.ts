/** A code of a site, for as long as it is accepted. */
export interface SiteCodeTable {
  code_hash: Buffer;
  area_id: number;
  scheme_id: string;
  site_id: string;
  salt: Buffer;
  from_day: string;
  last_day: string;
  accepted_until: Date;
}

/** What a site's people sent and what became of it, as it was counted at the end of a quarter. */
export interface SchemeTipBatchTable {
  area_id: number;
  scheme_id: string;
  site_id: string;
  quarter: string;
  sent: number;
  tips: number;
  useful: number;
  to_case: number;
  mean_days: number | null;
  mean_answer: number | null;
}

declare module '../../platform/database.ts' {
  interface Database {
    site_code: SiteCodeTable;
    scheme_tip_batch: SchemeTipBatchTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Removes codes that are accepted no more. */
    'signals:each_night': Record<string, never>;
    /** Counts what the quarter brought that is over. */
    'signals:each_quarter': Record<string, never>;
  }
}
