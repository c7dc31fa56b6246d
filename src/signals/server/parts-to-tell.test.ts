import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { partsToTell } from './parts-to-tell.ts';

const { db, pool } = await testDatabase();

it('parts areas by how many batches they have, and leaves out those without any', async () => {
  for (const [areaId, batches] of [
    [1, 9_000],
    [2, 11_000],
    [3, 1],
    [4, 30_000],
    [6, 20_000],
  ] as const)
    await pool.query(
      `insert into scheme_tip_batch (area_id, scheme_id, site_id, quarter, sent, tips, useful, to_case)
       select $1, gen_random_uuid(), gen_random_uuid(), '2018-01-01', 5, 0, 0, 0 from generate_series(1, $2)`,
      [areaId, batches],
    );
  expect(await partsToTell(db, [1, 2, 3, 4, 5, 6])).toEqual([[1, 2], [3], [4], [6]]);
  expect(await partsToTell(db, [6, 3, 5])).toEqual([[3], [6]]);
  expect(await partsToTell(db, [5])).toEqual([]);
});
