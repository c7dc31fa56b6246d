import type { Db } from '../platform/database.ts';
import type { State } from '../tips/workflow.ts';
import type { KnownTip } from './live-tip.ts';
import type { PlannedTip } from './planned-tip.ts';

/** Drafts asked for at once. */
const BATCH = 1_000;

/** Those of the planned tips that an earlier filling has written, by draft id. */
export async function knownTips(db: Db, tips: readonly PlannedTip[]): Promise<Map<string, KnownTip>> {
  const known = new Map<string, KnownTip>();
  for (let from = 0; from < tips.length; from += BATCH) {
    const drafts = tips.slice(from, from + BATCH).map(({ draftId }) => draftId);
    for (const [draftId, tip] of await knownBatch(db, drafts)) known.set(draftId, tip);
  }
  return known;
}

async function knownBatch(db: Db, drafts: readonly string[]): Promise<[string, KnownTip][]> {
  const tips = await db
    .selectFrom('submission')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'submission.area_id').onRef('tip.tip_id', '=', 'submission.tip_id'),
    )
    .select(['submission.draft_id', 'tip.tip_id', 'tip.version'])
    .where('submission.draft_id', 'in', drafts)
    .execute();
  if (tips.length === 0) return [];
  const messages = await db
    .selectFrom('tip_message')
    .select(['tip_id', 'message_id'])
    .where(
      'tip_id',
      'in',
      tips.map((tip) => tip.tip_id),
    )
    .execute();
  return tips.map(({ draft_id, tip_id, version }) => {
    const own = messages.filter((message) => message.tip_id === tip_id).map((message) => message.message_id);
    return [draft_id, { tipId: tip_id, version, messageIds: new Set(own) }];
  });
}

/** Where the planned tips stand, by draft id; those that are not there yet are left out. */
export async function statesOf(db: Db, tips: readonly PlannedTip[]): Promise<Map<string, State>> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'submission.area_id').onRef('tip.tip_id', '=', 'submission.tip_id'),
    )
    .select(['submission.draft_id', 'tip.state'])
    .where(
      'submission.draft_id',
      'in',
      tips.map(({ draftId }) => draftId),
    )
    .execute();
  return new Map(rows.map(({ draft_id, state }) => [draft_id, state]));
}

/** How many tips there are. */
export async function countTips(db: Db): Promise<number> {
  const { tips } = await db
    .selectFrom('tip')
    .select((select) => select.fn.countAll<number>().as('tips'))
    .executeTakeFirstOrThrow();
  return tips;
}
