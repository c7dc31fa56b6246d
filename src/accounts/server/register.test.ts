import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  publishTestKey,
  testDeployment,
  testMember,
  testSignature,
  testUnitKey,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { leafHash } from '../../ledger/leaf.ts';
import {
  appendLeaf,
  ledgerRoutes,
  sequenceAll,
  verifyDirectory,
  verifyLedger,
} from '../../ledger/server/index.ts';
import { transaction } from '../../platform/database.ts';
import type { Client } from '../../wire/client.ts';
import { fromBase64Url, toBase64Url } from '../../wire/encoding.ts';
import { directoryLog } from '../register-contract.ts';
import { createUnitKey } from './create-unit-key.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { registerRoutes } from './register-routes.ts';
import { signUnitKey } from './sign-unit-key.ts';

const services = await testServices({ now: '2026-03-02T03:00:00Z' });
const { db, clock } = services;
const deployment = await testDeployment(services);
const { desk, duty } = deployment.units;
const [steward] = deployment.stewards;
const chief = await testMember(services, deployment, 'chief', [
  { unitId: desk.unitId, role: 'chief' },
  { unitId: duty.unitId, role: 'chief' },
]);
await publishTestKey(services, deployment, desk, 1, [chief]);
await publishTestKey(services, deployment, duty, 1, [chief]);
const { input } = await testUnitKey(services, desk.unitId, 2, [chief]);
await createUnitKey(services, chief.accountId, desk, input);
await sequenceAll(services);

/** A client that asks the routes themselves; at most two rows on a page, so that there are pages. */
const client: Client = {
  async call(endpoint, input = {}) {
    const route = [...ledgerRoutes(services), ...registerRoutes(services)].find(
      (each) => each.endpoint.name === endpoint.name,
    );
    const query = endpoint.query.parse(input.query ?? {}) as { limit?: number };
    if (endpoint.name.startsWith('accounts.')) query.limit = 2;
    const reply = await route?.handle({ query } as never, true);
    return endpoint.reply.parse(JSON.parse(JSON.stringify(reply))) as never;
  },
};

async function verify() {
  const now = clock.now();
  const { verdict, signed } = await verifyLedger(client, { now });
  if (signed === undefined) throw new Error(verdict);
  return verifyDirectory(client, { ...signed, now });
}

async function wholeLog() {
  const rows = [];
  for (let cursor: string | undefined; ; ) {
    const page = await client.call(directoryLog, { query: cursor === undefined ? {} : { cursor } });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    cursor = page.next;
  }
}

describe('the public log of keys', () => {
  it('opens every act on a key, so that anybody recomputes its leaf and finds it in the tree', async () => {
    const rows = await wholeLog();
    const kinds = rows.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      'root',
      'steward',
      'steward',
      'unit-key',
      'unit-key',
      'unit-key',
      'unit-key-signed',
      'unit-key-signed',
    ]);
    for (const { hash, salt, fields, index } of rows) {
      expect(toBase64Url(leafHash(fromBase64Url(salt ?? ''), fields ?? []))).toBe(hash);
      expect(index).not.toBeNull();
    }
    expect(rows.find(({ epoch }) => epoch === 2)).toMatchObject({ kind: 'unit-key', unitId: desk.unitId });
  });

  it('names nobody, and opens no act that it does not know', async () => {
    const fields = ['something-new', 'Nguyễn Văn A'];
    const step = { areaId: desk.areaId, subject: 'directory', fields };
    const tip = { areaId: desk.areaId, subject: 'tip', fields: ['tip', 'received'] };
    const { leafHash: unknown } = await transaction(db, async (trx) => {
      await appendLeaf(trx, tip, clock.now());
      return appendLeaf(trx, step, clock.now());
    });
    const rows = await wholeLog();
    const shown = JSON.stringify(rows);
    const people = await db.selectFrom('account').select(['display_name', 'login']).execute();
    for (const { display_name, login } of people) {
      expect(shown).not.toContain(display_name);
      expect(shown).not.toContain(login);
    }
    expect(shown).not.toContain('Nguyễn');
    expect(shown).not.toContain('received');
    const hash = toBase64Url(unknown);
    expect(rows).toContainEqual(expect.objectContaining({ hash, kind: null, salt: null, fields: null }));
    await db.deleteFrom('ledger_leaf').where('leaf_hash', '=', unknown).execute();
    await db.deleteFrom('ledger_leaf').where('subject', '=', 'tip').execute();
  });

  it('refuses a cursor that is not its own', async () => {
    const call = client.call(directoryLog, { query: { cursor: 'WzFd' } });
    await expect(call).rejects.toMatchObject({ code: 'bad_cursor' });
  });
});

describe('verifying the directory', () => {
  beforeEach(() => forgetDirectory(db));

  it('finds every key that units receive under in the tree', async () => {
    expect(await verify()).toEqual({ entries: 2, faults: [] });
  });

  it('finds a key whose signature was never logged', async () => {
    const leaf = db
      .selectFrom('ledger_leaf')
      .select(['leaf_hash', 'salt'])
      .where(sql<boolean>`fields->>0 = 'unit-key-signed' and fields->>1 = ${String(desk.unitId)}`);
    const { leaf_hash, salt } = await leaf.executeTakeFirstOrThrow();
    const put = (value: Buffer | null) =>
      db.updateTable('ledger_leaf').set({ salt: value }).where('leaf_hash', '=', leaf_hash).execute();
    await put(Buffer.alloc(32));
    expect((await verify()).faults).toEqual([{ unitName: desk.name, epoch: 1, stands: 'unlogged' }]);
    await put(salt);
    expect((await verify()).faults).toEqual([]);
  });

  it('finds a key that is not the one a steward signed', async () => {
    const first = db.updateTable('unit_key').where('unit_id', '=', desk.unitId).where('epoch', '=', 1);
    const stored = await db
      .selectFrom('unit_key')
      .select('recipient')
      .where('unit_id', '=', desk.unitId)
      .where('epoch', '=', 1)
      .executeTakeFirstOrThrow();
    await first.set({ recipient: input.recipient }).execute();
    expect((await verify()).faults).toEqual([{ unitName: desk.name, epoch: 1, stands: 'unsigned' }]);
    await first.set(stored).execute();
  });

  it('lets a fresh signature wait for its place, for an hour', async () => {
    const { unitId, name } = desk;
    const signature = testSignature(steward, { unitId, ...input });
    await signUnitKey(services, steward.accountId, signature);
    expect(await verify()).toEqual({ entries: 2, faults: [] });
    clock.advance(3_600_001);
    expect((await verify()).faults).toEqual([{ unitName: name, epoch: 2, stands: 'unlogged' }]);
    await sequenceAll(services);
    expect((await verify()).faults).toEqual([]);
  });

  it('tells a signature that has lapsed from one that never was', async () => {
    const { signed } = await verifyLedger(client, { now: clock.now() });
    if (signed === undefined) throw new Error('the log is not sound');
    const on = async (moment: string) => {
      clock.set(moment);
      const { faults } = await verifyDirectory(client, { ...signed, now: clock.now() });
      return faults.map(({ stands }) => stands);
    };
    expect(await on('2027-03-02T16:00:00Z')).toEqual([]);
    expect(await on('2027-03-03T03:00:00Z')).toEqual(['lapsed', 'lapsed']);
  });
});
