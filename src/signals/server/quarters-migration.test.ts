import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';

const { pool } = await testServices();
const FOLDER = join(import.meta.dirname, '../../../db/migrations');
const SITE = '00000000-0000-4000-8000-000000000001';

it('puts the batches of the nights of a quarter together, and loses no tip of them', async () => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('create schema former');
    await client.query('set local search_path = former');
    for (const file of ['0032_site_codes.sql', '0043_quarters_of_tips.sql']) {
      if (file.startsWith('0043')) await client.query(NIGHTS);
      await client.query(await readFile(join(FOLDER, file), 'utf8'));
    }
    const { rows } = await client.query(
      'select quarter::text, sent, tips, useful, to_case, mean_days, mean_answer from scheme_tip_batch order by quarter',
    );
    const told = { mean_answer: null };
    expect(rows).toEqual([
      { quarter: '2026-01-01', sent: 12, tips: 12, useful: 7, to_case: 1, mean_days: 4, ...told },
      { quarter: '2026-04-01', sent: 6, tips: 6, useful: 6, to_case: 0, mean_days: 1, ...told },
    ]);
    const { rows: waiting } = await client.query('select sent_counted from scheme_tip');
    expect(waiting).toEqual([{ sent_counted: false }]);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

// the night of the first of April told of what had ended in March
const NIGHTS = `
  insert into scheme_tip_batch values
    (201, '${SITE}', '${SITE}', '2026-02-10', 5, 3, 1, 20),
    (201, '${SITE}', '${SITE}', '2026-04-01', 7, 4, 0, 27),
    (201, '${SITE}', '${SITE}', '2026-04-02', 6, 6, 0, 5);
  insert into scheme_tip values (201, '${SITE}', 201, '${SITE}', '${SITE}')`;
