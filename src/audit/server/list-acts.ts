import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { listActs as contract } from '../contract.ts';
import { momentsOf } from './list-openings.ts';
import './tables.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid(), z.int32()]);

/** A page of the steps that a person took, newest first. Throws `bad_cursor`, `end_before_start`. */
export async function listActs(
  db: Db,
  { accountId, from, to, cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const after = decodeCursor(cursorSchema, cursor);
  const { since, until } = momentsOf(from, to);
  let query = db
    .selectFrom('tip_step')
    .select(['tip_id', 'seq', 'action', 'at'])
    .where('actor_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('tip_id', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (until !== undefined) query = query.where('at', '<', until);
  if (after !== undefined) {
    const [at, tipId, seq] = after;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'tip_id', 'seq'), '<', tuple(new Date(at), tipId, seq)),
    );
  }
  const found = await query.execute();
  const { rows, next } = cutPage(found, limit, (last) => [last.at.toISOString(), last.tip_id, last.seq]);
  return {
    rows: rows.map(({ tip_id: tipId, seq, action, at }) => ({ tipId, seq, action, at: at.toISOString() })),
    next,
  };
}
