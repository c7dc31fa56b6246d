import type { ColumnType } from 'kysely';
import type { GrantHash } from '../../sealed/wire-grants.ts';
import type { SealedWords } from '../contract.ts';
import type { Register } from './registers.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** Sealed words about a subject of a register, with their grants. Which registers and roles there are is said in `registers.ts`. */
export interface RegisterWordsTable {
  area_id: number;
  register: Register;
  subject_id: string;
  message_id: string;
  role: string;
  /** Null for somebody without an account, whose receipt signed. */
  author_id: string | null;
  unit_id: number;
  epoch: number;
  ciphertext: Buffer;
  signature: Buffer;
  grant_hashes: Json<readonly GrantHash[]>;
  grants: Json<SealedWords['grants']>;
  at: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    register_words: RegisterWordsTable;
  }
}
