import { z } from 'zod';

// The challenge is one of ALTCHA's second version in deterministic mode: the sender tries counters 0, 1, 2, ...
// each through PBKDF2, until the derived key begins as the server said. The server, which chose the counter,
// checks the answer by two HMACs. See github.com/altcha-org/altcha-lib.

/** What a challenge asks: `cost` rounds of PBKDF2 for each of `counters.from` to `counters.to` attempts. */
export const WORK = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 5_000,
  counters: { from: 150, to: 250 },
  /** How long a challenge can be answered, in seconds: long enough to write a report and upload its files. */
  validSeconds: 7_200,
} as const;

/** A challenge with its answer, as JSON in the `proof` of a submission and in the header of an upload. */
export const solvedSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      expiresAt: z.int(),
      keySignature: z.string(),
      data: z.looseObject({ draftId: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type Solved = z.output<typeof solvedSchema>;

export { encodeProof } from './encode-proof.ts';
