import { beforeEach, describe, expect, it } from 'vitest';
import {
  publishTestKey,
  type TestSteward,
  testDeployment,
  testMember,
  testSignature,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { addDays, addMonths } from '../../law/day.ts';
import { logDelegationStatement } from '../../ledger/delegation.ts';
import { signDelegation } from '../../sealed/directory.ts';
import { newSigningSecret, type Signer, signerOf } from '../../sealed/signing.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import { listDelegations } from './list-delegations.ts';
import { readDirectory } from './read-directory.ts';
import { renewDelegations } from './renew-delegations.ts';
import { signUnitKey } from './sign-unit-key.ts';

const services = await testServices({ now: '2026-03-02T03:00:00Z' });
const { db, clock } = services;
const deployment = await testDeployment(services);
const { root, administrator, units } = deployment;
const [steward, colleague] = deployment.stewards;
const chief = await testMember(services, deployment, 'chief', [{ unitId: units.desk.unitId, role: 'chief' }]);
const { entry } = await publishTestKey(services, deployment, units.desk, 1, [chief]);

const FIRST_END = '2027-03-02';
const AREA = { areaId: units.desk.areaId, concerns: 'nobody' as const };
const at = (day: string) => clock.set(`${day}T03:00:00Z`);
const renew = (stewards: object[], log: object | null = null) =>
  renewDelegations(services, administrator.accountId, { stewards, log } as never);

function word(of: Pick<TestSteward, 'signer'>, validFrom: string, validTo: string, by: Signer = root) {
  const { stewardKey, ...rest } = signDelegation(by, {
    stewardKey: of.signer.publicKey,
    validFrom,
    validTo,
  });
  return { publicKey: stewardKey, ...rest };
}

function logWord(publicKey: string, validFrom: string, validTo: string) {
  const signed = logDelegationStatement({ publicKey: fromBase64Url(publicKey), validFrom, validTo });
  return { publicKey, validFrom, validTo, signature: root.sign(signed) };
}

beforeEach(() => at('2026-03-02'));

describe('the reminder', () => {
  it('names a key in use from thirty days before its signature lapses, and after', async () => {
    const named = async (day: string) => {
      at(day);
      return (await listDelegations(services)).ending.map(({ unitId, coveredUntil }) => [
        unitId,
        coveredUntil,
      ]);
    };
    const { unitId } = units.desk;
    expect(await named('2027-01-30')).toEqual([]);
    expect(await named('2027-01-31')).toEqual([[unitId, FIRST_END]]);
    expect(await named('2027-03-03')).toEqual([[unitId, FIRST_END]]);
  });
});

describe('the next term', () => {
  it.each<[string, string, object]>([
    [
      'of another root',
      'bad_signature',
      word(steward, '2026-03-02', '2027-03-02', signerOf(newSigningSecret())),
    ],
    ['of a steward signing', 'bad_signature', word(colleague, '2026-03-02', '2027-03-02', steward.signer)],
    ['for a key that is no steward’s', 'bad_signature', word({ signer: root }, '2026-03-02', '2027-03-02')],
    [
      'that was stretched',
      'bad_signature',
      { ...word(steward, '2026-03-02', '2027-03-01'), validTo: '2027-03-02' },
    ],
    ['that ends before it begins', 'end_before_start', word(steward, '2026-03-02', '2026-03-01')],
    ['longer than a year', 'term_not_allowed', word(steward, '2026-03-02', '2027-03-03')],
    ['that leaves a day without any', 'term_not_allowed', word(steward, addDays(FIRST_END, 2), '2028-01-01')],
    ['that is over', 'term_not_allowed', word(steward, '2026-02-01', '2026-03-01')],
  ])('is refused: %s', async (_, code, renewal) => {
    const before = await db.selectFrom('steward_delegation').selectAll().execute();
    const attempt = renew([word(colleague, '2026-03-02', '2027-03-02'), renewal]);
    await expect(attempt).rejects.toMatchObject({ code });
    expect(await db.selectFrom('steward_delegation').selectAll().execute()).toEqual(before);
  });

  it('is refused for a log key that this server does not hold, and leaves the stewards as they were', async () => {
    const stranger = signerOf(newSigningSecret()).publicKey;
    const attempt = renew(
      [word(steward, '2026-03-02', '2027-02-02')],
      logWord(stranger, '2026-03-02', '2027-03-02'),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'bad_signature' });
    expect((await listDelegations(services)).stewards.flatMap((each) => each.delegations)).toHaveLength(2);
  });

  it('carries stewards, desks and log into the next year, once', async () => {
    at('2027-02-20');
    const end = addMonths('2027-02-20', 12);
    const { log } = await listDelegations(services);
    const stewards = [word(steward, '2027-02-20', end), word(colleague, '2027-02-20', end)];
    for (const _ of ['sent', 'and sent again, as the answer was lost']) {
      await renew(stewards, logWord(log.nextKey, '2027-02-20', end));
    }
    const renewed = await listDelegations(services);
    expect(renewed.stewards.map(({ delegations }) => delegations.map(({ validTo }) => validTo))).toEqual([
      [end, FIRST_END],
      [end, FIRST_END],
    ]);
    expect(renewed.log.delegations.map(({ validTo }) => validTo)).toEqual([end, FIRST_END]);
    expect(renewed.log.nextKey).not.toBe(log.nextKey);
    expect(await leaves('steward')).toHaveLength(4);
    expect(await leaves('log-key')).toEqual([
      ['log-key', log.nextKey, '2027-02-20', end, expect.any(String), administrator.accountId],
    ]);

    // the desk's own signature is still of the old term
    at('2027-03-03');
    await expect(readDirectory(services, AREA)).rejects.toMatchObject({ code: 'no_desk' });
    at('2027-02-21');
    const again = testSignature(colleague, { ...entry, createdOn: '2027-02-21' });
    await signUnitKey(services, colleague.accountId, again);
    expect((await listDelegations(services)).ending).toEqual([]);
    at('2027-03-03');
    const { desk } = await readDirectory(services, AREA);
    expect(desk.key).toMatchObject({ epoch: 1, recipient: entry.recipient, createdOn: '2027-02-21' });
    const signed = await leaves('unit-key-signed');
    expect(signed.map((fields) => fields[5]).sort()).toEqual([entry.createdOn, '2027-02-21']);

    // what gains nothing changes nothing
    const { signedAt } = await stored();
    await signUnitKey(
      services,
      steward.accountId,
      testSignature(steward, { ...entry, createdOn: '2027-03-03' }),
    );
    expect((await stored()).signedAt).toEqual(signedAt);
    expect(await leaves('unit-key-signed')).toHaveLength(2);
  });

  it('lets a steward sign nothing outside of it, and nothing ahead', async () => {
    at('2027-03-01');
    const sign = (createdOn: string) =>
      signUnitKey(services, steward.accountId, testSignature(steward, { ...entry, createdOn }));
    await expect(sign('2027-03-02')).rejects.toMatchObject({ code: 'day_in_future' });
    await expect(sign('2026-03-01')).rejects.toMatchObject({ code: 'bad_signature' });
  });
});

function stored() {
  return db
    .selectFrom('unit_key')
    .select('signed_at as signedAt')
    .where('epoch', '=', 1)
    .executeTakeFirstOrThrow();
}

async function leaves(kind: string) {
  const rows = await db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'directory')
    .execute();
  return rows.flatMap(({ fields }) => (fields?.[0] === kind ? [fields] : []));
}
