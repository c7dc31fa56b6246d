import type { ColumnType, Generated } from 'kysely';
import type { AreaKind, Extent } from '../area.ts';
import type { ChangeKind } from '../change.ts';
import type { ImportFigures } from '../change-contract.ts';

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
  /** The change that made it; null for what was shipped. */
  begun_by: ColumnType<number | null, number | undefined, never>;
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
  /** The change that says so; null for what was shipped. */
  change_id: ColumnType<number | null, number | undefined, number>;
}

/** A change of units, as it was entered or imported. */
export interface AreaChangeTable {
  change_id: Generated<number>;
  kind: ChangeKind | 'import';
  on_day: string | null;
  source: string;
  verified: boolean;
  entered_by: string | null;
  entered_at: ColumnType<Date, Date, never>;
  /** Handed in as JSON text. */
  figures: ColumnType<ImportFigures | null, string | null, never>;
}

/** One row, which grows by one with each change. */
export interface AreaVersionTable {
  singleton: boolean;
  version: number;
}

/** Where a unit lies, as GeoJSON. */
export interface AreaBoundaryTable {
  area_id: number;
  /** Handed in as JSON text. */
  geometry: ColumnType<unknown, string, string>;
  source: string;
  imported_at: ColumnType<Date, Date, Date>;
}

declare module '../../platform/database.ts' {
  interface Database {
    area: AreaTable;
    area_succession: AreaSuccessionTable;
    area_change: AreaChangeTable;
    area_version: AreaVersionTable;
    area_boundary: AreaBoundaryTable;
  }
}
