import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { migrate } from '../../platform/migrate.ts';
import { livingByName } from './living-schemes.ts';
import type { SchemeTable } from './tables.ts';

// a database in which a capital of Vietnamese has no small letter
const { db, pool } = await testDatabase({ empty: true, locale: 'C' });
await migrate(pool);
await syncAreas(db);

const scope = { areaIds: [1, 2, 106], from: '2018-01-01', to: '2018-03-31', asOf: '2018-04-20' };
const KINDS = ['security_lamp', 'security_gong'] as const;
/** Each begins with a letter of the alphabet, some are written without capitals or in nothing else. */
const NAMES = [
  ...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'.split('').flatMap((letter) => [`${letter}n yên`, `${letter}n zui`]),
  ...['ánh lửa', 'ẤP YÊN VUI', 'đèn ngõ 5', 'ĐÈN NGÕ 12', 'ưng ý', 'Zôn', '12 ngõ'],
];

type Put = Pick<Insertable<SchemeTable>, 'area_id' | 'kind' | 'name'> & Partial<Insertable<SchemeTable>>;

async function put(over: Put): Promise<void> {
  const who = { recorded_by: randomUUID(), recorded_at: new Date() };
  const about = { unit_id: 1, folded: ' x', about: '', paid_by_people: true, in_reports: true };
  const life = { state: 'running' as const, version: 1, launched_on: '2018-01-01', dissolved_on: null };
  const chair = { grade: null, chair_name: null, chair_contact: null, chair_agreed_on: null };
  const row = { scheme_id: randomUUID(), ...about, ...life, ...chair, ...who, ...over };
  await db.insertInto('scheme').values(row).execute();
}

for (const [index, name] of NAMES.entries()) {
  await put({ area_id: scope.areaIds[index % 3] ?? 1, kind: KINDS[index % 2] ?? KINDS[0], name });
}
const elsewhere = { area_id: 107, kind: KINDS[0], name: 'Ở nơi khác' };
await put(elsewhere);
await put({ ...elsewhere, area_id: 1, launched_on: '2018-04-01', name: 'Chưa có' });
const ended = { state: 'dissolved', launched_on: '2017-04-01', dissolved_on: '2017-12-31' } as const;
await put({ ...elsewhere, area_id: 1, ...ended, name: 'Đã hết' });

async function paged(kind: string | undefined, limit: number): Promise<string[]> {
  const names: string[] = [];
  for (let after: readonly [string, string] | undefined; ; ) {
    const rows = await livingByName(db, scope, { kind, after, limit });
    names.push(...rows.map(({ name }) => name));
    const last = rows.at(-1);
    if (last === undefined) return names;
    after = [last.nameKey, last.schemeId];
  }
}

it('follows the alphabet over all areas, page by page, whatever the locale of the database', async () => {
  const byHand = NAMES.toSorted(new Intl.Collator('vi').compare);
  expect(await paged(undefined, 100)).toEqual(byHand);
  expect(await paged(undefined, 4)).toEqual(byHand);
  for (const kind of KINDS) {
    expect(await paged(kind, 3)).toEqual(byHand.filter((name) => KINDS[NAMES.indexOf(name) % 2] === kind));
  }
});
