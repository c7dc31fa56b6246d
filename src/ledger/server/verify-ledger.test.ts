import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { delegateTestLogKey, testRootKey as rootKey } from '../../../tests/kit/test-ledger.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Client } from '../../wire/client.ts';
import { openCheckpoint, originOf } from '../checkpoint.ts';
import { erasureFields } from '../erasure.ts';
import { promiseInclusion, verifyPromise } from '../promise.ts';
import { verifyLeaf } from '../verify-leaf.ts';
import {
  appendLeaf,
  delegateLogKey,
  eraseLeaves,
  leafRow,
  ledgerRoutes,
  logSigner,
  prepareLogKey,
  sequenceAll,
  verifyLedger,
} from './index.ts';
import { readLogKey } from './ledger-key.ts';
import { proveInclusion, readCheckpoint } from './ledger-queries.ts';

const services = await testServices({ now: '2026-11-22T03:00:00Z' });
const { db, clock, config } = services;
const origin = originOf(rootKey);

beforeAll(() => delegate(undefined, '2026-01-01', '2026-12-31'));

beforeEach(async () => {
  await sql`truncate ledger_leaf, ledger_entry, ledger_node, ledger_checkpoint`.execute(db);
});

describe('a promise', () => {
  it('is kept, and an erasure leaves the tree whole and says so', async () => {
    const signer = await logSigner(services);
    const step = { areaId: 1, tipId: randomUUID(), subject: 'tip', fields: ['received', 1] };
    const row = leafRow(step, clock.now());
    await db.insertInto('ledger_leaf').values(row).execute();
    const promise = promiseInclusion(row.leaf_hash, clock.now(), signer);
    expect(verifyPromise(row.leaf_hash, promise)).toBe(true);
    await sequenceAll(services);
    const erasure = {
      areaId: 1,
      tipId: step.tipId,
      leaves: [row.leaf_hash],
      ground: 'term_end',
      day: '2026-11-22',
    };
    const ended = await transaction(db, (trx) => eraseLeaves(trx, erasure, clock.now()));
    await sequenceAll(services);
    const erased = await db
      .selectFrom('ledger_leaf')
      .select(['salt', 'fields'])
      .where('leaf_hash', '=', row.leaf_hash)
      .executeTakeFirstOrThrow();
    expect(erased).toEqual({ salt: null, fields: null });
    const checkpoint = await signedCheckpoint();
    const prove = (leaf: Uint8Array) => proveInclusion(db, leaf, checkpoint.size);
    const opening = { salt: ended.salt, fields: erasureFields('term_end', '2026-11-22', [row.leaf_hash]) };
    const evidence = {
      leaf: { hash: row.leaf_hash, opening: { salt: row.salt, fields: step.fields } },
      proof: await prove(row.leaf_hash),
      promise,
      checkpoint,
      logKeys: [signer.publicKey],
      now: clock.now(),
    };
    // Who kept salt and fields can still show them; who did not is told that they were ended, and by which leaf.
    expect(verifyLeaf(evidence)).toBe('included');
    const proven = { leaf: { hash: ended.leafHash, opening }, proof: await prove(ended.leafHash) };
    const bare = { ...evidence, leaf: { hash: row.leaf_hash, opening: null } };
    expect(verifyLeaf({ ...bare, erasure: proven })).toBe('erased');
    expect(verifyLeaf(bare)).toBe('missing');
  });
});

describe('the log key', () => {
  it('is a file for its owner alone, and nowhere in the database', async () => {
    const folder = path.join(config.dataFolder, 'log-keys');
    const [name = ''] = await readdir(folder);
    expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const pem = await readFile(path.join(folder, name), 'utf8');
    const { rows } = await sql<{ row: string }>`select ledger_key::text as row from ledger_key`.execute(db);
    const seed = Buffer.from(pem.split('\n')[1] ?? '', 'base64').subarray(-32);
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(seed.toString('hex'));
    expect(await readLogKey(config.dataFolder, new Uint8Array(32))).toBeUndefined();
  });

  it('is prepared once, and taken only on the word of the root that began the log', async () => {
    const [next, asked] = await Promise.all([prepareLogKey(services), prepareLogKey(services)]);
    expect(asked).toEqual(next);
    expect(await prepareLogKey(services)).toEqual(next);
    const refused = { code: 'bad_signature' };
    const stranger = new Uint8Array(32).fill(8);
    await expect(delegate(next, '2026-06-01', '2027-05-31', stranger)).rejects.toMatchObject(refused);
    await expect(delegate(rootKey, '2026-06-01', '2027-05-31')).rejects.toMatchObject(refused);
    const forged = {
      publicKey: next,
      validFrom: '2026-06-01',
      validTo: '2027-05-31',
      signature: new Uint8Array(64),
    };
    const attempt = transaction(db, (trx) => delegateLogKey(services, trx, forged, rootKey));
    await expect(attempt).rejects.toMatchObject(refused);
  });

  it('changes without a break: the new key signs the same tree anew', async () => {
    await appendMany(2);
    await sequenceAll(services);
    const before = await signedCheckpoint();
    await delegate(undefined, '2026-10-01', '2027-09-30');
    clock.advance(61_000);
    await sequenceAll(services);
    const after = await signedCheckpoint();
    expect(after).toMatchObject({ size: before.size, root: before.root });
    expect(after.signedBy).not.toEqual(before.signedBy);
    expect((await verifyLedger(client(services), { now: clock.now() })).verdict).toBe('sound');
  });
});

describe('verification from public data alone', () => {
  beforeEach(async () => {
    await appendMany(30);
    await sequenceAll(services);
  });

  it('finds an untouched log sound, page by page, and as the continuation of what it was', async () => {
    const early = await verifyLedger(client(services), { rootKey, now: clock.now() });
    expect(early).toMatchObject({ verdict: 'sound', size: 30, origin });
    await appendMany(5);
    await sequenceAll(services);
    const trust = { rootKey, now: clock.now(), earlier: early.note ?? '' };
    expect(await verifyLedger(client(services, 7), trust)).toMatchObject({ verdict: 'sound', size: 35 });
  });

  it('finds a changed leaf, a lost tail, another root, a late key and a rewritten history', async () => {
    const trust = { rootKey, now: clock.now() };
    const { note = '' } = await verifyLedger(client(services), trust);
    const verdictOf = async (with_: Partial<Parameters<typeof verifyLedger>[1]> = {}) =>
      (await verifyLedger(client(services), { ...trust, ...with_ })).verdict;
    expect(await verdictOf({ rootKey: new Uint8Array(32) })).toBe('unknown_root');
    expect(await verdictOf({ now: new Date('2030-01-01') })).toBe('bad_signature');
    expect(await verdictOf({ earlier: note.replace('\n30\n', '\n29\n') })).toBe('bad_signature');
    await sql`update ledger_entry set leaf_hash = sha256('forged') where tree_index = 11`.execute(db);
    expect(await verdictOf()).toBe('changed');
    await sql`delete from ledger_entry where tree_index = 29`.execute(db);
    expect(await verdictOf()).toBe('leaves_missing');
    await sql`truncate ledger_leaf, ledger_entry, ledger_node, ledger_checkpoint`.execute(db);
    await appendMany(31);
    await sequenceAll(services);
    expect(await verdictOf()).toBe('sound');
    expect(await verdictOf({ earlier: note })).toBe('rewritten');
  });
});

function delegate(publicKey: Uint8Array | undefined, validFrom: string, validTo: string, seed?: Uint8Array) {
  return delegateTestLogKey(services, { ...(publicKey && { publicKey }), validFrom, validTo }, seed);
}

async function appendMany(count: number): Promise<void> {
  await transaction(db, async (trx) => {
    for (let step = 0; step < count; step += 1) {
      const fields = ['received', step];
      await appendLeaf(
        trx,
        { areaId: 1 + (step % 3), tipId: randomUUID(), subject: 'tip', fields },
        clock.now(),
      );
    }
  });
}

async function signedCheckpoint() {
  const keys = await db.selectFrom('ledger_key').select('public_key').execute();
  const note = await readCheckpoint(db);
  const checkpoint = openCheckpoint(
    note,
    origin,
    keys.map((key) => key.public_key),
  );
  if (checkpoint === undefined) throw new Error('the checkpoint is not signed by the log');
  return checkpoint;
}

/** A client that asks the routes themselves, with their schemas; `most` leaves on a page where it is said. */
function client(of: Services, most = Number.POSITIVE_INFINITY): Client {
  const routes = ledgerRoutes(of);
  return {
    async call(endpoint, input = {}) {
      const route = routes.find((each) => each.endpoint.name === endpoint.name);
      const query = endpoint.query.parse(input.query ?? {}) as { limit?: number };
      if (query.limit !== undefined) query.limit = Math.min(query.limit, most);
      const reply = await route?.handle({ query } as never, true);
      return endpoint.reply.parse(JSON.parse(JSON.stringify(reply))) as never;
    },
  };
}
