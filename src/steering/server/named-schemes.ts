import { displayName } from '../../areas/area.ts';
import type { Db } from '../../platform/database.ts';
import { nameSchemes } from '../../schemes/server/index.ts';
import type { NamedScheme } from '../paragraph-facts.ts';
import type { AskedPeriods } from './ask-period.ts';

/** Schemes that a summary names at most, and places of each. */
const MOST_NAMED = 3;
const MOST_PLACES = 3;

/** The schemes of a period that a summary names, each with its places: on the board's page and in reports alike. */
export async function namedSchemes(db: Db, { scope, areas }: AskedPeriods): Promise<NamedScheme[]> {
  const schemes = await nameSchemes(db, scope, MOST_NAMED);
  return schemes.map(({ name, places }) => {
    const said = places.map(({ placeAreaId, name: site, verified }) => {
      const area = areas.find(placeAreaId);
      // where nobody knows which unit it is in, what the site itself says of its place
      return verified && area ? displayName(area) : (site.split(', ').at(-1) ?? site);
    });
    return { name, places: [...new Set(said)].slice(0, MOST_PLACES) };
  });
}
