import { expect, it } from 'vitest';
import { allPages } from './all-pages.ts';

it('asks for page after page until there is none, each by the cursor of the one before', async () => {
  const asked: (string | undefined)[] = [];
  const rows = await allPages(async ({ cursor }) => {
    asked.push(cursor);
    const page = Number(cursor ?? 0);
    return { rows: [2 * page, 2 * page + 1], next: page < 3 ? String(page + 1) : null };
  });
  expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(asked).toEqual([undefined, '1', '2', '3']);
});

it('gives no part of a list of which a page fails', async () => {
  const failing = allPages(async ({ cursor }) => {
    if (cursor !== undefined) throw new Error('offline');
    return { rows: [1], next: 'more' };
  });
  await expect(failing).rejects.toThrow('offline');
});
