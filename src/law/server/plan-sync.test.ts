import { expect, test } from 'vitest';
import { planSync } from './plan-sync.ts';

const shipped = (entries: Record<string, string>) =>
  Object.entries(entries).map(([key, text]) => ({ key, text, row: key }));
const never = () => false;

test('a missing row is inserted, a changed release replaces, a withdrawn row goes', () => {
  const stored = [
    { key: 'same', now: '1', shippedAs: '1' },
    { key: 'newer', now: '1', shippedAs: '1' },
    { key: 'withdrawn', now: '1', shippedAs: '1' },
  ];
  expect(planSync(stored, shipped({ same: '1', newer: '2', fresh: '1' }), never)).toEqual({
    insert: ['fresh'],
    replace: ['newer'],
    remove: ['withdrawn'],
  });
});

test('what an administrator corrected or added stays, whatever is shipped', () => {
  const stored = [
    { key: 'corrected', now: 'mine', shippedAs: '1' },
    { key: 'own', now: 'mine', shippedAs: null },
  ];
  expect(planSync(stored, shipped({ corrected: '2', own: '2' }), never)).toEqual({
    insert: [],
    replace: [],
    remove: [],
  });
});

test('a shipped row that clashes with a kept one stays out, and goes where it was', () => {
  const stored = [
    { key: 'own', now: 'mine', shippedAs: null },
    { key: 'old', now: '1', shippedAs: '1' },
  ];
  const clashes = (row: string, kept: ReadonlySet<string>) => row === 'old' && kept.has('own');
  expect(planSync(stored, shipped({ old: '1' }), clashes)).toEqual({
    insert: [],
    replace: [],
    remove: ['old'],
  });
});
