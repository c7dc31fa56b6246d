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

/** What became of a batch of a site's tips. */
export interface SchemeTipBatchTable {
  area_id: number;
  scheme_id: string;
  site_id: string;
  formed_on: string;
  tips: number;
  useful: number;
  to_case: number;
  days: number;
}

declare module '../../platform/database.ts' {
  interface Database {
    site_code: SiteCodeTable;
    scheme_tip_batch: SchemeTipBatchTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Forms the batches that are full, and removes codes that are accepted no more. */
    'signals:each_night': Record<string, never>;
  }
}
