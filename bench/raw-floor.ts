import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionSettings } from '../src/platform/database.ts';
import type { Submission } from '../src/sealed/submission.ts';
import { type SubmissionRow, submissionRow, submissionStatements } from '../src/tips/server/index.ts';
import type { World } from './world.ts';

/**
 * The floor: the very statements of a submission, with the same bytes in the same transactions, by bare clients.
 * Rows are copies of a few real ones under fresh ids; they are made before the clock runs.
 */
export async function rawRows(
  world: World,
  sealed: readonly string[],
  count: number,
): Promise<SubmissionRow[]> {
  const models = await Promise.all(
    sealed.map((text) => submissionRow(world.services, JSON.parse(text) as Submission)),
  );
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    if (model === undefined) throw new Error('no row to copy');
    return copyOf(model);
  });
}

function copyOf(row: SubmissionRow): SubmissionRow {
  const tip_id = randomUUID();
  return {
    ...row,
    receipt: { ...row.receipt, receipt_hash: randomBytes(32) },
    submission: { ...row.submission, tip_id, draft_id: randomUUID() },
    leaf: { ...row.leaf, tip_id, leaf_hash: randomBytes(32) },
  };
}

/** Transactions a second by so many bare clients, for so long or until the rows are used up. */
export async function measureRaw(
  world: World,
  rows: readonly SubmissionRow[],
  clients: number,
  seconds: number,
): Promise<number> {
  const settings = { ...connectionSettings(world.server.connectionString), pipeline: true };
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client(settings);
      await client.connect();
      return client;
    }),
  );
  const queue = rows.map(submissionStatements).values();
  let done = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    open.map(async (client) => {
      while (performance.now() < until) {
        const next = queue.next();
        if (next.done) return;
        await Promise.all(next.value.first.map((statement) => client.query(statement)));
        await Promise.all(next.value.rest.map((statement) => client.query(statement)));
        done += 1;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  await Promise.all(open.map((client) => client.end()));
  return done / elapsed;
}
