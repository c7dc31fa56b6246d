import type { z } from 'zod';
import { displayNames, findUnits } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { listTransfers as contract } from '../transfer-contract.ts';
import { cutPage, decodeCursor, messageCursor } from './cursor.ts';

type Reply = z.input<(typeof contract)['reply']>;

/** What some units have handed on, newest first; nothing of what was in it. Throws `bad_cursor`. */
export async function listTransfers(
  db: Db,
  unitIds: readonly number[],
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Reply> {
  const after = decodeCursor(messageCursor, query.cursor);
  let select = db
    .selectFrom('tip_transfer')
    .selectAll()
    .where('from_unit_id', 'in', unitIds)
    .orderBy('sent_at', 'desc')
    .orderBy('tip_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    const [at, tipId] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('sent_at', 'tip_id'), '<', tuple(new Date(at), tipId)),
    );
  }
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last) => [last.sent_at.toISOString(), last.tip_id]);
  const units = await findUnits(db, [...new Set(rows.map((row) => row.to_unit_id))]);
  const names = await displayNames(
    db,
    rows.map((row) => row.sent_by),
  );
  return {
    rows: rows.map((row) => {
      const to = units.get(row.to_unit_id);
      return {
        tipId: row.tip_id,
        seq: row.seq,
        fromUnitId: row.from_unit_id,
        toUnit: { unitId: row.to_unit_id, name: to?.name ?? '', nameEn: to?.nameEn ?? '' },
        mark: row.ground,
        sentBy: names.get(row.sent_by) ?? '',
        sentAt: row.sent_at.toISOString(),
        answerDueOn: row.answer_due_on,
        answer: row.answer,
        answeredAt: row.answered_at?.toISOString() ?? null,
      };
    }),
    next,
  };
}
