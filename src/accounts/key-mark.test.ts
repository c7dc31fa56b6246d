import { describe, expect, it } from 'vitest';
import { recipientMark, unitKeyMark } from './key-mark.ts';

const key = { unitId: 3, epoch: 1, recipient: 'age1pq1abc', signingKey: 'k' };

describe('the mark of a key', () => {
  it('has eight groups of five digits', () => {
    expect(unitKeyMark(key)).toMatch(/^(\d{5} ){7}\d{5}$/);
    expect(recipientMark('age1pq1abc')).toMatch(/^(\d{5} ){7}\d{5}$/);
  });

  it('changes with every part that a steward signs', () => {
    const others = [{ unitId: 4 }, { epoch: 2 }, { recipient: 'age1pq1abd' }, { signingKey: 'l' }];
    const marks = others.map((part) => unitKeyMark({ ...key, ...part }));
    expect(new Set([unitKeyMark(key), ...marks]).size).toBe(5);
  });
});
