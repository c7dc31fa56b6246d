import { expect, it } from 'vitest';
import { isOffence, OFFENCE_GROUPS } from './offences.ts';

it('holds chapters in their order, whose articles neither overlap nor leave a gap', () => {
  expect(OFFENCE_GROUPS.map(({ chapter }) => chapter)).toEqual([
    'XIV',
    'XV',
    'XVI',
    'XVII',
    'XVIII',
    'XIX',
    'XX',
    'XXI',
    'XXII',
    'XXIII',
    'XXIV',
  ]);
  for (const [index, { articles }] of OFFENCE_GROUPS.entries()) {
    const before = OFFENCE_GROUPS[index - 1]?.articles[1] ?? 122;
    expect(articles[0]).toBe(before + 1);
    expect(articles[1]).toBeGreaterThan(articles[0]);
  }
});

it('knows its own codes alone', () => {
  expect(isOffence('property')).toBe(true);
  for (const code of ['', 'XVI', 'national_security', 'constructor']) expect(isOffence(code)).toBe(false);
});
