import { describe, expect, it } from 'vitest';
import { delegationTerm } from './delegation-term.ts';

const delegations = [
  { publicKey: 'mine', validTo: '2026-11-30' },
  { publicKey: 'mine', validTo: '2027-11-22' },
  { publicKey: 'other', validTo: '2030-01-01' },
];

describe('the term of a delegation', () => {
  it('is the latest one of the own key', () => {
    expect(delegationTerm(delegations, 'mine', '2026-11-22')).toEqual({
      stage: 'holds',
      validTo: '2027-11-22',
    });
    expect(delegationTerm(delegations, 'nobody', '2026-11-22')).toBeUndefined();
  });

  it('is spoken of 45 days before it ends, on its last day, and after it', () => {
    const at = (day: string) => delegationTerm(delegations, 'mine', day);
    expect(at('2027-10-07')).toMatchObject({ stage: 'holds' });
    expect(at('2027-10-08')).toMatchObject({ stage: 'soon', days: 45 });
    expect(at('2027-11-22')).toMatchObject({ stage: 'soon', days: 0 });
    expect(at('2027-11-23')).toEqual({ stage: 'over', validTo: '2027-11-22' });
  });
});
