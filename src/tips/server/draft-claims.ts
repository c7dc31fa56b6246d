import { WORK } from '../proof-of-work.ts';

/**
 * Which receipt used the proof of which draft: one proof pays for one tip. Kept in memory for as long as a
 * challenge can be answered; each further server process lets a proof pay once more, which is no gain.
 */
export interface DraftClaims {
  /** Whether the draft is this receipt's from now on: nobody else's so far. */
  claim(draftId: string, receiptHash: Buffer, now: Date): boolean;
  /** Gives the draft up again: the submission failed. */
  release(draftId: string): void;
}

/** Remembers in two generations, so that old drafts are forgotten without looking at each. */
export function createDraftClaims(): DraftClaims {
  let present = new Map<string, string>();
  let past = new Map<string, string>();
  let turnedAt = 0;
  return {
    claim(draftId, receiptHash, now) {
      if (Math.abs(now.getTime() - turnedAt) > WORK.validSeconds * 1000) {
        past = present;
        present = new Map();
        turnedAt = now.getTime();
      }
      const receipt = receiptHash.toString('base64');
      const holder = present.get(draftId) ?? past.get(draftId);
      if (holder !== undefined) return holder === receipt;
      present.set(draftId, receipt);
      return true;
    },
    release(draftId) {
      present.delete(draftId);
      past.delete(draftId);
    },
  };
}
