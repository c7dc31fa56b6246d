import type { Services } from '../src/platform/services.ts';
import type { StoredSubmission } from '../src/sealed/open-submission.ts';
import { runTasks } from './run-tasks.ts';
import type { World } from './world.ts';

const BATCH = 500;

/** How many of these acknowledged tips cannot be read back from the database and opened with the desk's key. */
export async function countLost(world: World, tipIds: readonly string[]): Promise<number> {
  let lost = 0;
  for (let from = 0; from < tipIds.length; from += 2 * BATCH) {
    const halves = [tipIds.slice(from, from + BATCH), tipIds.slice(from + BATCH, from + 2 * BATCH)];
    const stored = await Promise.all(halves.map((ids) => readStored(world.services, ids)));
    const { identity } = world.desk;
    const closed = await runTasks<string[]>(stored.map((open) => ({ open, identity })));
    const missing = halves.flat().length - stored.flat().length;
    lost += missing + closed.flat().length;
  }
  return lost;
}

async function readStored(
  { db }: Services,
  tipIds: readonly string[],
): Promise<{ tipId: string; stored: StoredSubmission }[]> {
  if (tipIds.length === 0) return [];
  const rows = await db
    .selectFrom('submission')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'submission.area_id').onRef('tip.tip_id', '=', 'submission.tip_id'),
    )
    .innerJoin('tip_grant', (join) =>
      join
        .onRef('tip_grant.area_id', '=', 'submission.area_id')
        .onRef('tip_grant.tip_id', '=', 'submission.tip_id')
        .onRef('tip_grant.object_id', '=', 'submission.tip_id')
        .on('tip_grant.recipient', '=', 'unit'),
    )
    .selectAll('submission')
    .select('tip_grant.sealed')
    .where('submission.tip_id', 'in', tipIds)
    .execute();
  return rows.map((row) => ({
    tipId: row.tip_id,
    stored: {
      columns: {
        draftId: row.draft_id,
        unitId: row.unit_id,
        epoch: row.epoch,
        category: row.category,
        areaId: row.bound_area_id,
        day: row.day,
        receipt: {
          signingKey: row.signing_key?.toString('base64url') ?? '',
          replyRecipient: row.reply_recipient ?? '',
        },
      },
      files: [],
      ciphertext: row.ciphertext ?? new Uint8Array(),
      grant: row.sealed,
    },
  }));
}
