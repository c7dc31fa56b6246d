import { expect, test } from 'vitest';
import { EMPTY_DRAFT, filterOf } from './opening-draft.ts';

const TIP = '019cac46-1500-788c-99d7-35715f306bbc';
const person = { accountId: 'a', login: 'a.le', displayName: 'Lê A' };

test('nothing is narrowed by empty fields', () => {
  expect(filterOf(EMPTY_DRAFT)).toEqual({});
});

test('every field narrows', () => {
  const period = { from: '1/2/2026', to: '3/2/2026' };
  const tip = `https://binhyen.example/lam-viec/${TIP}`;
  expect(filterOf({ period, unitId: '7', person, tip })).toEqual({
    from: '2026-02-01',
    to: '2026-02-03',
    unitId: 7,
    accountId: 'a',
    tipId: TIP,
  });
});

test('nothing is asked while a field is wrong', () => {
  expect(filterOf({ ...EMPTY_DRAFT, tip: '306B-BC' })).toBeUndefined();
  expect(filterOf({ ...EMPTY_DRAFT, period: { from: 'mai', to: '' } })).toBeUndefined();
});
