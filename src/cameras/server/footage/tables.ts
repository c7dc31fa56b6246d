import type { ColumnType, Generated } from 'kysely';
import type { Message } from '../../../sealed/message.ts';
import type { FootageAction, FootageState, Purpose, StepReason } from '../../footage.ts';

/** A request for footage; its `version` counts what happened to it, views included. */
export interface FootageRequestTable {
  area_id: number;
  request_id: string;
  unit_id: number;
  camera_id: string;
  purpose: Purpose;
  on_day: string;
  state: FootageState;
  version: number;
  asked_by: string;
  asked_at: Date;
  due_on: string;
  token_hash: Buffer | null;
  link_key: string | null;
  letter: Buffer | null;
  expires_at: Date | null;
  closed_at: Date | null;
  content_ended: Generated<boolean>;
}

/** One link of a chain of custody. */
export interface FootageStepTable {
  area_id: number;
  request_id: string;
  version: number;
  action: FootageAction;
  reason: StepReason | null;
  actor_id: string | null;
  view_id: string | null;
  at: Date;
  leaf_hash: Buffer;
}

/** A part of a sealed clip on its way. */
export interface FootagePartTable {
  area_id: number;
  request_id: string;
  clip_id: string;
  part: number;
  stored_as: string;
  size: number;
  sent_at: Date;
}

/** A clip that was handed over. */
export interface FootageClipTable {
  area_id: number;
  request_id: string;
  clip_id: string;
  /** The files of its parts, in their order. */
  parts: string[];
  sha256: Buffer;
  size: number;
  message: ColumnType<Message, string, string>;
  at: Date;
}

declare module '../../../platform/database.ts' {
  interface Database {
    footage_request: FootageRequestTable;
    footage_step: FootageStepTable;
    footage_part: FootagePartTable;
    footage_clip: FootageClipTable;
  }
}

declare module '../../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Writes down which requests have lapsed, and removes what was sent of them. */
    'cameras:lapse_footage': Record<string, never>;
    /** Ends clips, and the words of closed requests, whose term is over. */
    'cameras:end_footage': Record<string, never>;
  }
}

declare module '../../../words/server/registers.ts' {
  interface Registers {
    footage_request: 'request';
  }
}
