import { expect, it } from 'vitest';
import { putPlannedTips } from '../../../tests/kit/planned-tips.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { dayOfMoment } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import { shippedSignals } from '../../schemes/signals.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold } from '../../signals/tell.ts';
import { planCity } from '../plan-tips.ts';
import { planSchemes } from '../schemes/plan-schemes.ts';
import { TEAM_WARD, teamIds } from '../work/team.ts';
import { fillBatches } from './fill-batches.ts';

const TODAY = '2026-11-22';
const SEED = 'thử';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
const plan = planCity({ seed: SEED, today: TODAY });
const { schemeId } = teamIds(SEED);

it('has a quarter of reports at the ward of the team, all of them over, and workers tell their signals', () => {
  const signals = shippedSignals('worker_security_team');
  for (const { receivedAt, steps, fromSite, category, channel } of plan.quarter) {
    const days = [receivedAt, ...steps.map(({ at }) => at)].map((at) => dayOfMoment(new Date(at)));
    expect(new Set(days.map((day) => quarterOf(day).from))).toEqual(new Set(['2026-07-01']));
    expect(channel).toBe('web');
    if (fromSite) expect(signals).toContain(category);
  }
});

it('shows on the pages what came of schemes: of the article’s time, and of the team in the last quarter', async () => {
  const desks = [...new Set([...plan.crimes, ...plan.order, ...plan.present].map(({ desk }) => desk))];
  const unitOf = (desk: string) => ({ areaId: 100, unitId: 1 + desks.indexOf(desk) });
  const tips = [...plan.crimes, ...plan.order, ...plan.present, ...plan.quarter];
  await putPlannedTips(services.db, tips, unitOf);
  await fillBatches(services, TODAY);
  await fillBatches(services, TODAY);

  const then = planSchemes(SEED, TODAY);
  const areaIds = [...new Set([TEAM_WARD, ...then.map(({ areaId }) => areaId)])];
  const past = await tellSchemes(services.db, { areaIds, from: '2017-01-01', to: '2018-12-31' });
  const told = [...past.values()].map(addTold);
  expect(told.filter(({ tips: ended }) => ended > 0).length).toBeGreaterThan(4);
  const whole = addTold(told);
  expect([whole.useful, whole.days].includes(null)).toBe(false);

  const year = { areaIds, schemeIds: [schemeId], from: '2026-01-01', to: TODAY };
  const team = addTold((await tellSchemes(services.db, year)).get(schemeId) ?? []);
  expect(team).toMatchObject({
    sent: 16,
    tips: 16,
    useful: { value: 11, of: 16 },
    toCase: { value: 5, of: 16 },
    days: { of: 16 },
  });
});
