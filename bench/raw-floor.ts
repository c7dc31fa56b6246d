import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionSettings } from '../src/platform/database.ts';
import type { Submission } from '../src/sealed/submission.ts';
import { type SubmissionRow, submissionRow, submissionStatements } from '../src/tips/server/index.ts';
import type { World } from './world.ts';

type Statement = ReturnType<typeof submissionStatements>['commit'];

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

/** How a client hands its statements over: one after another, or as the server does, all at once. */
export type RawFloor = 'bare' | 'pipelined';

const SEND: Readonly<
  Record<RawFloor, (client: pg.Client, statements: readonly Statement[]) => Promise<void>>
> = {
  bare: async (client, statements) => {
    for (const statement of statements) await client.query(statement);
  },
  pipelined: async (client, statements) => {
    await Promise.all(statements.map((statement) => client.query(statement)));
  },
};

/** Transactions a second by so many clients, for so long or until the rows are used up. */
export async function measureRaw(
  world: World,
  rows: readonly SubmissionRow[],
  { floor, clients, seconds }: { floor: RawFloor; clients: number; seconds: number },
): Promise<number> {
  const settings = { ...connectionSettings(world.server.connectionString), pipeline: floor === 'pipelined' };
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
        await SEND[floor](client, [...next.value.writes, next.value.commit]);
        done += 1;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  await Promise.all(open.map((client) => client.end()));
  return done / elapsed;
}
