import { expect, test } from 'vitest';
import { namedTwice, namesIn } from './members.ts';

test('a roster is one name a line', () => {
  expect(namesIn(' Nguyễn Văn Mẫu \n\n  Lê  Thị Thử\n')).toEqual(['Nguyễn Văn Mẫu', 'Lê Thị Thử']);
  expect(namesIn(' \n ')).toEqual([]);
});

test('a member twice is told, however the name is typed', () => {
  const twice = ['Trần Văn Hóa', 'Lê Thị Thử', 'trần văn hoá'];
  expect(namedTwice(namesIn(twice.join('\n')))).toEqual(['Trần Văn Hóa']);
  expect(namedTwice(['Lê Văn Mẫu'.normalize('NFD'), 'Lê Văn Mẫu'])).toHaveLength(1);
});

test('two people of one name are told apart by what is written behind it', () => {
  expect(namedTwice(['Lê Văn Mẫu (1970)', 'Lê Văn Mẫu (1982)'])).toEqual([]);
  // another tone, another person
  expect(namedTwice(['Lê Văn Mâu', 'Lê Văn Mẫu'])).toEqual([]);
});
