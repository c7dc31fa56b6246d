import { z } from 'zod';
import { findUnits } from '../../accounts/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { countOverdue } from '../../tips/server/index.ts';
import { rowIdSchema } from '../../wire/encoding.ts';
import type { listOverdue as contract } from '../indicator-contract.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

const cursor = z.tuple([z.int(), rowIdSchema]);

/** The units with overdue crime reports of these places, most first. Throws `bad_cursor`. */
export async function listOverdue(
  db: Db,
  areaIds: readonly number[],
  today: string,
  { cursor: at, limit }: Pick<Query, 'cursor' | 'limit'>,
): Promise<Reply> {
  const after = decodeCursor(cursor, at);
  const all = (await countOverdue(db, areaIds, today)).sort(
    (a, b) => b.overdue - a.overdue || a.unitId - b.unitId,
  );
  const start = all.findIndex(
    ({ overdue, unitId }) =>
      after === undefined || overdue < after[0] || (overdue === after[0] && unitId > after[1]),
  );
  const found = start < 0 ? [] : all.slice(start, start + limit + 1);
  const { rows, next } = cutPage(found, limit, (last) => [last.overdue, last.unitId]);
  const units = await findUnits(
    db,
    rows.map(({ unitId }) => unitId),
  );
  return {
    rows: rows.map((row) => {
      const unit = units.get(row.unitId);
      return { ...row, name: unit?.name ?? '', nameEn: unit?.nameEn ?? '' };
    }),
    next,
  };
}
