import type { Identity } from '../../houses/identity.ts';
import {
  addRooms,
  changeHouse,
  findHouse,
  openHouse,
  recordVisit,
  takeIn,
} from '../../houses/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { sealTo } from '../../sealed/age.ts';
import { pad } from '../../sealed/padding.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import { wardDesk } from '../city.ts';
import type { DemoCity } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { keeperOf } from '../keeper-of.ts';
import { type Club, foundClub } from './found-club.ts';
import { HOUSE_RULES, type PlannedHouse, type PlannedResident } from './plan-houses.ts';

/** The ward in which the club's houses stand: phường Hạc Thành. */
const WARD = 201;
const DAY_MS = 86_400_000;

/**
 * Fills the boarding houses of the demo's club: founded, its landlords brought in, rooms and tenants entered by the
 * operations that a phone calls. A house that is there is left as it is.
 */
export async function fillHouses(
  services: Services,
  demo: { readonly city: DemoCity; readonly seed: string },
  plan: readonly PlannedHouse[],
  signal: AbortSignal,
): Promise<void> {
  const keeper = keeperOf(demo.city, wardDesk(WARD));
  const { key, accountId: keeperId } = keeper;
  const club = await foundClub(services, { keeper, seed: demo.seed });
  for (const planned of plan) {
    if (signal.aborted) return;
    const known = await findHouse(services.db, planned.houseId, [key.areaId]);
    if (known === undefined) await fillHouse(services, club, keeperId, planned);
  }
}

async function fillHouse(
  services: Services,
  { scheme, siteId, hosts }: Club,
  keeperId: string,
  planned: PlannedHouse,
): Promise<void> {
  const host = hosts[planned.landlord];
  if (host === undefined) throw new Error('a house of the demo has no landlord');
  const { houseId, address, gateHour } = planned;
  const said = { address, rules: HOUSE_RULES, gateHour };
  await openHouse(services, host.accountId, scheme, host.memberId, { houseId, siteId, ...said });
  const house = await findHouse(services.db, houseId, [scheme.area_id]);
  if (house === undefined) throw new Error('a house of the demo is gone');
  await addRooms(services, host.accountId, house, [...planned.rooms]);
  const { nextCheckOn, extinguishers: count } = planned;
  const equipment = [{ kind: 'extinguisher' as const, count, nextCheckOn }];
  await changeHouse(services, host.accountId, house, { version: 1, ...said, equipment });
  for (const resident of planned.residents) {
    const arrived = new Date(services.clock.now().getTime() - resident.daysAgo * DAY_MS);
    const sealed = await sealIdentity(host.recipient, resident);
    const { residentId, roomId, stay } = resident;
    const arrival = { residentId, roomId, stay, arrivedAt: arrived.toISOString(), sealed };
    await takeIn(services, host.accountId, house, arrival);
  }
  const { visitId, onDay, findings } = planned.visit;
  const visited = at(services, `${onDay}T08:00:00Z`);
  await recordVisit(visited, keeperId, house, { visitId, onDay, findings: [...findings], note: null });
}

async function sealIdentity(recipient: string, { residentId, name }: PlannedResident): Promise<string> {
  const identity: Identity = {
    v: 2,
    residentId,
    name,
    born: '1998',
    home: 'Xã Mẫu, tỉnh Mẫu (dữ liệu mẫu)',
    phone: '',
  };
  return toBase64Url(await sealTo([recipient], pad(new TextEncoder().encode(JSON.stringify(identity)))));
}
