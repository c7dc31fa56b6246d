import { expect, test } from 'vitest';
import { filterOf, searchOf } from './task-search.ts';

const ID = '0b7e1c2a-6a54-4f7e-9f11-2f4f1f0a9c11';

test('an address is read for what it says, and for nothing else', () => {
  expect(filterOf(searchOf({}))).toEqual({ view: 'open' });
  expect(filterOf(searchOf({ xem: 'late', donVi: 7, vanBan: ID, ban: 3 }))).toEqual({
    view: 'late',
    responsibleId: 7,
    directiveId: ID,
  });
  const strange = { xem: 'all', donVi: '7', vanBan: "' or 1=1", hop: 4 };
  expect(filterOf(searchOf(strange))).toEqual({ view: 'open' });
});
