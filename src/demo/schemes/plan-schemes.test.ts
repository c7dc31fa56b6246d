import { describe, expect, it } from 'vitest';
import { CITY_ID } from '../../areas/data/index.ts';
import { MAINTAINED, NEWLY_BUILT, PERIOD, planSchemes } from './plan-schemes.ts';

const plan = planSchemes('seed', '2026-11-29');

describe('the schemes of the demo city', () => {
  it('are 28 from before the article’s period and 14 of it, each once', () => {
    expect(plan.filter(({ launchedOn }) => launchedOn < PERIOD.from)).toHaveLength(MAINTAINED);
    const within = plan.filter(({ launchedOn }) => PERIOD.from <= launchedOn && launchedOn <= PERIOD.to);
    expect(within).toHaveLength(NEWLY_BUILT);
    expect(new Set(plan.map(({ schemeId }) => schemeId)).size).toBe(MAINTAINED + NEWLY_BUILT);
    expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length);
  });

  it('have the three named ones in their places, and guess no commune of the industrial zone', () => {
    const places = Object.fromEntries(
      plan
        .filter(({ named }) => named)
        .map(({ name, sites }) => [name, [...new Set(sites.map(({ placeAreaId }) => placeAreaId))]]),
    );
    expect(places).toEqual({
      'Tổ an ninh công nhân': [CITY_ID],
      'Câu lạc bộ nhà trọ tự quản về ANTT': [107, 106],
      'Camera an ninh': [102],
    });
    const zone = plan[0]?.sites ?? [];
    expect(zone.every(({ verified, name }) => !verified && name.includes('Khu công nghiệp Hoàng Long'))).toBe(
      true,
    );
  });

  it('did nothing lately where their desk ended and none follows as a whole', () => {
    const lately = plan.filter(({ activities }) => activities.some(({ onDay }) => onDay > '2025-06-30'));
    expect(lately.length).toBeGreaterThan(0);
    expect(
      lately.map(({ areaId }) => areaId).filter((areaId) => [CITY_ID, 107, 117, 122].includes(areaId)),
    ).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(planSchemes('seed', '2026-11-29')).toEqual(plan);
    expect(planSchemes('another', '2026-11-29')).not.toEqual(plan);
  });
});
