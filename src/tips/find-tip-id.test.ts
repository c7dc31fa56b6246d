import { expect, test } from 'vitest';
import { findTipId } from './find-tip-id.ts';

const ID = '019cac46-1500-788c-99d7-35715f306bbc';

test.each([
  [ID, ID],
  [`https://binhyen.example/lam-viec/${ID}?view=closed`, ID],
  [` ${ID.toUpperCase()} `, ID],
  ['306B-BC', undefined],
  ['', undefined],
])('findTipId(%j) is %j', (text, id) => {
  expect(findTipId(text)).toBe(id);
});
