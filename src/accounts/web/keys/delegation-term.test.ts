import { describe, expect, it } from 'vitest';
import { delegationTerm } from './delegation-term.ts';

describe('the term of a delegation', () => {
  it('is spoken of some days before it ends, on its last day, and after it', () => {
    const at = (day: string) => delegationTerm('2027-11-22', day, 30);
    expect(at('2027-10-22')).toEqual({ stage: 'holds', validTo: '2027-11-22' });
    expect(at('2027-10-23')).toMatchObject({ stage: 'soon', days: 30 });
    expect(at('2027-11-22')).toMatchObject({ stage: 'soon', days: 0 });
    expect(at('2027-11-23')).toEqual({ stage: 'over', validTo: '2027-11-22' });
    expect(delegationTerm(undefined, '2027-11-23', 30)).toBeUndefined();
  });
});
