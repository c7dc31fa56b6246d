import type { OfferEvent, OfferKind, OfferState } from '../life.ts';

/** What finds an offer by its receipt, and makes sending it exactly once. */
export interface SchemeOfferReceiptTable {
  receipt_hash: Buffer;
  area_id: number;
  offer_id: string;
  body_hash: Buffer;
  /** Whether the proof of work that is bound to the offer's id paid for it: once for each id. */
  pays: boolean;
}

/** An offer of somebody without an account; its `version` counts what happened to it. */
export interface SchemeOfferTable {
  area_id: number;
  offer_id: string;
  unit_id: number;
  kind: OfferKind;
  scheme_id: string | null;
  scheme_kind: string | null;
  place_area_id: number | null;
  signing_key: string;
  reply_recipient: string;
  received_at: Date;
  due_on: string;
  due_verified: boolean;
  state: OfferState;
  version: number;
  closed_on: string | null;
}

/** One thing that happened to an offer. */
export interface SchemeOfferStepTable {
  area_id: number;
  offer_id: string;
  version: number;
  action: OfferEvent;
  state: OfferState;
  actor_id: string | null;
  message_id: string | null;
  at: Date;
  leaf_hash: Buffer;
}

declare module '../../platform/database.ts' {
  interface Database {
    scheme_offer_receipt: SchemeOfferReceiptTable;
    scheme_offer: SchemeOfferTable;
    scheme_offer_step: SchemeOfferStepTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends the words of offers whose term is over. */
    'offers:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    scheme_offer: 'offer' | 'letter';
  }
}
