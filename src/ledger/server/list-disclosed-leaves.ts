import { sql } from 'kysely';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { sha256Schema } from '../../wire/encoding.ts';
import type { LeafField } from '../leaf.ts';

/** A leaf with what opens it: for what is public anyway, never for a step of a tip. */
export interface DisclosedLeaf {
  readonly hash: Buffer;
  /** Both null once the leaf has been erased. */
  readonly salt: Buffer | null;
  readonly fields: readonly LeafField[] | null;
  readonly at: Date;
  /** Its place in the tree; null for some seconds. */
  readonly index: number | null;
}

const cursorSchema = z.tuple([z.iso.datetime(), sha256Schema]);

/** The subjects whose leaves are opened to everyone; `ledger_leaf_directory` is their index. */
const DISCLOSED = sql<boolean>`subject in ('directory', 'recovery')`;

/**
 * Leaves about keys and the openings of recovery, newest first, with salt and fields, so that anybody recomputes
 * their hashes. Throws `bad_cursor`.
 */
export async function listDisclosedLeaves(
  db: Db,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ leaves: DisclosedLeaf[]; next: string | null }> {
  const after = decodeCursor(cursorSchema, cursor);
  let select = db
    .selectFrom('ledger_leaf')
    .select(['leaf_hash', 'salt', 'fields', 'created_at', 'tree_index'])
    .where(DISCLOSED)
    .orderBy('created_at', 'desc')
    .orderBy('leaf_hash', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [at, hash] = after;
    const before = sql<boolean>`(created_at, leaf_hash) < (${at}::timestamptz, ${Buffer.from(hash, 'base64url')}::bytea)`;
    select = select.where(before);
  }
  const rows = await select.execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    leaves: shown.map((row) => ({
      hash: row.leaf_hash,
      salt: row.salt,
      fields: row.fields,
      at: row.created_at,
      index: row.tree_index,
    })),
    next: last ? encodeCursor([last.created_at.toISOString(), last.leaf_hash.toString('base64url')]) : null,
  };
}
