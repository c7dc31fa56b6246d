import type { ColumnType } from 'kysely';

type Moment = ColumnType<Date, Date, Date>;

/** A step's leaf, in the area that owns the step. */
export interface LedgerLeafTable {
  area_id: number;
  leaf_hash: Buffer;
  tip_id: string | null;
  step_seq: number | null;
  /** What kind of thing took the step; ours alone, it never leaves the database. */
  subject: string;
  salt: Buffer | null;
  /** Handed in as JSON text. */
  fields: ColumnType<(string | number | null)[] | null, string | null, string | null>;
  created_at: Moment;
  tree_index: number | null;
}

/** A leaf in its place in the public log. */
export interface LedgerEntryTable {
  tree_index: number;
  leaf_hash: Buffer;
}

/** The hash of a complete subtree of 2^level leaves. */
export interface LedgerNodeTable {
  level: number;
  node_index: number;
  hash: Buffer;
}

/** An online log key and the root's word for it. */
export interface LedgerKeyTable {
  public_key: Buffer;
  origin: string;
  root_key: Buffer;
  valid_from: string;
  valid_to: string;
  root_signature: Buffer;
  created_at: Moment;
}

/** A signed state of the tree. */
export interface LedgerCheckpointTable {
  size: number;
  root: Buffer;
  signed_note: string;
  signed_by: Buffer;
  signed_at: Moment;
}

declare module '../../platform/database.ts' {
  interface Database {
    ledger_leaf: LedgerLeafTable;
    ledger_entry: LedgerEntryTable;
    ledger_node: LedgerNodeTable;
    ledger_key: LedgerKeyTable;
    ledger_checkpoint: LedgerCheckpointTable;
  }
}
