import { expect, it } from 'vitest';
import { shareOf } from './share.ts';

it.each([
  [{ value: 12, of: null }, { kind: 'whole' }],
  [{ value: 0, of: 0 }, { kind: 'none' }],
  [
    { value: 2, of: 4 },
    { kind: 'few', of: 4 },
  ],
  [
    { value: 0, of: 4 },
    { kind: 'few', of: 4 },
  ],
  [
    { value: 5, of: 5 },
    { kind: 'share', of: 5, share: 1 },
  ],
  [
    { value: 573, of: 624 },
    { kind: 'share', of: 624, share: 573 / 624 },
  ],
])('%j is %j', (figure, share) => expect(shareOf(figure)).toEqual(share));
