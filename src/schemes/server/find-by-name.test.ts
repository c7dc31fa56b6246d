import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import { foldWords } from '../../areas/fold.ts';
import { migrate } from '../../platform/migrate.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listSchemes } from '../contract.ts';

const world = await foundWorld();
const { get, propose, change } = schemeKeepers(world);

async function found(q: string, rest = ''): Promise<string[]> {
  const names: string[] = [];
  for (let cursor = ''; ; ) {
    const url = `/api/schemes?q=${encodeURIComponent(q)}${rest}${cursor}`;
    const page = ok(await get('chief', url)).body as ReplyOf<typeof listSchemes>;
    names.push(...page.rows.map(({ name }) => name));
    if (page.next === null) return names.toSorted();
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

it('finds schemes by the beginnings of words of their names, with marks or without, page by page', async () => {
  const names = ['Ánh đèn Đông Hải', 'Tổ 12A: đèn ngõ 5', 'Tiếng mõ (khu 12)'];
  const lamps = await propose({ name: names[0] ?? '' });
  for (const name of names.slice(1)) await propose({ name });
  expect(await found('den', '&limit=1')).toEqual([names[0], names[1]].toSorted());
  expect(await found('ĐÈN dông')).toEqual([names[0]]);
  expect(await found('12')).toEqual([names[1], names[2]].toSorted());
  expect(await found('12a d')).toEqual([names[1]]);
  // a word is found from its beginning alone
  expect(await found('en')).toEqual([]);
  // what a search could take for its own signs asks for nothing
  expect(await found("den & !ngo | (5:* 'x")).toEqual([]);
  expect((await found('  &:*! ')).length).toBeGreaterThanOrEqual(names.length);
  expect(await found('den', '&standing=dissolved')).toEqual([]);
  const said = { name: 'Ánh lửa', about: '', paidByPeople: true, inReports: false };
  ok(await change(lamps, 'amendments', said));
  expect(await found('den')).toEqual([names[1]]);
  expect(await found('lua')).toEqual(['Ánh lửa']);
});

it('finds by their names the schemes that were there before', async () => {
  const { pool } = await testDatabase({ empty: true });
  const all = join(import.meta.dirname, '../../../db/migrations');
  const folder = await mkdtemp(join(tmpdir(), 'binhyen-schemes-'));
  afterAll(() => rm(folder, { recursive: true }));
  const bring = async (which: (file: string) => boolean) => {
    for (const file of await readdir(all)) if (which(file)) await cp(join(all, file), join(folder, file));
    await migrate(pool, folder);
  };
  await bring((file) => file < '0048');
  const names = ['Đèn ngõ 5, Hạc Thành', 'Tổ Ⅱ – khu ② × 3²', '“Bình Yên” №7: Ørsted & Ωmega…'];
  await pool.query(
    `insert into scheme (area_id, scheme_id, unit_id, kind, name, about, paid_by_people, in_reports, state, version,
       recorded_by, recorded_at)
     select 7, gen_random_uuid(), 3, 'security_lamp', name, '', true, false, 'proposed', 1, gen_random_uuid(), now()
     from unnest($1::text[]) as name`,
    [names],
  );
  await bring((file) => file.startsWith('0048'));
  const { rows } = await pool.query('select name, folded from scheme');
  expect(rows).toHaveLength(names.length);
  expect(rows.map(({ folded }) => folded)).toEqual(rows.map(({ name }) => foldWords(name)));
});
