import { describe, expect, it } from 'vitest';
import {
  publishTestKey,
  signedIn,
  type TestPerson,
  type TestSteward,
  testDeployment,
  testMember,
  testSignature,
  testUnitKey,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { sealTo } from '../../sealed/age.ts';
import { openUnitKey } from '../../sealed/open-unit-key.ts';
import { newSigningSecret, signerOf } from '../../sealed/signing.ts';
import { fromBase64Url, toBase64Url } from '../../wire/bytes.ts';
import type { Unit } from '../contract.ts';
import { receivingKeys } from './receiving-keys.ts';
import { accountRoutes } from './routes.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const [steward, otherSteward] = deployment.stewards;
const { duty } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});

const send = async (by: TestPerson, url: string, body: object) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...(await signedIn(app, by)), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = async (by: TestPerson, url: string) => app.inject({ url, headers: await signedIn(app, by) });
const createKey = (by: TestPerson, unit: Unit, body: object) =>
  send(by, `/api/units/${unit.unitId}/keys`, body);
const share = (by: TestPerson, unit: Unit, shares: object[]) =>
  send(by, `/api/units/${unit.unitId}/shares`, { shares });
const sign = (by: TestPerson, body: object) => send(by, '/api/directory/signatures', body);
const outcome = (answer: { statusCode: number; json: () => { error: { code: string } } }) => [
  answer.statusCode,
  answer.json().error.code,
];

let made = 0;
/** A desk of the test's own, with a chief and a colleague. */
async function newDesk() {
  made += 1;
  const body = {
    areaId: 201,
    kind: 'desk',
    level: 'ward',
    name: `Bàn trực ${made}`,
    nameEn: `Desk ${made}`,
  };
  const unit: Unit = (await send(deployment.administrator, '/api/units', body)).json();
  const join = (name: string, role: 'chief' | 'reception' | 'auditor') =>
    testMember(services, deployment, `${name}.${made}`, [{ unitId: unit.unitId, role }]);
  return { unit, chief: await join('chief', 'chief'), colleague: await join('colleague', 'reception'), join };
}

describe('a new key', () => {
  it('is stored with its shares, opens for its members alone, and waits for a steward', async () => {
    const { unit, chief, colleague } = await newDesk();
    const { key, input } = await testUnitKey(services, unit.unitId, 1, [chief, colleague]);
    const created = await createKey(chief, unit, input);
    const { shares: _, ...publicPart } = input;
    expect(created.json()).toEqual({ unitId: unit.unitId, ...publicPart, steward: null });

    const ring = (await get(colleague, '/api/session/keyring')).json();
    expect(ring.shares).toEqual([
      {
        unitId: unit.unitId,
        epoch: 1,
        sealed: expect.any(String),
        signingKey: input.signingKey,
      },
    ]);
    const opened = await openUnitKey(colleague.identity, fromBase64Url(ring.shares[0].sealed), key);
    expect(opened).toEqual(key);
    expect((await get(chief, `/api/units/${unit.unitId}/keys`)).json().rows).toEqual([created.json()]);
    const unsigned = (await get(steward, '/api/directory/unsigned')).json().rows;
    expect(unsigned).toContainEqual({
      ...created.json(),
      unitName: unit.name,
      createdBy: chief.displayName,
    });
    expect((await receivingKeys(services).current()).has(unit.unitId)).toBe(false);
  });

  it('follows the last epoch, one at a time', async () => {
    const { unit, chief } = await newDesk();
    const attempt = async (epoch: number) =>
      createKey(chief, unit, (await testUnitKey(services, unit.unitId, epoch, [chief])).input);
    expect(outcome(await attempt(2))).toEqual([409, 'epoch_conflict']);
    const together = await Promise.all([attempt(1), attempt(1)]);
    expect(together.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(outcome(await attempt(1))).toEqual([409, 'epoch_conflict']);
    expect((await attempt(2)).statusCode).toBe(200);
  });

  it('takes the place of one that nobody has signed, and of no other', async () => {
    const { unit, chief, colleague } = await newDesk();
    const attempt = async (epoch: number, replaces?: string) => {
      const { input } = await testUnitKey(services, unit.unitId, epoch, [chief, colleague]);
      const answer = await createKey(chief, unit, { ...input, ...(replaces && { replaces }) });
      return { ...input, statusCode: answer.statusCode, entry: answer.json() };
    };
    const first = await attempt(1);
    const other = (await testUnitKey(services, unit.unitId, 1, [chief])).input.signingKey;
    expect((await attempt(1, other)).entry.error.code).toBe('epoch_conflict');
    const second = await attempt(1, first.signingKey);
    expect(second.statusCode).toBe(200);
    expect((await attempt(1, first.signingKey)).entry.error.code).toBe('epoch_conflict');
    const listed = (await get(chief, `/api/units/${unit.unitId}/keys`)).json().rows;
    expect(listed).toEqual([second.entry]);
    expect(outcome(await sign(steward, testSignature(steward, first.entry)))).toEqual([400, 'bad_signature']);
    expect((await sign(steward, testSignature(steward, second.entry))).statusCode).toBe(204);
    expect((await attempt(1, second.signingKey)).entry.error.code).toBe('epoch_conflict');
    expect((await attempt(2)).statusCode).toBe(200);
  });

  it('is due when a holder of the newest one has left', async () => {
    const { unit, chief, colleague, join } = await newDesk();
    const former = async () =>
      (await get(chief, `/api/units/${unit.unitId}/members`)).json().formerHolders as number;
    const make = async (epoch: number, holders: TestPerson[]) =>
      createKey(chief, unit, (await testUnitKey(services, unit.unitId, epoch, holders)).input);
    expect(await former()).toBe(0);
    await make(1, [chief, colleague]);
    expect(await former()).toBe(0);
    await join('outsider', 'auditor');
    await db
      .updateTable('membership')
      .set({ valid_to: clock.now() })
      .where('account_id', '=', colleague.accountId)
      .execute();
    expect(await former()).toBe(1);
    expect(outcome(await make(2, [chief, colleague]))).toEqual([400, 'unknown_recipient']);
    await make(2, [chief]);
    expect(await former()).toBe(0);
  });

  it('is shared with present members in key roles alone, each once, as one hybrid age file', async () => {
    const { unit, chief, colleague, join } = await newDesk();
    const auditor = await join('auditor', 'auditor');
    const outsider = (await newDesk()).chief;
    await db
      .updateTable('membership')
      .set({ valid_to: clock.now() })
      .where('account_id', '=', colleague.accountId)
      .execute();
    for (const stranger of [auditor, outsider, colleague]) {
      const { input } = await testUnitKey(services, unit.unitId, 1, [chief, stranger]);
      expect(outcome(await createKey(chief, unit, input))).toEqual([400, 'unknown_recipient']);
    }
    const { input } = await testUnitKey(services, unit.unitId, 1, [chief]);
    const twice = { ...input, shares: [...input.shares, ...input.shares] };
    expect(outcome(await createKey(chief, unit, twice))).toEqual([400, 'invalid_input']);
    const two = toBase64Url(await sealTo([chief.recipient, colleague.recipient], new Uint8Array(9)));
    for (const sealed of [toBase64Url(new Uint8Array(40)), two]) {
      const broken = { ...input, shares: [{ accountId: chief.accountId, sealed }] };
      expect(outcome(await createKey(chief, unit, broken))).toEqual([400, 'unknown_recipient']);
    }
    expect((await createKey(chief, unit, input)).statusCode).toBe(200);
  });

  it('is new, and not of tomorrow', async () => {
    const { unit, chief } = await newDesk();
    const { input } = await testUnitKey(services, unit.unitId, 1, [chief]);
    const tomorrow = { ...input, createdOn: '2026-03-04' };
    clock.set('2026-03-02T16:59:59Z');
    expect(outcome(await createKey(chief, unit, tomorrow))).toEqual([400, 'day_in_future']);
    expect((await createKey(chief, unit, input)).statusCode).toBe(200);
    const again = await createKey(chief, unit, { ...input, epoch: 2 });
    expect(again.json().error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'signingKey', code: 'custom' }],
    });
  });

  it('is made by a chief of the unit alone', async () => {
    const { unit, chief, colleague } = await newDesk();
    const { input } = await testUnitKey(services, unit.unitId, 1, [chief]);
    const others = [colleague, deployment.administrator, steward, (await newDesk()).chief];
    for (const other of others) {
      expect(outcome(await createKey(other, unit, input))).toEqual([404, 'not_found']);
    }
  });
});

describe('a share', () => {
  it('is handed on by a colleague who holds the epoch, and never replaced', async () => {
    const { unit, chief, colleague } = await newDesk();
    const { key } = await publishTestKey(services, deployment, unit, 1, [chief]);
    const { input } = await testUnitKey(services, unit.unitId, 1, [colleague]);
    const [sealed] = input.shares;
    const handed = [{ ...sealed, epoch: 1 }];
    expect(outcome(await share(colleague, unit, handed))).toEqual([404, 'not_found']);
    expect(outcome(await share(deployment.administrator, unit, handed))).toEqual([404, 'not_found']);
    expect(outcome(await share(chief, unit, [{ ...sealed, epoch: 2 }]))).toEqual([404, 'not_found']);
    expect((await share(chief, unit, handed)).statusCode).toBe(204);

    const before = (await get(chief, '/api/session/keyring')).json();
    const mine = (await testUnitKey(services, unit.unitId, 1, [chief])).input.shares[0];
    expect((await share(colleague, unit, [{ ...mine, epoch: 1 }])).statusCode).toBe(204);
    expect((await get(chief, '/api/session/keyring')).json()).toEqual(before);
    expect(await openUnitKey(chief.identity, fromBase64Url(before.shares[0].sealed), key)).toEqual(key);
    const members = (await get(chief, `/api/units/${unit.unitId}/members`)).json().rows;
    expect(members.map(({ epochs }: { epochs: number[] }) => epochs)).toEqual([[1], [1]]);
  });

  it('goes to nobody outside, and leaves the keyring with the membership', async () => {
    const { unit, chief, colleague } = await newDesk();
    await publishTestKey(services, deployment, unit, 1, [chief, colleague]);
    const outsider = (await newDesk()).chief;
    const { input } = await testUnitKey(services, unit.unitId, 1, [outsider]);
    const handed = [{ ...input.shares[0], epoch: 1 }];
    expect(outcome(await share(chief, unit, handed))).toEqual([400, 'unknown_recipient']);
    await db
      .updateTable('membership')
      .set({ valid_to: clock.now() })
      .where('account_id', '=', colleague.accountId)
      .execute();
    expect((await get(colleague, '/api/session/keyring')).json().shares).toEqual([]);
    expect((await get(chief, '/api/session/keyring')).json().shares).toHaveLength(1);
  });
});

describe('a signature', () => {
  /** A desk whose first key waits for a steward. */
  async function unsignedKey() {
    const { unit, chief } = await newDesk();
    const { input } = await testUnitKey(services, unit.unitId, 1, [chief]);
    return { unit, chief, entry: (await createKey(chief, unit, input)).json() };
  }

  it('publishes the key, once, and leaves its leaf in the log', async () => {
    const { unit, entry } = await unsignedKey();
    const signature = testSignature(steward, entry);
    expect((await sign(steward, signature)).statusCode).toBe(204);
    expect((await sign(otherSteward, testSignature(otherSteward, entry))).statusCode).toBe(204);
    const { rows } = (await get(steward, `/api/units/${unit.unitId}/keys`)).json();
    expect(rows[0].steward).toEqual({
      publicKey: signature.stewardKey,
      signature: signature.signature,
    });
    expect((await receivingKeys(services).current()).get(unit.unitId)).toMatchObject({
      epoch: 1,
      recipient: entry.recipient,
      signingKey: entry.signingKey,
    });
    const leaves = await db.selectFrom('ledger_leaf').select('fields').execute();
    const about = leaves.filter(({ fields }) => fields?.includes(entry.recipient));
    expect(about.map(({ fields }) => fields?.[0]).sort()).toEqual(['unit-key', 'unit-key-signed']);
    const waiting = (await get(steward, '/api/directory/unsigned')).json().rows;
    expect(waiting.map(({ unitId }: { unitId: number }) => unitId)).not.toContain(unit.unitId);
  });

  it('is refused where the chain up to the root is broken', async () => {
    const { entry } = await unsignedKey();
    const stranger: TestSteward = { ...steward, signer: signerOf(newSigningSecret()) };
    const { signature, ...named } = testSignature(steward, entry);
    const changed = testSignature(steward, { ...entry, createdOn: '2026-01-01' });
    expect(outcome(await sign(steward, { ...named, signature: changed.signature }))).toEqual([
      400,
      'bad_signature',
    ]);
    expect(outcome(await sign(steward, testSignature(stranger, entry)))).toEqual([403, 'forbidden']);
    expect(outcome(await sign(otherSteward, { ...named, signature }))).toEqual([403, 'forbidden']);
    expect(outcome(await sign(deployment.administrator, { ...named, signature }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(outcome(await sign(steward, { ...named, signature, epoch: 2 }))).toEqual([404, 'not_found']);
  });

  it('is refused outside the delegation', async () => {
    const { entry } = await unsignedKey();
    const now = clock.now();
    clock.set('2027-03-03T03:00:00Z');
    expect(outcome(await sign(steward, testSignature(steward, entry)))).toEqual([400, 'bad_signature']);
    clock.set(now);
  });

  it('ends the epoch before, which grants may still name for thirty days', async () => {
    const { unit, chief } = await newDesk();
    const keys = receivingKeys(services);
    await publishTestKey(services, deployment, unit, 1, [chief]);
    expect((await keys.accepted(unit.unitId, 1))?.epoch).toBe(1);
    const { input } = await testUnitKey(services, unit.unitId, 2, [chief]);
    await createKey(chief, unit, input);
    expect(await keys.accepted(unit.unitId, 2)).toBeUndefined();
    await publishTestKey(services, deployment, unit, 3, [chief]);
    expect((await keys.current()).get(unit.unitId)?.epoch).toBe(3);
    const overtaken = testSignature(steward, { unitId: unit.unitId, ...input });
    expect(outcome(await sign(steward, overtaken))).toEqual([404, 'not_found']);

    const now = clock.now();
    const day = 86_400_000;
    clock.advance(30 * day);
    expect((await keys.accepted(unit.unitId, 1))?.epoch).toBe(1);
    clock.advance(day);
    expect(await keys.accepted(unit.unitId, 1)).toBeUndefined();
    expect((await keys.accepted(unit.unitId, 3))?.epoch).toBe(3);
    clock.set(now);
  });

  it('by another server process is seen within seconds, and at once by whoever misses the key', async () => {
    const { unit, chief } = await newDesk();
    const keys = receivingKeys(services);
    expect((await keys.current()).has(unit.unitId)).toBe(false);
    // Another process has a pool of its own, and so a memory of its own.
    const elsewhere = { ...services, db: services.db.withoutPlugins() };
    await publishTestKey(elsewhere, deployment, unit, 1, [chief]);
    expect((await keys.current()).has(unit.unitId)).toBe(false);
    clock.advance(500);
    expect((await keys.accepted(unit.unitId, 1))?.epoch).toBe(1);
  });
});

it('counts the present members who can open a desk', async () => {
  const { unit, chief, colleague } = await newDesk();
  await publishTestKey(services, deployment, unit, 1, [chief, colleague]);
  const read = async () => {
    const { rows } = (await get(chief, '/api/units')).json();
    return rows.find(({ unitId }: Unit) => unitId === unit.unitId);
  };
  expect(await read()).toMatchObject({ hasKey: true, keyHolders: 2 });
  await db
    .updateTable('account')
    .set({ disabled_at: clock.now() })
    .where('account_id', '=', colleague.accountId)
    .execute();
  expect(await read()).toMatchObject({ hasKey: true, keyHolders: 1 });
  expect((await receivingKeys(services).current()).has(duty.unitId)).toBe(false);
});
