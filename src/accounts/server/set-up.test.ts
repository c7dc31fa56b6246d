import { beforeEach, describe, expect, it } from 'vitest';
import { PROVINCE, testCeremony } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { dayOf } from '../../platform/clock.ts';
import { buildServer } from '../../platform/http/server.ts';
import { signDelegation, signRecovery } from '../../sealed/directory.ts';
import { prepareSetup } from './ceremony.ts';
import type { CeremonyInput } from './check-ceremony.ts';
import { accountRoutes } from './routes.ts';
import { setUp } from './set-up.ts';

const services = await testServices();
const { db, config, log, clock } = services;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});
const { input, secrets } = await testCeremony(services);

const run = (token: string, body: CeremonyInput) =>
  app.inject({
    method: 'POST',
    url: '/api/setup',
    headers: { authorization: `Setup ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const code = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const withSteward = (change: (steward: CeremonyInput['stewards'][number]) => object): CeremonyInput => {
  const [first, ...others] = input.stewards;
  if (!first) throw new Error('no steward');
  return { ...input, stewards: [{ ...first, ...change(first) }, ...others] };
};
const delegated = (validFrom: string, validTo: string): CeremonyInput =>
  withSteward(({ delegation }) => {
    const word = { stewardKey: delegation.publicKey, validFrom, validTo };
    const { signature } = signDelegation(secrets.root, word);
    return { delegation: { publicKey: delegation.publicKey, validFrom, validTo, signature } };
  });

/** Each test begins before the ceremony. */
beforeEach(async () => {
  const tables = 'deployment, setup_token, steward, invitation, membership, account, unit';
  await services.pool.query(`truncate ${tables}, ledger_key, ledger_leaf cascade`);
});

describe('the ceremony', () => {
  it('makes the deployment, its people, units and invitations, once', async () => {
    const token = (await prepareSetup(services)) ?? '';
    expect((await app.inject({ url: '/api/setup' })).json()).toEqual({ ready: false, demo: false });
    const headers = { authorization: `Setup ${token}` };
    const logKey = await app.inject({ url: '/api/setup/log-key', headers });
    expect(logKey.json()).toEqual({ publicKey: input.logDelegation.publicKey });

    const [desk, ...others] = input.units;
    const chief = { login: 'chief.one', displayName: 'Trưởng Công an phường' };
    const units = [{ ...desk, chief }, ...others] as CeremonyInput['units'];
    const answer = await run(token, { ...input, units });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().invitations).toEqual([
      { login: 'chief.one', unitName: desk?.name, token: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    const kinds = await db.selectFrom('unit').select(['kind', 'area_id']).orderBy('unit_id').execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['steering', 'desk', 'duty', 'independent']);
    const roles = await db.selectFrom('membership').select('role').orderBy('role').execute();
    expect(roles.map(({ role }) => role)).toEqual(['administrator', 'steward', 'steward']);
    const leaves = await db.selectFrom('ledger_leaf').select(['subject', 'area_id']).execute();
    expect(leaves).toEqual(Array(3).fill({ subject: 'directory', area_id: PROVINCE }));
    expect((await app.inject({ url: '/api/setup' })).json()).toEqual({ ready: true, demo: false });

    const again = await run(token, input);
    expect([again.statusCode, code(again)]).toEqual([409, 'already_set_up']);
    expect(await prepareSetup(services)).toBeUndefined();
  });

  it('takes only the newest token', async () => {
    const old = (await prepareSetup(services)) ?? '';
    await prepareSetup(services);
    for (const token of [old, 'x'.repeat(43), ''])
      expect(code(await run(token, input))).toBe('wrong_setup_token');
  });

  it('happens once when two begin it together', async () => {
    const runs = [setUp(services, input, { demo: true }), setUp(services, input, { demo: true })];
    const results = await Promise.allSettled(runs);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refused).toEqual(['already_set_up']);
  });

  it('leaves nothing behind when it fails at the end', async () => {
    const broken = { ...input, logDelegation: { ...input.logDelegation, signature: 'A'.repeat(86) } };
    await expect(setUp(services, broken, { demo: true })).rejects.toMatchObject({ code: 'bad_signature' });
    const { rows } = await services.pool.query('select 1 from deployment union all select 1 from account');
    expect(rows).toEqual([]);
  });
});

/** Another letter in the middle: the form is right, the checksum is not. */
const withSlip = (recipient: string) =>
  recipient.slice(0, 900) + (recipient[900] === 'q' ? 'p' : 'q') + recipient.slice(901);
const today = dayOf(clock.now());
const sharing = (other: 'accountId' | 'recipient') =>
  withSteward(({ credentials }) => ({
    credentials: { ...credentials, [other]: input.administrator.credentials[other] },
  }));

describe('what a ceremony refuses', () => {
  it.each<[string, CeremonyInput, string]>([
    ['no duty desk', { ...input, units: input.units.filter(({ kind }) => kind !== 'duty') }, 'invalid_input'],
    ['an unknown area', { ...input, areaId: 999_999 }, 'unknown_area'],
    [
      'a unit in an unknown area',
      { ...input, units: input.units.map((unit) => ({ ...unit, areaId: 999_999 })) },
      'unknown_area',
    ],
    [
      'a recovery recipient with a slip in it',
      { ...input, recoveryRecipient: withSlip(input.recoveryRecipient) },
      'unknown_recipient',
    ],
    ['one login for two', withSteward(() => ({ login: input.administrator.login })), 'login_taken'],
    ['one account for two', sharing('accountId'), 'invalid_input'],
    ['one key for two', sharing('recipient'), 'invalid_input'],
    ['a delegation of another root', { ...input, rootKey: 'A'.repeat(43) }, 'bad_signature'],
    [
      'a recovery recipient that the root did not sign',
      { ...input, recoverySignature: signRecovery(secrets.root, input.administrator.credentials.recipient) },
      'bad_signature',
    ],
    ['a delegation that has lapsed', delegated('2025-01-01', '2025-12-31'), 'bad_signature'],
    ['a delegation for later', delegated('2026-06-01', '2026-12-31'), 'bad_signature'],
    ['a delegation for longer than a year', delegated(today, '2027-03-03'), 'bad_signature'],
    ['a delegation that ends first', delegated('2026-03-03', '2026-03-01'), 'end_before_start'],
  ])('%s', async (_, body, expected) => {
    await expect(setUp(services, body, { demo: true })).rejects.toMatchObject({ code: expected });
    expect(await db.selectFrom('unit').select('unit_id').execute()).toEqual([]);
  });
});
