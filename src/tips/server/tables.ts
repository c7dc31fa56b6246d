import type { ColumnType, Selectable } from 'kysely';
import type { Role } from '../../accounts/roles.ts';
import type { GrantHash } from '../../sealed/wire-grants.ts';
import type { CategoryCode } from '../categories.ts';
import type { ClockCode, ClockState } from '../clocks.ts';
import type { TipMessage, TipRow, TipStep } from '../contract.ts';
import type { KeptAcknowledgement } from '../reporter-contract.ts';
import type { Resolution } from '../run-clock.ts';
import type { TransferMark } from '../transfer.ts';
import type { Classification, Extension, Outcome, State } from '../workflow.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;
/** A column that need not be named when a row is written. */
type Defaulted<Value> = ColumnType<Value, Value | undefined, Value>;

/** By the hash of the receipt's public key: what was acknowledged, and for which body. */
export interface ReceiptTable {
  receipt_hash: Buffer;
  area_id: number;
  tip_id: string;
  draft_id: string;
  body_hash: Buffer;
  acknowledgement: Json<KeptAcknowledgement>;
}

/** What the sender bound; never updated. */
export interface SubmissionTable {
  area_id: number;
  tip_id: string;
  envelope: 'reporter' | 'on_behalf' | 'derived';
  draft_id: string;
  unit_id: number;
  epoch: number;
  category: CategoryCode;
  bound_area_id: number | null;
  day: string | null;
  channel: TipRow['channel'];
  /** Null once it has been erased. */
  ciphertext: Buffer | null;
  signing_key: Buffer | null;
  reply_recipient: string | null;
  signed_unit_id: number | null;
  signed_epoch: number | null;
  parent: Buffer | null;
  signature: Buffer;
  /** What the signature covers of the grants, as first sent. */
  grant_hashes: Json<readonly GrantHash[]>;
  received_at: Date;
}

/** Where the tip stands now: what every row is written with. */
export interface TipColumns {
  area_id: number;
  tip_id: string;
  unit_id: number;
  place_area_id: number;
  category: CategoryCode;
  day: string | null;
  channel: TipRow['channel'];
  received_at: Date;
  received_on: string;
  version: number;
  state: State;
  classification: Classification | null;
  useful: boolean | null;
  assignee_id: string | null;
  outcome: Outcome | null;
  extension_asked: Extension | null;
  file_count: number;
  next_clock: ClockCode | null;
  /** 'infinity' where every clock stands still. */
  next_due_on: string;
  /** By when it had to be handled: the end of its time to resolve, or of the service term. */
  resolve_due_on: string | null;
  closed_on: string | null;
}

/** A tip through time (decision 0009): nothing of it is there at the beginning. */
export interface TipTable extends TipColumns {
  /** Areas that owned the tip before: there lies what was written then. */
  chain: Defaulted<number[]>;
  /** The unit that handed it on and waits for an answer. */
  arrived_from: Defaulted<number | null>;
  /** From when the present owner's clocks count; null where that is `received_on`. */
  counted_from: Defaulted<string | null>;
  /** Whether something keeps its content from being erased. */
  held: Defaulted<boolean>;
  erased_on: Defaulted<string | null>;
  /** The step by which it became the present owner's. */
  owned_since: Defaulted<number>;
  /** Where it stood with the unit that waits for an answer. */
  left_at: ColumnType<LeftAt | null, string | null | undefined, string | null>;
  /** The first days of its verification, its classification, its assignment: how long each took. */
  verified_on: Defaulted<string | null>;
  classified_on: Defaulted<string | null>;
  assigned_on: Defaulted<string | null>;
  /** The duty desk that reads along, while the tip is open. */
  also_unit_id: Defaulted<number | null>;
}

/** Where a tip stood with the unit that handed it on. */
export interface LeftAt {
  readonly state: State;
  readonly assigneeId: string | null;
  readonly extensionAsked: Extension | null;
  readonly ownedSince: number;
  readonly countedFrom: string | null;
  /** The clocks that were still to be met. */
  readonly stopped: readonly ClockCode[];
}

/** That a unit handed a tip on, and what was answered. */
export interface TipTransferTable {
  area_id: number;
  tip_id: string;
  seq: number;
  from_unit_id: number;
  to_area_id: number;
  to_unit_id: number;
  ground: TransferMark;
  sent_by: string;
  sent_at: Date;
  answer_due_on: string | null;
  answer: 'accepted' | 'returned' | null;
  answered_at: Date | null;
}

/** That two tips belong together; a row on either side. */
export interface TipLinkTable {
  area_id: number;
  tip_id: string;
  /** Where the other side's row lies. */
  other_area_id: number;
  other_tip_id: string;
  /** What the other tip is to this one. */
  kind: 'part' | 'whole' | 'same_matter';
  linked_by: string;
  linked_at: Date;
}

/** The site of a scheme that a tip came from, until it is counted; nobody of the site is named. */
export interface SchemeTipTable {
  area_id: number;
  tip_id: string;
  scheme_area_id: number;
  scheme_id: string;
  site_id: string;
  /** Whether it is counted among those that the site sent. */
  sent_counted: Defaulted<boolean>;
}

/** The content key of one sealed object (the tip, or a message) for one recipient; 0 where that is no unit. */
export interface TipGrantTable {
  area_id: number;
  tip_id: string;
  object_id: string;
  recipient: 'unit' | 'recovery' | 'reporter';
  unit_id: number;
  epoch: number;
  sealed: Buffer;
}

/** One step, with its actor and what it changed. */
export interface TipStepTable {
  area_id: number;
  tip_id: string;
  seq: number;
  action: TipStep['action'];
  from_state: State | null;
  to_state: State;
  actor_id: string | null;
  at: Date;
  details: Json<StepDetails>;
  message_id: string | null;
  leaf_hash: Buffer;
}

/** What a step changed, as stored: names are looked up when it is shown. */
export type StepDetails = Omit<TipStep['details'], 'assignee' | 'fromUnit' | 'toUnit'>;

/** One clock of a tip. */
export interface TipClockTable {
  area_id: number;
  tip_id: string;
  clock: ClockCode;
  /** The step by which the tip became its owner's. */
  since: Defaulted<number>;
  started_on: string;
  due_on: string | null;
  state: ClockState;
  stopped_on: string | null;
  history: Json<ClockHistory>;
}

/** What a clock's days stand on. */
export interface ClockHistory {
  readonly parameters: readonly { readonly code: string; readonly validFrom: string }[];
  readonly verified: boolean;
  readonly rolled: boolean;
  readonly resolution: Resolution | null;
}

/** A sealed message of the talk, a note, or the words of a decision. */
export interface TipMessageTable {
  area_id: number;
  tip_id: string;
  message_id: string;
  kind: TipMessage['kind'];
  author_id: string | null;
  unit_id: number;
  epoch: number;
  /** Null once it has been erased. */
  ciphertext: Buffer | null;
  signature: Buffer;
  /** What the signature covers of the grants, as first sent. */
  grant_hashes: Json<readonly GrantHash[]>;
  at: Date;
}

/** A sealed file of a tip or a message; `draft_id` is the submission's draft, or the message's id. */
export interface TipFileTable {
  area_id: number;
  tip_id: string;
  file_id: string;
  draft_id: string;
  position: number;
  stored_as: string;
  sha256: Buffer;
  size: number;
}

/** A sealed file that no submission or message has named yet. */
export interface DraftFileTable {
  draft_id: string;
  file_id: string;
  stored_as: string;
  sha256: Buffer;
  size: number;
  uploaded_at: Date;
}

/** That a tip's content was erased: on what ground, and when. */
export interface ErasureTable {
  area_id: number;
  tip_id: string;
  ground: string;
  erased_on: string;
  erased_at: Date;
}

/** Who opened a tip, when, and which version of it. */
export interface TipOpeningTable {
  area_id: number;
  tip_id: string;
  account_id: string;
  at: Date;
  version: number;
  /** The unit that had the tip, and the roles in which it was opened. */
  unit_id: Defaulted<number | null>;
  roles: Defaulted<Role[]>;
}

/** A row of `tip` as it is read. */
export type StoredTip = Selectable<TipTable>;

declare module '../../platform/database.ts' {
  interface Database {
    receipt: ReceiptTable;
    submission: SubmissionTable;
    tip: TipTable;
    tip_grant: TipGrantTable;
    tip_step: TipStepTable;
    tip_clock: TipClockTable;
    tip_message: TipMessageTable;
    tip_file: TipFileTable;
    draft_file: DraftFileTable;
    tip_opening: TipOpeningTable;
    erasure: ErasureTable;
    tip_transfer: TipTransferTable;
    tip_link: TipLinkTable;
    scheme_tip: SchemeTipTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Tells the open desks of a unit that its inbox changed. */
    'tips:alert_desk': { unitId: number };
    /** Removes files of drafts that were never sent. */
    'tips:remove_orphans': Record<string, never>;
    /** Erases closed tips whose term is over. */
    'tips:erase_ended': Record<string, never>;
    /** Removes a stored file that no tip names any more. */
    'tips:remove_unnamed_file': { storedAs: string };
  }
}
