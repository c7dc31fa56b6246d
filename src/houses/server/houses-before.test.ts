import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { migrate } from '../../platform/migrate.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations');
const NEXT = '0040';
const { pool } = await testDatabase({ empty: true });
const folder = await mkdtemp(join(tmpdir(), 'binhyen-houses-'));
afterAll(() => rm(folder, { recursive: true }));

const HOUSE = '00000000-0000-4000-8000-000000000001';
const TWIN = 'bbbbbbbb-0000-4000-8000-000000000002';
const SHORT = '00000000-0000-4000-8000-000000000011';
const LONG = '00000000-0000-4000-8000-000000000012';
const dutyId = (number: number) => `00000000-0000-4000-8000-0000000000${number}`;

/** Brings the database to where it stood before, or to the present. */
async function bring(which: (file: string) => boolean): Promise<void> {
  for (const file of await readdir(MIGRATIONS)) {
    if (which(file)) await cp(join(MIGRATIONS, file), join(folder, file));
  }
  await migrate(pool, folder);
}

it('keeps the houses, stays and terms that were there before houses could end', async () => {
  await bring((file) => file < NEXT);
  await pool.query(`
    insert into law_parameter (code, valid_from, value, unit, rolls, source, source_en, verified) values
      ('residence.temporary', '2021-07-01', 30, 'day', false, 'Luật', 'Law', false),
      ('residence.soon', '2017-01-01', 5, 'day', false, 'Nhà', 'House', false);
    insert into house (area_id, house_id, scheme_id, site_id, unit_id, address, rules, version, recorded_by, recorded_at)
      select 7, id::uuid, '${LONG}', '${SHORT}', 3, 'Số 5, ngõ Đào', '', 1, '${LONG}', at::timestamptz
      from (values ('${HOUSE}', '2026-01-01'), ('${TWIN}', '2026-01-02')) as house (id, at);
    insert into house_resident (area_id, house_id, resident_id, room_id, stay, arrived_on)
      values (7, '${HOUSE}', '${SHORT}', '${HOUSE}', 'short', '2026-03-01'),
        (7, '${HOUSE}', '${LONG}', '${HOUSE}', 'long', '2026-03-01');
    insert into house_duty (area_id, house_id, duty_id, resident_id, kind, opens_on, due_at, verified, done_on, channel)
      values
        (7, '${HOUSE}', '${dutyId(21)}', '${LONG}', 'stay_notice', '2026-03-01', '2026-03-01T16:00Z', false, '2026-03-01', 'vneid'),
        (7, '${HOUSE}', '${dutyId(22)}', '${LONG}', 'temporary_residence', '2026-03-01', '2026-03-31T17:00Z', false, '2026-03-09', 'vneid'),
        (7, '${HOUSE}', '${dutyId(23)}', '${LONG}', 'renewal', '2026-08-17', '2026-09-01T17:00Z', false, '2026-08-20', 'vneid'),
        (7, '${HOUSE}', '${dutyId(24)}', '${LONG}', 'renewal', '2028-08-17', '2028-09-01T17:00Z', false, null, null)`);
  await bring((file) => file.startsWith(NEXT));
  const { rows: houses } = await pool.query('select address, folded, ended_on from house order by house_id');
  expect(houses).toEqual([
    { address: 'Số 5, ngõ Đào', folded: ' so 5 ngo dao', ended_on: null },
    { address: 'Số 5, ngõ Đào (bbbbbbbb)', folded: ' so 5 ngo dao bbbbbbbb', ended_on: null },
  ]);
  const { rows: terms } = await pool.query(
    'select duty_id, until::text, renews from house_duty where resident_id = $1 order by duty_id',
    [LONG],
  );
  expect(terms).toEqual([
    { duty_id: dutyId(21), until: null, renews: null },
    { duty_id: dutyId(22), until: '2026-09-01', renews: null },
    { duty_id: dutyId(23), until: '2028-09-01', renews: dutyId(22) },
    { duty_id: dutyId(24), until: null, renews: dutyId(23) },
  ]);
  const { rows: reminded } = await pool.query(
    'select kind, opens_on::text, due_at, verified from house_duty where resident_id = $1',
    [SHORT],
  );
  expect(reminded).toEqual([
    {
      kind: 'temporary_residence',
      opens_on: '2026-03-26',
      due_at: new Date('2026-03-31T17:00:00Z'),
      verified: false,
    },
  ]);
});
