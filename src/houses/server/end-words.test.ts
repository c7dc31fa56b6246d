import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { syncLaw } from '../../law/server/index.ts';
import { endWords } from './end-words.ts';

const services = await testServices({ now: '2026-11-30T02:00:00Z' });
await syncLaw(services.db);
const { pool } = services;
const HOUSE = randomUUID();

/** So many check visits of an area, one a day from a day on, each with a note of a day. */
async function visits(areaId: number, count: number, from: string, notedOn: string): Promise<void> {
  await pool.query(
    `with visit as (
       insert into house_visit (area_id, house_id, visit_id, on_day, findings, recorded_by, recorded_at)
       select $1, $2, gen_random_uuid(), $4::date + number, 0, gen_random_uuid(), $5::timestamptz
       from generate_series(0, $3 - 1) as number
       returning area_id, visit_id)
     insert into register_words (area_id, register, subject_id, message_id, role, unit_id, epoch, ciphertext, signature,
       grant_hashes, grants, at)
     select area_id, 'house_visit', visit_id, gen_random_uuid(), 'note', 1, 1, '', '', '[]', '[]', $5::timestamptz
     from visit`,
    [areaId, HOUSE, count, from, `${notedOn}T02:00Z`],
  );
}

/** A finding, and how it was put right. */
async function finding(areaId: number, closedOn: string | null): Promise<void> {
  const findingId = randomUUID();
  await pool.query(
    `insert into house_finding (area_id, house_id, finding_id, visit_id, scheme_id, kind, said, follow_up_on, closed_on,
       outcome, closed_by)
     values ($1, $2, $3, $3, $2, 'escape_route', '', '2024-01-10', $4, $5, $6)`,
    [areaId, HOUSE, findingId, closedOn, closedOn && 'put_right', closedOn && HOUSE],
  );
  await pool.query(
    `insert into register_words (area_id, register, subject_id, message_id, role, unit_id, epoch, ciphertext, signature,
       grant_hashes, grants, at)
     values ($1, 'house_finding', $2, gen_random_uuid(), 'done', 1, 1, '', '', '[]', '[]', '2024-01-12T02:00Z')`,
    [areaId, findingId],
  );
}

const left = async (areaId: number) => {
  const { rows } = await pool.query('select register from register_words where area_id = $1', [areaId]);
  return rows.length;
};

it('ends the words of all checks whose term is over in one night, the oldest older than the law book', async () => {
  await visits(1, 1300, '2013-01-01', '2024-05-01');
  await visits(1, 1, '2024-06-01', '2024-06-01');
  await visits(1, 1, '2024-11-30', '2024-11-30');
  expect(await endWords(services)).toBe(1301);
  expect(await left(1)).toBe(1);
  const { rows } = await pool.query('select count(*)::int as visits from house_visit where area_id = 1');
  expect(rows).toEqual([{ visits: 1302 }]);
});

it('gives words of an old visit that are entered late their whole term', async () => {
  await visits(2, 1, '2019-03-01', '2026-11-30');
  await endWords(services);
  expect(await left(2)).toBe(1);
  services.clock.set('2028-11-30T02:00:00Z');
  await endWords(services);
  expect(await left(2)).toBe(1);
  services.clock.set('2028-12-01T02:00:00Z');
  await endWords(services);
  expect(await left(2)).toBe(0);
  services.clock.set('2026-11-30T02:00:00Z');
});

it('ends what is said of a finding with the term from its closing, and never of one that is open', async () => {
  await finding(3, '2024-11-29');
  await finding(3, '2024-11-30');
  await finding(3, null);
  expect(await endWords(services)).toBe(1);
  expect(await left(3)).toBe(2);
});
