import { describe, expect, it } from 'vitest';
import {
  OTHER_WARD,
  publishTestKey,
  signedIn,
  type TestPerson,
  testDeployment,
  testMember,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { createUnit } from './create-unit.ts';
import { findOpening, isInForce } from './recovery-queries.ts';
import { accountRoutes } from './routes.ts';

const services = await testServices({ now: '2026-03-02T03:00:00Z' });
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { administrator } = deployment;
const [steward, otherSteward] = deployment.stewards;
const { desk } = deployment.units;
const routes = accountRoutes(services, async () => new Set());
const app = await buildServer({ config, log, routes, checkHealth: async () => undefined });

async function ask(by: TestPerson, method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) {
  const headers = await signedIn(app, by);
  const sent = body && { payload: JSON.stringify(body) };
  const type = body && { 'content-type': 'application/json' };
  const answer = await app.inject({ method, url, headers: { ...headers, ...type }, ...sent });
  return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
}
const open = (by: TestPerson, unitId = desk.unitId, ground = 'keys_lost') =>
  ask(by, 'POST', '/api/recovery/openings', { unitId, ground });

async function publicLog() {
  const { body } = await ask(steward, 'GET', '/api/directory/log?limit=100');
  return (body.rows as { kind: string; unitId: number; fields: unknown[] }[]).filter(({ kind }) =>
    kind?.startsWith('recovery'),
  );
}

it('is refused while nobody holds a signed key of the unit: there is nobody to seal to', async () => {
  const unit = await createUnit(services, {
    areaId: OTHER_WARD,
    kind: 'desk',
    level: 'ward',
    name: 'Phường khác',
    nameEn: 'Other ward',
  });
  expect(await open(steward, unit.unitId)).toMatchObject({
    status: 409,
    body: { error: { code: 'no_key_holder' } },
  });
  const chief = await testMember(services, deployment, 'lone.chief', [
    { unitId: unit.unitId, role: 'chief' },
  ]);
  await publishTestKey(services, deployment, unit, 1, [chief]);
  await db
    .updateTable('membership')
    .set({ valid_to: clock.now() })
    .where('account_id', '=', chief.accountId)
    .execute();
  expect(await open(steward, unit.unitId)).toMatchObject({ status: 409 });
  expect(await open(steward, 999)).toMatchObject({ status: 400, body: { error: { code: 'unknown_unit' } } });
  expect(await publicLog()).toEqual([]);
});

describe('an opening', () => {
  it('is in the public log with its ground and its end, and lasts four hours', async () => {
    const chief = await testMember(services, deployment, 'chief', [{ unitId: desk.unitId, role: 'chief' }]);
    await publishTestKey(services, deployment, desk, 1, [chief]);
    const state = await ask(steward, 'GET', `/api/recovery/units/${desk.unitId}`);
    expect(state.body).toMatchObject({
      holders: 1,
      opening: null,
      sealTo: { desk: { unitId: desk.unitId } },
    });
    const { body: opened } = await open(steward, desk.unitId, 'court_order');
    expect(opened).toMatchObject({
      unitId: desk.unitId,
      ground: 'court_order',
      openedAt: '2026-03-02T03:00:00.000Z',
      endsAt: '2026-03-02T07:00:00.000Z',
      closedAt: null,
    });
    const fields = [
      'recovery-opened',
      opened.openingId,
      desk.unitId,
      'court_order',
      steward.accountId,
      opened.openedAt,
      opened.endsAt,
    ];
    expect(await publicLog()).toEqual([expect.objectContaining({ unitId: desk.unitId, fields })]);
    // asked again, it is the same one: nothing is longer open by it
    clock.advance(3_600_000);
    expect((await open(steward, desk.unitId)).body).toEqual(opened);
    expect(await publicLog()).toHaveLength(1);
    const stored = await findOpening(db, opened.openingId);
    const inForce = (moment: string) => stored && isInForce(stored, new Date(moment));
    expect(inForce('2026-03-02T06:59:59Z')).toBe(true);
    expect(inForce('2026-03-02T07:00:00Z')).toBe(false);
  });

  it('is somebody’s own, is ended once, and then is over', async () => {
    const { body: opened } = await open(administrator);
    const url = `/api/recovery/openings/${opened.openingId}`;
    for (const stranger of [steward, otherSteward]) {
      expect(await ask(stranger, 'DELETE', url)).toMatchObject({ status: 404 });
    }
    expect(await ask(administrator, 'DELETE', url)).toMatchObject({ status: 204 });
    expect(await ask(administrator, 'DELETE', url)).toMatchObject({ status: 404 });
    expect((await publicLog()).filter(({ kind }) => kind === 'recovery-closed')).toHaveLength(1);
    const { rows } = (await ask(administrator, 'GET', '/api/recovery/openings')).body;
    expect(rows).toMatchObject([
      {
        openingId: opened.openingId,
        own: true,
        openedBy: administrator.displayName,
        closedAt: expect.any(String),
      },
      { own: false, openedBy: steward.displayName, ground: 'court_order' },
    ]);
    const first = (await ask(administrator, 'GET', '/api/recovery/openings?limit=1')).body;
    expect(first.rows).toEqual(rows.slice(0, 1));
    const rest = await ask(administrator, 'GET', `/api/recovery/openings?limit=1&cursor=${first.next}`);
    expect(rest.body).toEqual({ rows: rows.slice(1), next: null });
  });

  it('is not possible without an end, whoever writes it', async () => {
    const opening = {
      opening_id: '00000000-0000-4000-8000-000000000001',
      unit_id: desk.unitId,
      ground: 'keys_lost' as const,
      opened_by: steward.accountId,
      opened_at: clock.now(),
      closed_at: null,
    };
    for (const ends_at of [null as unknown as Date, clock.now()]) {
      await expect(
        db
          .insertInto('recovery_opening')
          .values({ ...opening, ends_at })
          .execute(),
      ).rejects.toThrow();
    }
  });
});
