import { displayNames } from '../../../accounts/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readWanted, WantedStep } from '../../wanted-contract.ts';
import { type StoredNotice, textOf } from './notice-queries.ts';
import { presentRow } from './present-notice.ts';

/** Steps of a notice that are shown at most, the newest: nobody corrects one notice more often. */
const MAX_STEPS = 100;

/** One notice with its words; for its own unit with the steps behind it, newest first. */
export async function readNotice(
  db: Db,
  notice: StoredNotice,
  isOwn: boolean,
): Promise<ReplyOf<typeof readWanted>> {
  return {
    row: presentRow(notice, true),
    text: textOf(notice),
    steps: isOwn ? await stepsOf(db, notice) : [],
  };
}

async function stepsOf(db: Db, { area_id, notice_id }: StoredNotice): Promise<WantedStep[]> {
  const rows = await db
    .selectFrom('wanted_step')
    .select(['seq', 'action', 'state', 'actor_id', 'at'])
    .where('area_id', '=', area_id)
    .where('notice_id', '=', notice_id)
    .orderBy('seq', 'desc')
    .limit(MAX_STEPS)
    .execute();
  const names = await displayNames(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.map(({ seq, action, state, actor_id, at }) => {
    return { seq, action, state, actor: names.get(actor_id) ?? '', at: at.toISOString() };
  });
}
