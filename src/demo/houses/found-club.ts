import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { createRandom } from '../random.ts';
import { bringIn, type Inviter, type Joined } from '../schemes/bring-in.ts';
import { foundScheme } from '../schemes/found-scheme.ts';
import { LANDLORD } from './landlord.ts';
import { LANDLORDS } from './plan-houses.ts';

/** The club of today's ward, by the ids that the seed gives it. */
export interface Club {
  readonly scheme: StoredScheme;
  readonly siteId: string;
  readonly hosts: readonly Joined[];
}

const CLUB = {
  named: {
    kind: 'boarding_house_club',
    name: 'Câu lạc bộ nhà trọ tự quản khu phố 5',
    about: 'Chủ nhà trọ khu phố 5 cùng giữ nội quy, giờ đóng cổng, phòng cháy và việc khai báo tạm trú.',
    paidByPeople: true,
  },
  days: { proposed: '2025-08-20', launched: '2025-10-05', opened: '2025-10-10' },
  site: {
    sort: 'residential_group',
    name: 'Khu phố 5',
    fields: { houses: 30, rooms: 270, gate_hour: '23:00' },
  },
} as const;

/** Founds the boarding-house club of a ward and brings its landlords in. What is there is left as it is. */
export async function foundClub(services: Services, by: Inviter): Promise<Club> {
  const random = createRandom(`${by.seed}/club`);
  const [schemeId, siteId] = [random.uuid(), random.uuid()];
  const memberIds = Array.from({ length: LANDLORDS }, () => random.uuid());
  const founded = { schemeId, siteId, ...CLUB };
  const scheme = await foundScheme(services, by.keeper, founded, random);
  const hosts: Joined[] = [];
  for (const [index, memberId] of memberIds.entries()) {
    const name = `Chủ nhà trọ Mẫu ${index + 1}\n0900 000 ${200 + index} (số mẫu)`;
    const login = index === 0 ? LANDLORD.login : null;
    hosts.push(await bringIn(services, scheme, by, { memberId, siteId, role: 'landlord', login, name }));
  }
  return { scheme, siteId, hosts };
}
