import { describe, expect, it } from 'vitest';
import { isOnlyHere, lostByLeaving, type Whereabouts } from './lost-by-leaving.ts';

const written: Omit<Whereabouts, 'state'> = { kept: false, unkept: true, copied: true };

describe('what leaving a receipt loses', () => {
  it.each(['idle', 'sealing', 'tip', 'files', 'waiting'] as const)('is a report that is %s', (state) => {
    expect(lostByLeaving({ ...written, state })).toBe('unsent');
    // a draft on the device does not send itself
    expect(lostByLeaving({ ...written, state, unkept: false })).toBe('unsent');
    expect(lostByLeaving({ ...written, state, kept: true })).toBeNull();
  });

  it('is one that was refused, unless it is kept: sealed, or as a draft', () => {
    const refused = { ...written, state: 'refused' } as const;
    expect(lostByLeaving(refused)).toBe('refused');
    expect(lostByLeaving({ ...refused, kept: true })).toBeNull();
    expect(lostByLeaving({ ...refused, unkept: false })).toBeNull();
  });

  it('is its words, while they may still open it and are not written down', () => {
    const uncopied = { ...written, copied: false };
    expect(lostByLeaving({ ...uncopied, state: 'sent' })).toBe('words');
    expect(lostByLeaving({ ...uncopied, state: 'refused', kept: true })).toBe('words');
    expect(lostByLeaving({ ...uncopied, state: 'refused', unkept: false })).toBeNull();
    expect(lostByLeaving({ ...written, state: 'sent' })).toBeNull();
  });

  it('keeps a page from being emptied only where the report would go with it', () => {
    expect((['unsent', 'refused', 'words', null] as const).map(isOnlyHere)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
