import { findUnit } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { whenSitesEnd } from '../../routes.ts';
import { type LifeAction, NUMBERED_DOCUMENTS, stepOf } from '../../schemes/life.ts';
import {
  findScheme,
  openSite,
  proposeScheme,
  type StoredScheme,
  takeStep,
} from '../../schemes/server/index.ts';
import { at } from '../demo-services.ts';
import type { Keeper } from '../keeper-of.ts';
import type { Random } from '../random.ts';

type Site = Parameters<typeof openSite>[3];

/** A scheme of today with one site, as it is founded: the seed gives its ids. */
interface FoundedScheme {
  readonly schemeId: string;
  readonly siteId: string;
  readonly named: {
    readonly kind: string;
    readonly name: string;
    readonly about: string;
    readonly paidByPeople: boolean;
  };
  readonly days: { readonly proposed: string; readonly launched: string; readonly opened: string };
  readonly site: Pick<Site, 'sort' | 'name' | 'fields'>;
}

const on = (services: Services, day: string) => at(services, `${day}T03:00:00Z`);

/** Founds a scheme of a ward’s desk with its site, step by step. What is there is left as it is. */
export async function foundScheme(
  services: Services,
  keeper: Keeper,
  founded: FoundedScheme,
  random: Random,
): Promise<StoredScheme> {
  const { schemeId } = founded;
  const known = await findScheme(services.db, schemeId, [keeper.key.areaId]);
  if (known === undefined) await launch(services, keeper, founded, random);
  return stored(services, keeper, schemeId);
}

async function stored({ db }: Services, { key }: Keeper, schemeId: string): Promise<StoredScheme> {
  const scheme = await findScheme(db, schemeId, [key.areaId]);
  if (scheme === undefined) throw new Error('a scheme of the demo is gone');
  return scheme;
}

async function launch(
  services: Services,
  keeper: Keeper,
  { schemeId, siteId, named, days, site }: FoundedScheme,
  random: Random,
): Promise<void> {
  const { key, accountId } = keeper;
  const unit = await findUnit(services.db, key.unitId);
  if (unit === undefined) throw new Error('the demo lacks a unit that it names');
  const body = { schemeId, unitId: key.unitId, ...named, onDay: days.proposed };
  await proposeScheme(on(services, days.proposed), accountId, unit, body);
  const steps: readonly [LifeAction, string][] = [
    ['prepare', days.proposed],
    ['launch', days.launched],
    ['run', days.launched],
  ];
  for (const [index, [action, onDay]] of steps.entries()) {
    const documents = stepOf(action).documents.map((type) => {
      const numbered = NUMBERED_DOCUMENTS.includes(type);
      const number = numbered ? `${random.int(11, 480)}/QĐ-UBND` : null;
      const issuer = numbered ? 'Ủy ban nhân dân phường (dữ liệu mẫu)' : null;
      return { documentId: random.uuid(), type, number, issuer, dated: onDay };
    });
    const asked = { version: index + 1, action, onDay, documents, grade: null };
    await takeStep(
      on(services, onDay),
      accountId,
      await stored(services, keeper, schemeId),
      asked,
      whenSitesEnd,
    );
  }
  const place = { siteId, placeAreaId: key.areaId, placeVerified: true, ...site };
  const record = { version: steps.length + 1, fromDay: days.opened, kindVersion: 1, words: null };
  await openSite(on(services, days.opened), accountId, await stored(services, keeper, schemeId), {
    ...place,
    ...record,
  });
}
