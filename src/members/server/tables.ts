/** A shift of duty at a site. */
export interface SiteShiftTable {
  area_id: number;
  shift_id: string;
  scheme_id: string;
  site_id: string;
  on_day: string;
  number: number;
  member_id: string;
  planned_for: string;
  offered_to: string | null;
  done_at: Date | null;
  dropped_at: Date | null;
  planned_by: string;
  planned_at: Date;
}

/** The names that the people of a site go by, as they were last written. */
export interface SiteNamesTable {
  area_id: number;
  site_id: string;
  version: number;
  note: Buffer | null;
  written_by: string;
  written_at: Date;
}

/** Of one person: the key of the names, sealed to them, and their own name. */
export interface SiteNameTable {
  area_id: number;
  site_id: string;
  member_id: string;
  key_grant: Buffer;
  name: Buffer | null;
}

declare module '../../platform/database.ts' {
  interface Database {
    site_shift: SiteShiftTable;
    site_names: SiteNamesTable;
    site_name: SiteNameTable;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    site_member: 'name';
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Carries out that people left whose agreed last day has passed. */
    'members:end_lapsed': Record<string, never>;
  }
}
