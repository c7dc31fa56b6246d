import { expect, it } from 'vitest';
import { allRows } from './all-pages.ts';

it('asks for page after page until there is none, each by the cursor of the one before', async () => {
  const asked: (string | undefined)[] = [];
  const rows = await allRows(4, async ({ cursor }) => {
    asked.push(cursor);
    const page = Number(cursor ?? 0);
    return { rows: [2 * page, 2 * page + 1], next: page < 3 ? String(page + 1) : null };
  });
  expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(asked).toEqual([undefined, '1', '2', '3']);
});

it('gives no part of a list of which a page fails', async () => {
  const failing = allRows(4, async ({ cursor }) => {
    if (cursor !== undefined) throw new Error('offline');
    return { rows: [1], next: 'more' };
  });
  await expect(failing).rejects.toThrow('offline');
});

it('gives no part of a list that is longer than it may be, and stops asking', async () => {
  let asked = 0;
  const endless = allRows(3, async () => {
    asked += 1;
    return { rows: [asked], next: 'more' };
  });
  await expect(endless).rejects.toMatchObject({ code: 'too_large' });
  expect(asked).toBe(3);
});
