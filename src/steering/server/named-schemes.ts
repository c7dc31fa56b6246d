import { displayNames } from '../../areas/area.ts';
import type { Db } from '../../platform/database.ts';
import { nameSchemes } from '../../schemes/server/index.ts';
import type { SchemeInPlaces } from '../tell-period.ts';
import type { AskedPeriods } from './ask-period.ts';

/** Schemes that a summary names at most, and places of each. */
const MOST_NAMED = 3;
const MOST_PLACES = 3;

/** The schemes of a period that a summary names, each with its places: on the board's page and in reports alike. */
export async function namedSchemes(db: Db, { scope, areas }: AskedPeriods): Promise<SchemeInPlaces[]> {
  const schemes = await nameSchemes(db, scope, MOST_NAMED);
  return schemes.map(({ name, places }) => {
    const said = places.map(({ placeAreaId, name: site, verified }) => {
      const area = areas.find(placeAreaId);
      // where nobody knows which unit it is in, what the site itself says of its place
      if (verified && area) return displayNames(area);
      const said = site.split(', ').at(-1) ?? site;
      return { vi: said, en: said };
    });
    const once = said.filter(({ vi }, index) => said.findIndex((place) => place.vi === vi) === index);
    return { name, places: once.slice(0, MOST_PLACES) };
  });
}
