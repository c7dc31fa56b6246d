import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { activeByRank } from './active-schemes.ts';

const { db } = await testDatabase();
const scope = { areaIds: [1, 2], from: '2018-01-01', to: '2018-03-31', asOf: '2018-04-20' };
const who = { recorded_by: randomUUID(), recorded_at: new Date() };

/** What each did at its site; the last stands in no area that is asked for. */
const DONE = [
  { name: 'Đèn ngõ 5', area_id: 1, activities: 7 },
  { name: 'Ơn sâu', area_id: 2, activities: 4 },
  { name: 'An cư', area_id: 1, activities: 7 },
  { name: 'Ánh lửa', area_id: 2, activities: 1 },
  { name: 'Ong vàng', area_id: 1, activities: 2 },
  { name: 'Dân phòng', area_id: 2, activities: 12 },
  { name: 'Không làm gì', area_id: 1, activities: 0 },
  { name: 'Ở nơi khác', area_id: 3, activities: 9 },
];
for (const { name, area_id, activities } of DONE) {
  const scheme_id = randomUUID();
  const about = {
    kind: 'security_lamp',
    name,
    folded: ' x',
    about: '',
    paid_by_people: true,
    in_reports: true,
  };
  const life = { state: 'running' as const, version: 1, launched_on: '2018-01-01', dissolved_on: null };
  const chair = { grade: null, chair_name: null, chair_contact: null, chair_agreed_on: null };
  await db
    .insertInto('scheme')
    .values({ area_id, scheme_id, unit_id: 1, ...about, ...life, ...chair, ...who })
    .execute();
  for (let nth = 0; nth < activities; nth += 1)
    await db
      .insertInto('scheme_activity')
      .values({
        area_id,
        scheme_id,
        activity_id: randomUUID(),
        site_id: randomUUID(),
        team_id: null,
        place_area_id: area_id,
        type: 'meeting',
        on_day: '2018-02-01',
        participants: 4,
        kind_version: 1,
        fields: '{}',
        ...who,
        withdrawn_at: null,
      })
      .execute();
}

it.each([1, 2, 100])('puts most activities first and a few by name, in pages of %i', async (limit) => {
  const shown: string[] = [];
  for (let after: readonly [number, string, string] | undefined; ; ) {
    const rows = await activeByRank(db, scope, { rankedFrom: 5, after, limit });
    shown.push(...rows.map(({ name, activities }) => `${name} ${activities}`));
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.rank, last.name_key, last.scheme_id];
  }
  expect(shown).toEqual(['Dân phòng 12', 'An cư 7', 'Đèn ngõ 5 7', 'Ánh lửa 1', 'Ong vàng 2', 'Ơn sâu 4']);
});
