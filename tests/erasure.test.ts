import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Checkpoint, openCheckpoint } from '../src/ledger/checkpoint.ts';
import { leafFromWire, type OpenLeaf, promiseFromWire } from '../src/ledger/receipt.ts';
import { sequenceAll } from '../src/ledger/server/index.ts';
import { type LeafVerdict, type ProvenLeaf, verifyLeaf } from '../src/ledger/verify-leaf.ts';
import type { Change, readTip } from '../src/tips/desk-contract.ts';
import type { followTip } from '../src/tips/reporter-contract.ts';
import { type ErasureLine, listErasures, replayErasure, tipTasks } from '../src/tips/server/index.ts';
import type { Outcome } from '../src/tips/workflow.ts';
import { fromBase64Url } from '../src/wire/encoding.ts';
import type { ReplyOf } from '../src/wire/endpoint.ts';
import { testMessage } from './kit/test-tips.ts';
import { type Answer, demand, foundWorld, type ReceivedTip } from './routes/world.ts';

type Followed = ReplyOf<typeof followTip>;
type Read = ReplyOf<typeof readTip>;

const world = await foundWorld();
const { services, deployment, desk } = world;
const { db, clock, files } = services;
const tasks = tipTasks(services);

const { askAs } = world;

async function read({ tipId }: ReceivedTip): Promise<Read> {
  return (await demand(askAs('chief', { method: 'GET', url: `/api/tips/${tipId}` }))) as Read;
}

function follow({ receipt }: ReceivedTip): Promise<Answer> {
  const ask = { method: 'GET', url: '/api/receipt/tip' };
  return world.ask({ ...ask, headers: world.withReceipt(receipt, ask) });
}

async function step(tip: ReceivedTip, change: Change, envelope?: 'unit' | 'note'): Promise<Answer> {
  const { tipId, receipt } = tip;
  const { version } = (await read(tip)).tip;
  const reason = envelope && (await testMessage(deployment, desk, { envelope, tipId, receipt }));
  const body = { version, change, ...(reason ? { reason } : {}) };
  return askAs('chief', { method: 'POST', url: `/api/tips/${tipId}/transitions`, body });
}

/** A tip that has been talked about and closed. */
async function closed(outcome: Outcome = 'no_ground'): Promise<ReceivedTip> {
  const tip = await world.report(desk);
  const { tipId, receipt } = tip;
  const crime = outcome === 'prosecuted' || outcome === 'not_prosecuted';
  const classification = crime ? 'crime_report' : 'order_information';
  await demand(step(tip, { action: 'classify', classification, useful: false }, 'unit'));
  await demand(step(tip, { action: 'assign', assigneeId: world.people.investigator.accountId }));
  const answer = await testMessage(deployment, desk, { envelope: 'reporter', tipId, receipt });
  const add = { method: 'POST', url: '/api/receipt/messages', body: { message: answer } };
  await demand(world.ask({ ...add, headers: world.withReceipt(receipt, add) }));
  await demand(step(tip, { action: 'resolve', outcome }, 'unit'));
  return tip;
}

/** The nightly job, and what it left for after the commit. */
async function night(): Promise<void> {
  await tasks['tips:erase_ended']?.({});
  await services.runJobs(tasks);
}

async function rowsOf(table: 'tip_grant' | 'tip_file' | 'tip_message' | 'tip_step', { tipId }: ReceivedTip) {
  return db.selectFrom(table).selectAll().where('tip_id', '=', tipId).execute();
}

async function storedAs(tip: ReceivedTip): Promise<string> {
  const [row] = await db.selectFrom('tip_file').select('stored_as').where('tip_id', '=', tip.tipId).execute();
  return row?.stored_as ?? '';
}

async function figures(): Promise<unknown> {
  const url = `/api/steering/overview?areaId=${desk.unit.areaId}&from=2026-01-01&to=2026-12-31`;
  return ((await demand(askAs('auditor', { method: 'GET', url }))) as { figures: unknown }).figures;
}

/** What the public log lets anybody say of the leaf of a receipt. */
async function verdictOf(told: Followed): Promise<LeafVerdict> {
  await sequenceAll(services);
  const get = async (url: string) => demand(world.ask({ method: 'GET', url }));
  const keys = (await get('/api/ledger/keys')) as { origin: string; keys: { publicKey: string }[] };
  const logKeys = keys.keys.map(({ publicKey }) => fromBase64Url(publicKey));
  const { note } = (await get('/api/ledger/checkpoint')) as { note: string };
  const checkpoint = openCheckpoint(note, keys.origin, logKeys) as Checkpoint;
  const proven = async (leaf: OpenLeaf, hash: string): Promise<ProvenLeaf> => {
    const url = `/api/ledger/inclusion?leaf=${hash}&size=${checkpoint.size}`;
    const proof = (await get(url)) as { index: number; size: number; hashes: string[] };
    return { leaf, proof: { ...proof, hashes: proof.hashes.map(fromBase64Url) } };
  };
  const { leaf, promise } = told.acknowledgement;
  const erasure = told.erasure?.leaf;
  return verifyLeaf({
    ...(await proven(leafFromWire(leaf), leaf.hash)),
    ...(erasure ? { erasure: await proven(leafFromWire(erasure), erasure.hash) } : {}),
    promise: promiseFromWire(promise),
    checkpoint,
    logKeys,
    now: clock.now(),
  });
}

it('ends the content of a closed tip when its term is over, and leaves what is counted and proven', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tip = await closed();
  const kept = await closed('settled');
  const photo = await storedAs(tip);
  expect((await read(tip)).retention).toEqual({
    erasedFrom: '2026-09-03',
    ground: 'retention.no_ground',
    verified: false,
  });
  expect(await verdictOf((await follow(tip)).body as Followed)).toBe('included');
  const before = await figures();

  clock.set('2026-09-02T02:00:00Z');
  await night();
  expect((await read(tip)).tip.erasedOn).toBeNull();
  clock.set('2026-09-03T02:00:00Z');
  await night();

  const after = await read(tip);
  expect(after).toMatchObject({
    tip: { erasedOn: '2026-09-03', state: 'closed', outcome: 'no_ground', fileCount: 1 },
    submission: { ciphertext: '', grants: [], signingKey: null, replyRecipient: null },
    files: [],
    actions: [],
    retention: null,
  });
  expect(await rowsOf('tip_grant', tip)).toEqual([]);
  expect(await rowsOf('tip_file', tip)).toEqual([]);
  expect(await files.stat(photo)).toBeUndefined();
  const messages = await rowsOf('tip_message', tip);
  expect(messages).toHaveLength(3);
  expect(messages.every((row) => 'ciphertext' in row && row.ciphertext === null)).toBe(true);
  const leaves = await db.selectFrom('ledger_leaf').selectAll().where('tip_id', '=', tip.tipId).execute();
  const open = leaves.filter(({ salt }) => salt !== null).map(({ subject }) => subject);
  expect(open.sort()).toEqual(['erasure', 'tip']);
  const last = (await rowsOf('tip_step', tip)).find((row) => 'action' in row && row.action === 'erase');
  expect(last).toMatchObject({ actor_id: null, seq: after.tip.version });

  // the receipt is answered, by what anybody can check
  const followed = await follow(tip);
  const told = followed.body as Followed;
  expect(told).toMatchObject({
    erasure: { on: '2026-09-03', ground: 'retention.no_ground' },
    acknowledgement: { leaf: { salt: null, fields: null } },
  });
  expect(await verdictOf(told)).toBe('erased');
  expect(await verdictOf({ ...told, erasure: null })).toBe('missing');
  expect(await figures()).toEqual(before);
  expect((await read(kept)).submission.ciphertext).not.toBe('');

  // a second run finds nothing, and nothing more can be written
  await night();
  expect((await read(tip)).tip.version).toBe(after.tip.version);
  const { tipId, receipt } = tip;
  const envelope = 'reporter' as const;
  const message = await testMessage(deployment, desk, { envelope, tipId, receipt });
  const add = { method: 'POST', url: '/api/receipt/messages', body: { message } };
  expect(await world.ask({ ...add, headers: world.withReceipt(receipt, add) })).toMatchObject({
    code: 'tip_erased',
  });
  const note = await testMessage(deployment, desk, { envelope: 'note', tipId, receipt });
  const write = { method: 'POST', url: `/api/tips/${tipId}/messages`, body: { message: note } };
  expect(await askAs('chief', write)).toMatchObject({ code: 'tip_erased' });
  expect(await step(tip, { action: 'reopen' }, 'unit')).toMatchObject({ code: 'transition_not_allowed' });
});

it('keeps what is held until that is released, whatever the term says', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tip = await closed();
  expect(await step(tip, { action: 'release_hold' }, 'note')).toMatchObject({
    code: 'transition_not_allowed',
  });
  expect(await step(tip, { action: 'hold' })).toMatchObject({ code: 'missing_reason' });
  await demand(step(tip, { action: 'hold' }, 'note'));
  clock.set('2026-11-02T02:00:00Z');
  await night();
  expect((await read(tip)).tip).toMatchObject({ held: true, erasedOn: null });
  const steps = ((await follow(tip)).body as Followed).steps.map(({ action }) => action);
  expect(steps).not.toContain('hold');
  await demand(step(tip, { action: 'release_hold' }, 'note'));
  await night();
  expect((await read(tip)).tip).toMatchObject({ held: false, erasedOn: '2026-11-02' });
});

it('is done once by servers that run it at the same moment', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tips = [await closed(), await closed(), await closed()];
  clock.set('2026-10-02T02:00:00Z');
  await Promise.all([night(), night(), night()]);
  for (const tip of tips) {
    const steps = await rowsOf('tip_step', tip);
    expect(steps.filter((row) => 'action' in row && row.action === 'erase')).toHaveLength(1);
  }
});

it('leaves a stored file that a part of the tip still names', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tip = await closed();
  const part = await world.report(desk);
  const shared = await storedAs(tip);
  const [row] = await db.selectFrom('tip_file').selectAll().where('tip_id', '=', tip.tipId).execute();
  if (row === undefined) throw new Error('no file');
  await db
    .insertInto('tip_file')
    .values({ ...row, tip_id: part.tipId, file_id: randomUUID() })
    .execute();
  clock.set('2026-10-02T02:00:00Z');
  await night();
  expect(await rowsOf('tip_file', tip)).toEqual([]);
  expect(await files.stat(shared)).toBeDefined();
});

it('is done again after a backup from before it has been restored', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tip = await closed();
  const { tipId } = tip;
  const { version } = (await read(tip)).tip;
  const grants = await db.selectFrom('tip_grant').selectAll().where('tip_id', '=', tipId).execute();
  const sent = await db
    .selectFrom('submission')
    .select(['ciphertext', 'signing_key', 'reply_recipient'])
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  clock.set('2026-10-02T02:00:00Z');
  await night();
  const lines: ErasureLine[] = [];
  for await (const line of listErasures(db)) if (line.tipId === tipId) lines.push(line);
  const [line] = lines;
  expect(line).toMatchObject({ ground: 'retention.no_ground', erasedOn: '2026-10-02', outcome: 'no_ground' });
  if (line === undefined) throw new Error('not in the list');
  expect(await replayErasure(services, line)).toBe('known');
  // the backup is of a day on which the tip was still handled
  const open = { state: 'handling', outcome: null, closed_on: null, erased_on: null } as const;
  await db
    .updateTable('tip')
    .set({ ...open, version })
    .where('tip_id', '=', tipId)
    .execute();
  await db.deleteFrom('tip_step').where('tip_id', '=', tipId).where('seq', '>', version).execute();
  await db.deleteFrom('erasure').where('tip_id', '=', tipId).execute();
  await db.updateTable('submission').set(sent).where('tip_id', '=', tipId).execute();
  await db.insertInto('tip_grant').values(grants).execute();

  clock.set('2026-11-02T02:00:00Z');
  expect(await replayErasure(services, line)).toBe('erased');
  expect((await read(tip)).tip).toMatchObject({
    state: 'closed',
    outcome: 'no_ground',
    closedOn: '2026-03-02',
    erasedOn: '2026-10-02',
  });
  expect((await read(tip)).submission.ciphertext).toBe('');
  expect(await rowsOf('tip_grant', tip)).toEqual([]);
  expect(await replayErasure(services, { ...line, tipId: randomUUID() })).toBe('missing');
});

it('ends what was written in the areas that owned the tip before', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const tip = await closed();
  const elsewhere = world.other.unit;
  // as a transfer leaves it: the row there, what was written here
  await db
    .updateTable('tip')
    .set({ area_id: elsewhere.areaId, unit_id: elsewhere.unitId, chain: [desk.unit.areaId] })
    .where('tip_id', '=', tip.tipId)
    .execute();
  await db
    .updateTable('receipt')
    .set({ area_id: elsewhere.areaId })
    .where('tip_id', '=', tip.tipId)
    .execute();
  clock.set('2026-10-02T02:00:00Z');
  await night();
  expect(await rowsOf('tip_grant', tip)).toEqual([]);
  expect(await verdictOf((await follow(tip)).body as Followed)).toBe('erased');
});
