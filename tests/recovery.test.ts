import { expect, it } from 'vitest';
import { readShares } from '../src/accounts/web/recovery/read-shares.ts';
import { recoverUnit } from '../src/accounts/web/recovery/recover-unit.ts';
import { newHybridIdentity, recipientOf } from '../src/sealed/age.ts';
import { newContentIdentity } from '../src/sealed/content-key.ts';
import { sealGrant } from '../src/sealed/envelope.ts';
import { splitRecovery } from '../src/sealed/recovery.ts';
import { newSigningSecret, signerOf } from '../src/sealed/signing.ts';
import { ApiError, type Client, pathOf } from '../src/wire/client.ts';
import { publishTestKey, type TestPerson, testDeployment, testMember } from './kit/test-accounts.ts';
import { testServices } from './kit/test-services.ts';
import { testTipServer } from './kit/test-tip-server.ts';
import { testDesk, testMessage, testReceipt, testSubmission } from './kit/test-tips.ts';
import { openAs } from './life/officer-browser.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const server = await testTipServer(services);
const { desk: unit, independent } = deployment.units;
const [steward, otherSteward] = deployment.stewards;
const ward = await testDesk(services, deployment, unit);
const elsewhere = await testDesk(services, deployment, independent);
const shares = await splitRecovery(deployment.recoveryIdentity, deployment.root.publicKey);
const [first = '', second = ''] = shares.map(({ text }) => text);
const signed = {
  rootKey: deployment.root.publicKey,
  recoveryRecipient: await recipientOf(deployment.recoveryIdentity),
};

/** A browser's client for somebody; `lose` drops answers after so many calls, as a closed tab does. */
function clientOf(person: TestPerson, lose = Number.POSITIVE_INFINITY): Client {
  let calls = 0;
  return {
    async call(endpoint, input = {}) {
      calls += 1;
      const method = endpoint.method as 'GET' | 'POST';
      const answer = await server.ask<object>(method, pathOf(endpoint, input), input.body as object, person);
      if (answer.code !== 'ok') throw new ApiError(answer.code as 'not_found');
      if (calls > lose) throw new ApiError('offline');
      return endpoint.reply.parse(answer.body) as never;
    },
  };
}

async function report(desk = ward, text = 'Mất một xe đạp trước cổng chợ.'): Promise<string> {
  const receipt = await testReceipt();
  const { body } = await server.submit(await testSubmission(deployment, desk, receipt, { text }));
  const message = await testMessage(deployment, desk, { envelope: 'reporter', tipId: body.tipId, receipt });
  await server.askWith(receipt, 'POST', '/api/receipt/messages', { message });
  return body.tipId;
}

const grants = () =>
  db.selectFrom('tip_grant').selectAll().orderBy('object_id').orderBy('recipient').orderBy('epoch').execute();
const open = async (by: TestPerson) =>
  (
    await server.ask<{ openingId: string }>(
      'POST',
      '/api/recovery/openings',
      { unitId: unit.unitId, ground: 'nobody_left' },
      by,
    )
  ).body.openingId;
const unread = () => undefined;

const tipIds = [await report(), await report(ward, 'Chuyện thứ hai.')];
const closed = await report();
await db.updateTable('tip').set({ state: 'closed' }).where('tip_id', '=', closed).execute();
const foreign = await report(elsewhere);

// everybody who held the first key has left; a new chief makes the second
await db
  .updateTable('membership')
  .set({ valid_to: clock.now() })
  .where('unit_id', '=', unit.unitId)
  .execute();
const chief = await testMember(services, deployment, 'new.chief', [{ unitId: unit.unitId, role: 'chief' }]);
const { entry } = await publishTestKey(services, deployment, unit, 2, [chief]);

it('begins with tips that nobody of the unit can read', async () => {
  for (const tipId of tipIds) expect(await openAs(server, chief, tipId)).toBeUndefined();
});

it.each<[string, string[], object]>([
  [
    'cannot be read',
    [`${first.slice(0, -1)}${first.endsWith('0') ? '1' : '0'}`, second],
    { result: 'unreadable', share: 1 },
  ],
  ['is the same as the other', [first, first], { result: 'same_share' }],
  [
    'is of another deployment',
    [
      first,
      (await splitRecovery(deployment.recoveryIdentity, signerOf(newSigningSecret()).publicKey))[1]?.text ??
        '',
    ],
    { result: 'other_deployment', share: 2 },
  ],
  [
    'is of another recovery key',
    [first, (await splitRecovery(await newHybridIdentity(), signed.rootKey))[1]?.text ?? ''],
    { result: 'different_keys' },
  ],
  [
    'comes from another splitting of the same key',
    [first, (await splitRecovery(deployment.recoveryIdentity, signed.rootKey))[1]?.text ?? ''],
    { result: 'do_not_fit' },
  ],
])('changes nothing where a share %s', async (_, texts, fault) => {
  const before = await grants();
  expect(await readShares(texts, signed)).toEqual({ fault });
  expect(await grants()).toEqual(before);
});

it('knows two fitting shares of a recovery key that the root never signed', async () => {
  const stranger = (await splitRecovery(await newHybridIdentity(), signed.rootKey)).map(({ text }) => text);
  expect(await readShares(stranger.slice(0, 2), signed)).toEqual({ fault: { result: 'different_keys' } });
});

it('gives a unit that lost all its keys its open tips back, also after an interruption', async () => {
  const combined = await readShares([second, first], signed);
  const identity = 'identity' in combined ? combined.identity : '';
  const openingId = await open(steward);
  const recovery = { openingId, unitId: unit.unitId, rootKey: signed.rootKey, identity };

  // whoever did not open it finds nothing, and neither does who asks for another unit's key
  for (const stranger of [otherSteward, deployment.administrator, chief]) {
    await expect(recoverUnit(clientOf(stranger), recovery, unread)).rejects.toMatchObject({
      code: 'not_found',
    });
  }
  const before = await grants();
  const falseRoot = { ...recovery, rootKey: signerOf(newSigningSecret()).publicKey };
  await expect(recoverUnit(clientOf(steward), falseRoot, unread, clock.now)).rejects.toMatchObject({
    code: 'unsigned_unit_key',
  });
  const late = () => new Date('2030-01-01T03:00:00Z');
  await expect(recoverUnit(clientOf(steward), recovery, unread, late)).rejects.toMatchObject({
    code: 'unsigned_unit_key',
  });
  expect(await grants()).toEqual(before);

  await expect(recoverUnit(clientOf(steward, 1), recovery, unread, clock.now)).rejects.toMatchObject({
    code: 'offline',
  });
  const seen: number[] = [];
  const done = await recoverUnit(
    clientOf(steward),
    recovery,
    ({ remaining }) => seen.push(remaining),
    clock.now,
  );
  expect(done).toEqual({ recovered: 0, unreadable: 0, remaining: 0 });
  expect(seen.at(-1)).toBe(0);

  expect((await openAs(server, chief, tipIds[0] ?? ''))?.text).toBe('Mất một xe đạp trước cổng chợ.');
  expect((await openAs(server, chief, tipIds[1] ?? ''))?.text).toBe('Chuyện thứ hai.');
  const after = await grants();
  const ofTips = after.filter(({ tip_id, recipient }) => tipIds.includes(tip_id) && recipient === 'unit');
  expect(ofTips.map(({ epoch }) => epoch)).toEqual([2, 2, 2, 2]);
  // what is closed, and what is another unit's, was not touched; recovery can do it again
  const others = (rows: typeof after) => rows.filter(({ tip_id }) => [closed, foreign].includes(tip_id));
  expect(others(after)).toEqual(others(before));
  expect(after.filter(({ recipient }) => recipient === 'recovery')).toEqual(
    before.filter(({ recipient }) => recipient === 'recovery'),
  );
  expect(entry.epoch).toBe(2);
});

it('passes over what recovery does not open, and does the rest', async () => {
  const [spoilt, sound] = [await late('Hỏng.'), await late('Lành.')];
  const other = (await grants()).find(
    ({ recipient, tip_id }) => recipient === 'recovery' && tip_id === foreign,
  );
  await db
    .updateTable('tip_grant')
    .set({ sealed: await sealedToNobody(other?.sealed.length ?? 0) })
    .where('object_id', '=', spoilt)
    .where('recipient', '=', 'recovery')
    .execute();
  const recovery = {
    openingId: await open(steward),
    unitId: unit.unitId,
    rootKey: signed.rootKey,
    identity: deployment.recoveryIdentity,
  };
  const done = await recoverUnit(clientOf(steward), recovery, unread, clock.now);
  expect(done).toEqual({ recovered: 1, unreadable: 1, remaining: 0 });
  expect((await openAs(server, chief, sound))?.text).toBe('Lành.');
  expect(await openAs(server, chief, spoilt)).toBeUndefined();
});

it('ends with the opening', async () => {
  const recovery = {
    openingId: await open(steward),
    unitId: unit.unitId,
    rootKey: signed.rootKey,
    identity: deployment.recoveryIdentity,
  };
  await recoverUnit(clientOf(steward), recovery, unread, clock.now);
  clock.advance(4 * 3_600_000);
  await expect(recoverUnit(clientOf(steward), recovery, unread, clock.now)).rejects.toMatchObject({
    code: 'not_found',
  });
});

/** A tip that a phone sealed to the epoch before, while that is still accepted. */
async function late(text: string): Promise<string> {
  const receipt = await testReceipt();
  const { body } = await server.submit(await testSubmission(deployment, ward, receipt, { text, epoch: 1 }));
  return body.tipId;
}

async function sealedToNobody(length: number): Promise<Buffer> {
  const { sealed } = await sealGrant(await newContentIdentity(), {
    to: 'recovery',
    recipient: await recipientOf(await newHybridIdentity()),
  });
  expect(sealed.length).toBe(length);
  return Buffer.from(sealed);
}
