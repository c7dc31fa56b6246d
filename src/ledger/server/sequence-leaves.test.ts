import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { delegateTestLogKey, testRootKey } from '../../../tests/kit/test-ledger.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import { toHex } from '../../wire/encoding.ts';
import { openCheckpoint, originOf } from '../checkpoint.ts';
import { leafHash } from '../leaf.ts';
import { treeHash } from '../merkle.ts';
import { verifyConsistency, verifyInclusion } from '../merkle-proof.ts';
import { appendLeaf, leafRow, ledgerTasks, logSigner, sequenceAll, startSequencer } from './index.ts';
import { listLeaves, proveConsistency, proveInclusion, readCheckpoint } from './ledger-queries.ts';
import { latestCheckpoint, sequenceLeaves } from './sequence-leaves.ts';

const services = await testServices({ now: '2026-11-22T03:00:00Z' });
const { db, clock } = services;

beforeAll(async () => {
  await expect(logSigner(services)).rejects.toMatchObject({ code: 'not_set_up' });
  await expect(readCheckpoint(db)).rejects.toMatchObject({ code: 'not_set_up' });
  await ledgerTasks(services)['ledger:sequence']?.({});
  await delegateTestLogKey(services, { validFrom: '2026-01-01', validTo: '2026-12-31' });
});

beforeEach(async () => {
  await sql`truncate ledger_leaf, ledger_entry, ledger_node, ledger_checkpoint`.execute(db);
});

describe('appending', () => {
  it('lives and dies with the transaction of its step', async () => {
    const lost = transaction(db, async (trx) => {
      await append(trx, 1);
      throw new Error('the step failed');
    });
    await expect(lost).rejects.toThrow('the step failed');
    const kept = await transaction(db, (trx) => append(trx, 2));
    const rows = await db.selectFrom('ledger_leaf').selectAll().execute();
    expect(rows.map((row) => toHex(row.leaf_hash))).toEqual([toHex(kept.leafHash)]);
  });

  it('keeps what opens the hash', async () => {
    const { leafHash: hash } = await transaction(db, (trx) => append(trx, 1, ['Đông Sơn', 5, null]));
    const row = await db.selectFrom('ledger_leaf').selectAll().executeTakeFirstOrThrow();
    expect(leafHash(row.salt ?? new Uint8Array(), row.fields ?? [])).toEqual(new Uint8Array(hash));
  });

  it('never gives two equal steps the same hash', () => {
    const step = { areaId: 1, subject: 'tip', fields: ['received'] };
    expect(leafRow(step, clock.now()).leaf_hash).not.toEqual(leafRow(step, clock.now()).leaf_hash);
  });
});

describe('sequencing', () => {
  it('signs the empty tree once, then nothing while nothing happens', async () => {
    expect(await sequenceLeaves(services)).toEqual({ appended: 0, size: 0 });
    const first = await readCheckpoint(db);
    clock.advance(1000);
    await sequenceLeaves(services);
    expect(await readCheckpoint(db)).toBe(first);
    expect((await latestCheckpoint(db))?.signed_at).toEqual(new Date(clock.now().getTime() - 1000));
  });

  it('loses none and takes none twice while many append and several sequence', async () => {
    const hashes: string[] = [];
    let appending = true;
    const sequencers = [1, 2, 3].map(async () => {
      while (appending) await sequenceAll(services, 7);
    });
    await Promise.all(
      Array.from({ length: 4 }, async (_, area) => {
        for (let step = 0; step < 40; step += 1) {
          const done = await transaction(db, (trx) => append(trx, area + 1));
          hashes.push(toHex(done.leafHash));
        }
      }),
    );
    appending = false;
    await Promise.all(sequencers);
    await sequenceAll(services);
    const entries = await db.selectFrom('ledger_entry').selectAll().orderBy('tree_index').execute();
    expect(entries.map((entry) => entry.tree_index)).toEqual(entries.map((_, index) => index));
    expect(entries.map((entry) => toHex(entry.leaf_hash)).sort()).toEqual(hashes.sort());
    const marks = await db.selectFrom('ledger_leaf').select(['leaf_hash', 'tree_index']).execute();
    for (const { leaf_hash, tree_index } of marks) {
      expect(entries[tree_index ?? -1]?.leaf_hash).toEqual(leaf_hash);
    }
    await expectSoundTree();
  });

  it('leaves all as it was when it dies between two statements of a batch', async () => {
    await appendMany(10);
    await sequenceAll(services);
    await appendMany(5);
    const before = await readCheckpoint(db);
    for (const table of ['ledger_node', 'ledger_checkpoint']) {
      await withBroken(table, () => expect(sequenceLeaves(services)).rejects.toThrow());
      expect(await readCheckpoint(db)).toBe(before);
      expect(await waiting()).toBe(5);
    }
    expect(await sequenceAll(services)).toBe(5);
    await expectSoundTree();
  });

  it('goes on after its connection was killed in the middle of a batch', async () => {
    await appendMany(20);
    await transaction(db, async (holder) => {
      // Holds the last table of the batch, so that the sequencer stands in the middle of its transaction.
      await sql`lock table ledger_checkpoint in exclusive mode`.execute(holder);
      const killed = expect(sequenceLeaves(services)).rejects.toThrow();
      await killWhoWaits(holder);
      await killed;
    });
    expect(await waiting()).toBe(20);
    expect(await sequenceAll(services, 6)).toBe(20);
    await expectSoundTree();
  });

  it('stands back while another process holds the tree', async () => {
    await appendMany(1);
    await transaction(db, async (holder) => {
      await sql`select pg_advisory_xact_lock(6962)`.execute(holder);
      expect(await sequenceLeaves(services)).toBe('busy');
    });
    expect(await sequenceAll(services)).toBe(1);
  });

  it('signs nothing more on a tree that is not the one it signed', async () => {
    await appendMany(3);
    await sequenceAll(services);
    await sql`update ledger_entry set leaf_hash = sha256('forged') where tree_index = 2`.execute(db);
    await appendMany(1);
    await expect(sequenceLeaves(services)).rejects.toThrow('not the one that was signed');
  });

  it('runs as a task and as a loop', async () => {
    await appendMany(2);
    await ledgerTasks(services)['ledger:sequence']?.({});
    expect(await waiting()).toBe(0);
    await appendMany(2);
    const stop = startSequencer(services, 5);
    await expect.poll(waiting).toBe(0);
    await stop();
    expect(services.logged.filter((line) => line.level === 'error')).toEqual([]);
  });
});

describe('proofs', () => {
  it('verify for every leaf at every size, and between all sizes', async () => {
    const roots: Uint8Array[] = [];
    for (let size = 0; size <= 21; size += 1) {
      if (size > 0) await appendMany(1);
      await sequenceAll(services);
      roots.push((await signedCheckpoint()).root);
    }
    const leaves = await listLeaves(db, 0, 100);
    for (const [size, root] of roots.entries()) {
      for (const leaf of leaves.slice(0, size)) {
        expect(verifyInclusion(leaf, await proveInclusion(db, leaf, size), root)).toBe(true);
      }
      const last = roots.length - 1;
      const proof = await proveConsistency(db, size, last);
      expect(verifyConsistency(proof, root, roots[last] ?? root)).toBe(true);
    }
  });

  it('are refused for what is not there', async () => {
    await appendMany(3);
    await sequenceAll(services);
    const [, , third] = await listLeaves(db, 0, 3);
    const leaf = third ?? new Uint8Array(32);
    const refused = { code: 'not_found' };
    await expect(proveInclusion(db, new Uint8Array(32), 3)).rejects.toMatchObject(refused);
    await expect(proveInclusion(db, leaf, 2)).rejects.toMatchObject(refused);
    await expect(proveInclusion(db, leaf, 4)).rejects.toMatchObject(refused);
    await expect(proveConsistency(db, 1, 4)).rejects.toMatchObject(refused);
    await expect(proveConsistency(db, 3, 2)).rejects.toMatchObject({ code: 'end_before_start' });
  });
});

function append(trx: Trx, areaId: number, fields: (string | number | null)[] = ['received', areaId]) {
  return appendLeaf(trx, { areaId, tipId: randomUUID(), stepSeq: 1, subject: 'tip', fields }, clock.now());
}

async function appendMany(count: number): Promise<void> {
  await transaction(db, async (trx) => {
    for (let step = 0; step < count; step += 1) await append(trx, 1 + (step % 3));
  });
}

async function waiting(): Promise<number> {
  const rows = await db.selectFrom('ledger_leaf').select('area_id').where('tree_index', 'is', null).execute();
  return rows.length;
}

async function signedCheckpoint() {
  const keys = await db.selectFrom('ledger_key').select('public_key').execute();
  const note = await readCheckpoint(db);
  const checkpoint = openCheckpoint(
    note,
    originOf(testRootKey),
    keys.map((key) => key.public_key),
  );
  if (checkpoint === undefined) throw new Error('the checkpoint is not signed by the log');
  return checkpoint;
}

async function expectSoundTree(): Promise<void> {
  const { size, root } = await signedCheckpoint();
  const leaves = await listLeaves(db, 0, 1000);
  expect(leaves).toHaveLength(size);
  expect(toHex(treeHash(leaves))).toBe(toHex(root));
}

/** Runs something while inserts into a table fail, as on a full disk. */
async function withBroken(table: string, run: () => Promise<unknown>): Promise<void> {
  await sql`alter table ${sql.table(table)} add constraint broken check (false) not valid`.execute(db);
  await run();
  await sql`alter table ${sql.table(table)} drop constraint broken`.execute(db);
}

/** Ends the session that waits for a lock of this transaction. */
async function killWhoWaits(holder: Trx): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where pg_backend_pid() = any (pg_blocking_pids(pid))`.execute(holder);
    if (rows.some((row) => row.ended)) return;
  }
}
