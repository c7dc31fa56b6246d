import { useMemo } from 'react';
import {
  importHouses,
  type KnownLandlord,
  type MatchedHouse,
  MOST_ASKED_HOUSES,
  MOST_IMPORTED_HOUSES,
  matchHouses,
  type TakenId,
} from '../../../houses/import-contract.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { standingSites } from '../../../schemes/site-names.ts';
import { client } from '../../../ui/client.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { chunked } from '../../chunked.ts';
import { HOUSE_COLUMNS, type HouseField } from '../../house-columns.ts';
import { type HouseItem, housesIn, judgeHouses, landlordsIn } from '../../judge-houses.ts';
import { houseIdOf } from '../../take-house-row.ts';
import type { Register } from '../register.ts';

type Batch = BodyOf<typeof importHouses>;

/** The boarding houses of a scheme, as a file is brought into them; nothing of it is sealed. */
export function useHouseRegister(schemeId: string): Register<HouseField, HouseItem, Batch> {
  return useMemo((): Register<HouseField, HouseItem, Batch> => {
    const params = { schemeId };
    return {
      columns: HOUSE_COLUMNS,
      size: MOST_IMPORTED_HOUSES,
      compare: async (rows) => {
        const sites = await standingSites(client, schemeId, dayOfMoment(new Date()));
        const known: MatchedHouse[] = [];
        const taken: TakenId[] = [];
        const landlords: KnownLandlord[] = [];
        const ask = async (addresses: string[], logins: string[]) => {
          const ids = addresses.map((address) => houseIdOf(schemeId, address));
          const found = await client.call(matchHouses, { params, body: { addresses, ids, logins } });
          known.push(...found.rows);
          taken.push(...found.taken);
          landlords.push(...found.landlords);
        };
        for (const addresses of chunked(housesIn(rows), MOST_ASKED_HOUSES)) await ask(addresses, []);
        for (const logins of chunked(landlordsIn(rows), MOST_ASKED_HOUSES)) await ask([], logins);
        return judgeHouses(rows, { schemeId, sites, known, taken, landlords });
      },
      seal: async (items) => ({ houses: items.map(({ row: _, rows: __, ...house }) => house) }),
      send: async (body) => {
        await client.call(importHouses, { params, body });
      },
    };
  }, [schemeId]);
}
