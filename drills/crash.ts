import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openConnection } from '../bench/http-connection.ts';
import { readFlags, say } from '../bench/numbers.ts';
import { type PreparedTip, prepareTips } from '../bench/prepared-tips.ts';
import { countLost } from '../bench/read-back.ts';
import { startServer } from '../bench/server-process.ts';
import { openWorld, type World } from '../bench/world.ts';
import type { Acknowledgement } from '../src/tips/reporter-contract.ts';
import { fatesOf, lookAt, type Moment } from './open-transactions.ts';

const CLIENTS = 8;
/** Before the blow, at random within: long enough that each round takes some hundreds of tips. */
const LEAST_MS = 600;
const MOST_MS = 1_800;
const PREPARED_A_ROUND = 1_500;

interface Acknowledged {
  readonly draftId: string;
  readonly tipId: string;
  readonly leafHash: string;
}

/**
 * `drill -- crash --rounds N`: submissions run; server and database get SIGKILL at a random moment at which
 * transactions are open; both are started anew, what was under way is sent again, and every acknowledged tip
 * must be there, open, have its leaf, and be there once.
 */
export async function crash(args: readonly string[]): Promise<object> {
  const { rounds } = readFlags(args, { rounds: 10 });
  let world = await openWorld();
  const acknowledged: Acknowledged[] = [];
  let hits = 0;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const tips = await prepareTips(world, PREPARED_A_ROUND);
      const { told, open, killed } = await untilTheBlow(world, tips);
      acknowledged.push(...told);
      const server = await startServer(world.folder);
      world = world.reconnect(server);
      const fates = await fatesOf(world.server.connectionString, open);
      hits += fates.undone;
      const again = await sendAgain(world, killed);
      acknowledged.push(...again);
      say(
        `round ${round}: ${told.length} acknowledged; ${open.length} transactions were open at the blow, of which ${fates.undone} never happened and ${fates.committed} had just committed; ${killed.length} sent again after the restart`,
      );
    }
    say(`in all ${hits} transactions were cut in their middle`);
    if (hits === 0) throw new Error('no blow hit inside a transaction: the drill shows nothing');
    return { acknowledged: acknowledged.length, ...(await judge(world, acknowledged)) };
  } finally {
    await world.close();
  }
}

interface Blow {
  readonly told: Acknowledged[];
  /** Transactions that had written and not committed when the blow fell, by their numbers. */
  readonly open: readonly string[];
  /** Sent and not answered. */
  readonly killed: readonly PreparedTip[];
}

async function untilTheBlow(world: World, tips: readonly PreparedTip[]): Promise<Blow> {
  const told: Acknowledged[] = [];
  const killed: PreparedTip[] = [];
  const watcher = new pg.Client({ connectionString: world.server.connectionString });
  watcher.on('error', () => undefined);
  await watcher.connect();
  const postmaster = await postmasterOf(world);
  const connections = await Promise.all(
    Array.from({ length: CLIENTS }, () => openConnection(world.server.url)),
  );
  const queue = tips.values();
  const clients = connections.map(async (connection) => {
    for (const tip of queue) {
      const answer = await connection.send(tip.request).catch(() => undefined);
      if (answer?.status !== 200) {
        killed.push(tip);
        return;
      }
      told.push(acknowledgementOf(tip, answer.body));
    }
  });
  await pause(LEAST_MS + Math.random() * (MOST_MS - LEAST_MS));
  let moment: Moment = { open: [], processes: [] };
  while (moment.open.length === 0) moment = await lookAt(watcher);
  // All at once, as when the power goes: a postmaster alone would let its sessions finish what they do.
  for (const pid of [...moment.processes, postmaster]) killNow(pid);
  await world.server.kill();
  await Promise.all(clients);
  await watcher.end().catch(() => undefined);
  return { told, open: moment.open, killed };
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it had just ended by itself
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function postmasterOf({ folder }: World): Promise<number> {
  const text = await readFile(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** What a phone does that never heard an answer: the same body again. */
async function sendAgain(world: World, tips: readonly PreparedTip[]): Promise<Acknowledged[]> {
  const connection = await openConnection(world.server.url);
  const told: Acknowledged[] = [];
  for (const tip of tips) {
    const { status, body } = await connection.send(tip.request);
    if (status !== 200) throw new Error(`sent again, a tip was answered ${status}`);
    told.push(acknowledgementOf(tip, body));
  }
  connection.close();
  return told;
}

function acknowledgementOf({ draftId }: PreparedTip, body: Buffer): Acknowledged {
  const { tipId, leaf } = JSON.parse(body.toString()) as Acknowledgement;
  return { draftId, tipId, leafHash: leaf.hash };
}

async function judge(
  world: World,
  told: readonly Acknowledged[],
): Promise<{ lost: number; duplicated: number }> {
  say('reading back and opening every acknowledged tip ...');
  const { db } = world.services;
  const tipIds = told.map(({ tipId }) => tipId);
  const unopened = await countLost(world, tipIds);
  const leaves = await db.selectFrom('ledger_leaf').select(['tip_id', 'leaf_hash', 'subject']).execute();
  const ofTips = leaves.filter(({ subject }) => subject === 'tip');
  const promised = new Set(
    ofTips.map(({ tip_id, leaf_hash }) => `${tip_id} ${leaf_hash.toString('base64url')}`),
  );
  const leafless = told.filter(({ tipId, leafHash }) => !promised.has(`${tipId} ${leafHash}`)).length;
  const stored = await db.selectFrom('submission').select(['draft_id', 'tip_id']).execute();
  const drafts = new Set(stored.map(({ draft_id }) => draft_id));
  const twice =
    stored.length - drafts.size + (ofTips.length - new Set(ofTips.map(({ tip_id }) => tip_id)).size);
  say(`${stored.length} tips stored, ${ofTips.length} leaves`);
  return { lost: unopened + leafless, duplicated: twice };
}
