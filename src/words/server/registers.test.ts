import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { MIGRATIONS, migrate } from '../../platform/migrate.ts';

const NAMED = '0044_registers_of_words.sql';
const VISIT = '00000000-0000-4000-8000-000000000001';
const RECORD = '00000000-0000-4000-8000-000000000002';

const { pool } = await testDatabase({ empty: true });
const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-registers-'));
afterAll(() => rm(folder, { recursive: true }));

const copy = async (wanted: (name: string) => boolean) => {
  for (const name of (await readdir(MIGRATIONS)).filter(wanted))
    await cp(path.join(MIGRATIONS, name), path.join(folder, name));
};
const putWords = (subjectId: string, role: string) =>
  pool.query(
    `insert into register_words (area_id, subject_id, message_id, role, unit_id, epoch, ciphertext, signature,
       grant_hashes, grants, at)
     values (1, $1, gen_random_uuid(), $2, 1, 1, '', '', '[]', '[]', now())`,
    [subjectId, role],
  );

it('finds the register of words that are there by their role, and by their subject where two have it', async () => {
  await copy((name) => name < NAMED);
  await migrate(pool, folder);
  await pool.query(
    `insert into house_visit (area_id, house_id, visit_id, on_day, findings, recorded_by, recorded_at)
     values (1, gen_random_uuid(), $1, '2026-01-05', 0, gen_random_uuid(), now())`,
    [VISIT],
  );
  await pool.query(
    `insert into force_record (area_id, team_id, record_id, sort, code, on_day, count, part, recorded_by, recorded_at)
     values (1, gen_random_uuid(), $1, 'task', 'movement', '2026-01-05', 2, 1, gen_random_uuid(), now())`,
    [RECORD],
  );
  await putWords(VISIT, 'note');
  await putWords(RECORD, 'note');
  await putWords(VISIT, 'chair');
  await putWords(RECORD, 'letter');
  await copy((name) => name === NAMED);
  expect(await migrate(pool, folder)).toEqual([NAMED]);
  const { rows } = await pool.query('select role, register from register_words order by role, register');
  expect(rows).toEqual([
    { role: 'chair', register: 'scheme' },
    { role: 'letter', register: 'scheme_offer' },
    { role: 'note', register: 'force_record' },
    { role: 'note', register: 'house_visit' },
  ]);
});

it('keeps what was entered of a team, and its words, under the names of today, and how many photos records have', async () => {
  await pool.query(
    `insert into site_record (area_id, activity_id, account_id, record_key, message, own_key, at)
     values (1, $1, $1, 'key', '{"files": [{}, {}]}', '', now()), (1, $2, $1, null, null, null, now())`,
    [VISIT, RECORD],
  );
  await copy((name) => name > NAMED);
  await migrate(pool, folder);
  const { rows } = await pool.query(
    `select words.role from force_entry join register_words as words
       on words.register = 'force_entry' and words.subject_id = force_entry.entry_id`,
  );
  expect(rows).toEqual([{ role: 'note' }]);
  const { rows: records } = await pool.query('select photos from site_record order by activity_id');
  expect(records).toEqual([{ photos: 2 }, { photos: 0 }]);
});
