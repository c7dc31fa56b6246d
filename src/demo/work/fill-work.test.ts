import { expect, it } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { recipientOf } from '../../sealed/age.ts';
import { wardDesk } from '../city.ts';
import { SEED } from '../passphrases.ts';
import { fillWork } from './fill-work.ts';
import { planWork } from './plan-work.ts';
import { LEADER, MEMBER } from './team.ts';

const TODAY = '2026-03-02';

it('fills a team’s duty and records as they are planned, once, with a leader and a member to sign in as', async () => {
  const services = await testServices({ now: '2026-02-02T09:00:00Z' });
  const { db, clock } = services;
  const deployment = await testDeployment(services);
  await db.updateTable('unit').set({ valid_from: '2025-07-01' }).execute();
  const desk = await testDesk(services, deployment, deployment.units.desk);
  clock.set(`${TODAY}T09:00:00Z`);
  const recoveryRecipient = await recipientOf(deployment.recoveryIdentity);
  const { unitId, areaId } = desk.unit;
  const key = { desk: wardDesk(areaId), ...desk.key, unitId, areaId, recipient: desk.recipient };
  const by = { keeper: { accountId: desk.chief.accountId, key, recoveryRecipient }, seed: SEED };
  const plan = planWork(SEED, TODAY);
  const { signal } = new AbortController();
  await fillWork(services, by, plan, TODAY, signal);
  await fillWork(services, by, plan, TODAY, signal);
  const shifts = await db.selectFrom('site_shift').select(['on_day', 'done_at', 'offered_to']).execute();
  const planned = plan.weeks.flatMap((week) => week.shifts);
  expect(shifts).toHaveLength(planned.length);
  const done = shifts.filter(({ done_at }) => done_at !== null);
  expect(done).toHaveLength(planned.filter((shift) => shift.done).length);
  expect(shifts.filter(({ offered_to }) => offered_to !== null)).toHaveLength(1);
  expect(shifts.some(({ on_day }) => on_day === TODAY)).toBe(true);
  const records = await db.selectFrom('site_record').select('activity_id').execute();
  expect(records).toHaveLength(plan.records.length);
  const known = await db
    .selectFrom('account')
    .select('login')
    .where('login', 'in', [LEADER.login, MEMBER.login])
    .execute();
  expect(known).toHaveLength(2);
});
