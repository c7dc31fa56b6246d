import type { AreaKind, Extent } from '../area.ts';

/** One unit with its validity. Days come back as `YYYY-MM-DD`. */
export interface AreaTable {
  area_id: number;
  code: string | null;
  name: string;
  name_folded: string;
  kind: AreaKind;
  parent_id: number | null;
  valid_from: string;
  valid_to: string | null;
  source: string;
  verified: boolean;
}

/** What became of a unit, or of a part of it. */
export interface AreaSuccessionTable {
  succession_id: number;
  from_id: number;
  to_id: number | null;
  extent: Extent;
  on_day: string | null;
  source: string;
  verified: boolean;
}

declare module '../../platform/database.ts' {
  interface Database {
    area: AreaTable;
    area_succession: AreaSuccessionTable;
  }
}
