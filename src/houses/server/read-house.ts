import type { Officer } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { nameSites } from '../../schemes/server/index.ts';
import type { House } from '../contract.ts';
import { longFromDays } from '../duties.ts';
import { can } from '../policy.ts';
import type { FoundHouse } from './house-policies.ts';
import { presentHouse } from './house-queries.ts';

/** One house with its equipment, and what the asker may do with it. */
export async function readHouse({ db, clock }: Services, actor: Officer, found: FoundHouse): Promise<House> {
  const { row } = found;
  const [book, sites, equipment] = await Promise.all([
    currentLawBook(db, clock),
    nameSites(db, [row.area_id], [row.site_id]),
    db
      .selectFrom('house_equipment')
      .selectAll()
      .where('area_id', '=', row.area_id)
      .where('house_id', '=', row.house_id)
      .orderBy('next_check_on')
      .orderBy('kind')
      .execute(),
  ]);
  return {
    ...presentHouse(row, sites.get(row.site_id)?.siteName ?? ''),
    version: row.version,
    rules: row.rules,
    gateHour: row.gate_hour,
    equipment: equipment.map(({ kind, count, next_check_on }) => {
      return { kind, count, nextCheckOn: next_check_on };
    }),
    longFromDays: longFromDays(book, dayOf(clock.now())),
    keeps: can(actor, 'house.keep', found),
    handsOver: can(actor, 'house.hand_over', found),
    hosts: can(actor, 'house.host', found),
    visits: can(actor, 'house.visit', found),
    closes: can(actor, 'finding.close', found),
  };
}
