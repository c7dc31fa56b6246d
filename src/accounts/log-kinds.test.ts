import { expect, it } from 'vitest';
import { actOf } from './log-kinds.ts';

it('reads off a leaf which unit and which epoch it is about', () => {
  expect(actOf(['unit-key', 7, 2, 'age1pq1', 'key', '2026-03-02', 'account'])).toEqual({
    kind: 'unit-key',
    unitId: 7,
    epoch: 2,
  });
  expect(actOf(['recovery-opened', 'opening', 7, 'keys_lost', 'account', 'from', 'to'])).toEqual({
    kind: 'recovery-opened',
    unitId: 7,
    epoch: null,
  });
  expect(actOf(['root', 'key', 'recipient'])).toEqual({ kind: 'root', unitId: null, epoch: null });
});

// an account id can be had for a guessed login: who serves where, and who has a second factor, is nobody's business
it.each([
  'membership',
  'membership-ended',
  'renewal',
  'account-renewed',
  'second-factor',
  'second-factor-ended',
  'sessions-ended',
  'toString',
])('opens nothing of %s', (kind) => {
  expect(actOf([kind, 7, 'account'])).toBeUndefined();
});
