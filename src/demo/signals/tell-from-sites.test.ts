import { expect, it } from 'vitest';
import { dayOfMoment } from '../../law/day.ts';
import { shippedSignals } from '../../schemes/signals.ts';
import { planCity } from '../plan-tips.ts';
import { planSchemes } from '../schemes/plan-schemes.ts';

const TODAY = '2026-11-22';

it('has tips come from sites that were there: by the public page, and from workers their signals alone', () => {
  const plan = planCity({ seed: 'thử', today: TODAY });
  const sites = new Map(
    planSchemes('thử', TODAY).flatMap(({ kind, areaId, changes }) =>
      changes.flatMap((change) =>
        change.what === 'site' ? [[change.siteId, { kind, areaId, onDay: change.onDay }] as const] : [],
      ),
    ),
  );
  const told = [...plan.crimes, ...plan.order].filter(({ fromSite }) => fromSite !== undefined);
  expect(told.length).toBeGreaterThan(300);
  for (const { fromSite, channel, receipt, receivedAt, category } of told) {
    const site = sites.get(fromSite?.siteId ?? '');
    expect([channel, receipt, fromSite?.areaId]).toEqual(['web', 'lost', site?.areaId]);
    expect((site?.onDay ?? '9') < dayOfMoment(new Date(receivedAt))).toBe(true);
    const signals = shippedSignals(site?.kind ?? '');
    if (signals.length > 0) expect(signals).toContain(category);
  }
  const bySite = Map.groupBy(told, ({ fromSite }) => fromSite?.siteId);
  const many = [...bySite.values()].filter((tips) => tips.length >= 10);
  expect(many.length).toBeGreaterThan(8);
  expect(bySite.size).toBeGreaterThan(many.length);
});
