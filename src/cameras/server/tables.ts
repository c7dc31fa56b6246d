import type { ColumnType } from 'kysely';
import type { CameraAction, CameraState, Funder } from '../camera.ts';
import type { CameraFields } from '../contract.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A camera as it stands; its `version` counts what happened to it. */
export interface CameraTable {
  area_id: number;
  camera_id: string;
  unit_id: number;
  scheme_id: string | null;
  site_id: string | null;
  address: string;
  /** The address by which the register is searched, see `foldWords`. */
  folded: string;
  lat: number;
  lon: number;
  direction: number;
  angle: number;
  range_m: number;
  funder: Funder;
  retention_days: number;
  state: CameraState;
  from_day: string;
  seen_on: string;
  /** The day of the newest that is known of its health. */
  checked_on: string;
  reminded_on: string | null;
  version: number;
  recorded_by: string;
  recorded_at: Date;
}

/** One thing that happened to a camera. */
export interface CameraStepTable {
  area_id: number;
  camera_id: string;
  version: number;
  action: CameraAction;
  on_day: string;
  before: Json<Partial<CameraFields>>;
  actor_id: string;
  at: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    camera: CameraTable;
    camera_step: CameraStepTable;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    camera: 'owner';
  }
}
