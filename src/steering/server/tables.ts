import type { CalendarCode } from '../calendars.ts';
import type { IndicatorCode } from '../indicators.ts';
import type { AdjustmentReason } from '../snapshot.ts';

/** What the figures of an area and a period were when they were frozen; never changed. */
export interface SnapshotTable {
  area_id: number;
  snapshot_id: string;
  from_day: string;
  to_day: string;
  calendar: CalendarCode;
  /** JSON of `FrozenContent`; the hash is of its very bytes. */
  content: string;
  sha256: Buffer;
  frozen_by: string;
  frozen_at: Date;
  leaf_hash: Buffer;
}

/** That a frozen figure was found to be otherwise. */
export interface SnapshotAdjustmentTable {
  area_id: number;
  snapshot_id: string;
  seq: number;
  part_area_id: number;
  indicator: IndicatorCode;
  value_from: number | null;
  value_to: number;
  of_from: number | null;
  of_to: number | null;
  reason: AdjustmentReason;
  words: string;
  adjusted_by: string;
  adjusted_at: Date;
  leaf_hash: Buffer;
}

declare module '../../platform/database.ts' {
  interface Database {
    snapshot: SnapshotTable;
    snapshot_adjustment: SnapshotAdjustmentTable;
  }
}
