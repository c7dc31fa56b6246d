import { receivingKeys } from '../../accounts/server/index.ts';
import { type Area, displayNames } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { resultOf } from '../../areas/search.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { PageLoader } from '../../platform/http/pages.ts';
import type { Services } from '../../platform/services.ts';
import type { SchemesPageData } from '../public-page-data.ts';
import { areasAround } from './areas-around.ts';
import { type FundsOf, publicSchemes } from './public-schemes.ts';

/**
 * Gathers `/mo-hinh`: `?dia-ban=` names the unit, `?tu=` where its page begins. Nobody need sign in. What was given to
 * schemes and spent is another capability's to tell: `fundsOf`.
 */
export function schemesPage(services: Services, fundsOf: FundsOf): PageLoader<SchemesPageData> {
  const { db, clock } = services;
  return async ({ query }) => {
    const today = dayOf(clock.now());
    const areas = await loadAreas(db);
    const asked = areas.find(areaIdIn(query['dia-ban']));
    if (asked === undefined) return { area: null, schemes: [], next: null };
    const around = areasAround(areas, asked, today);
    const served = await receivingKeys(services).served();
    const receives = (unitId: number) => served.has(unitId);
    const page = await publicSchemes(db, areas, around, fundsOf, { from: query.tu, today, receives });
    return { area: presentArea(areas, asked, today), ...page };
  };
}

function areaIdIn(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

function presentArea(areas: AreaBook, area: Area, today: string): SchemesPageData['area'] {
  const result = resultOf(areas, area, today);
  const detail = (language: 'vi' | 'en') => (result.current ? '' : describeArea(result, language));
  return {
    areaId: area.areaId,
    name: displayNames(area),
    detail: { vi: detail('vi'), en: detail('en') },
  };
}
