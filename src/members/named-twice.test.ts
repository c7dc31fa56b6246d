import { expect, it } from 'vitest';
import { namedTwice } from './named-twice.ts';

const known = new Map([
  ...Array.from({ length: 120 }, (_, index) => [`p${index}`, `Người ${index}`] as const),
  ['hoa', 'Nguyễn Văn Hòa'] as const,
]);

it('finds a name among all of a site, however it is written, but not that of the person meant', () => {
  expect(namedTwice(known, 'new', ' nguyễn văn hoà ')).toBe('twice');
  expect(namedTwice(known, 'hoa', 'Nguyễn Văn Hòa')).toBe('no');
  expect(namedTwice(known, 'new', 'Nguyễn Văn Hoa')).toBe('no');
});

it('says where not every name could be compared', () => {
  const some = new Map([...known, ['closed', undefined] as const]);
  expect(namedTwice(some, 'new', 'Lò Thị Thử')).toBe('partly');
  expect(namedTwice(some, 'new', 'Nguyễn Văn Hòa')).toBe('twice');
  expect(namedTwice(some, 'closed', 'Lò Thị Thử')).toBe('no');
});
