import { randomUUID } from 'node:crypto';
import type { Identity } from '../../src/houses/identity.ts';
import { addRooms, openHouse } from '../../src/houses/server/index.ts';
import type { Services } from '../../src/platform/services.ts';
import { findScheme } from '../../src/schemes/server/index.ts';
import { sealTo } from '../../src/sealed/age.ts';
import { pad } from '../../src/sealed/padding.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import type { TestClub } from './test-members.ts';

/** A landlord's house with rooms. */
export interface TestHouse {
  readonly houseId: string;
  /** By number, 101 first, with two places each. */
  readonly roomIds: readonly string[];
}

/** A house of a club's site with so many rooms; `memberId` is its landlord's, null for one that the desk entered. */
export async function testHouse(
  services: Services,
  club: TestClub,
  by: { readonly accountId: string; readonly memberId: string | null },
  rooms = 2,
): Promise<TestHouse> {
  const scheme = await findScheme(services.db, club.schemeId, [club.areaId]);
  if (scheme === undefined) throw new Error('no scheme');
  const houseId = randomUUID();
  const said = { address: `Ngõ 12, số ${houseId}`, rules: 'Đóng cổng đúng giờ.', gateHour: '23:00' };
  const opened = { houseId, siteId: club.siteId, ...said };
  await openHouse(services, by.accountId, scheme, by.memberId, opened);
  const house = await services.db
    .selectFrom('house')
    .selectAll()
    .where('house_id', '=', houseId)
    .executeTakeFirstOrThrow();
  const added = Array.from({ length: rooms }, (_, index) => {
    return { roomId: randomUUID(), number: String(101 + index), capacity: 2 };
  });
  await addRooms(services, by.accountId, house, added);
  return { houseId, roomIds: added.map(({ roomId }) => roomId) };
}

/** Who moves in, sealed as the landlord's browser does it. */
export async function testIdentity(
  recipient: string,
  residentId: string,
  name = 'Người ở thử',
  more: Partial<Identity> = {},
) {
  const identity = { v: 2, residentId, name, born: '', home: '', phone: '', ...more };
  return toBase64Url(await sealTo([recipient], pad(new TextEncoder().encode(JSON.stringify(identity)))));
}
