import { sql } from 'kysely';
import { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { listSnapshots as contract } from '../snapshot-contract.ts';
import './tables.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

const cursor = z.tuple([daySchema, daySchema]);

/** The frozen periods of an area, those that ended last first. Throws `bad_cursor`. */
export async function listSnapshots(db: Db, { areaId, cursor: at, limit }: Query): Promise<Reply> {
  const after = decodeCursor(cursor, at);
  let select = db
    .selectFrom('snapshot')
    .select(['snapshot_id', 'from_day', 'to_day', 'calendar', 'frozen_at', 'frozen_by'])
    .select(({ selectFrom }) =>
      selectFrom('snapshot_adjustment')
        .whereRef('snapshot_adjustment.area_id', '=', 'snapshot.area_id')
        .whereRef('snapshot_adjustment.snapshot_id', '=', 'snapshot.snapshot_id')
        .select(sql<number>`count(*)`.as('count'))
        .as('adjustments'),
    )
    .where('area_id', '=', areaId)
    .orderBy('to_day', 'desc')
    .orderBy('from_day', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('to_day', 'from_day'), '<', tuple(after[0], after[1])),
    );
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.to_day, last.from_day]);
  const names = await displayNames(
    db,
    rows.map((row) => row.frozen_by),
  );
  return {
    rows: rows.map((row) => ({
      snapshotId: row.snapshot_id,
      from: row.from_day,
      to: row.to_day,
      calendar: row.calendar,
      frozenAt: row.frozen_at.toISOString(),
      frozenBy: names.get(row.frozen_by) ?? '',
      adjustments: row.adjustments ?? 0,
    })),
    next,
  };
}
