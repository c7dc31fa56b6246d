import { solveChallenge as solve } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { encodeProof } from './encode-proof.ts';

/** Solves a proof-of-work challenge with the browser's own PBKDF2; 1 to 3 s of an old phone. Throws when it takes 90. */
export async function solveChallenge(challenge: string): Promise<string> {
  const solution = await solve({ challenge: JSON.parse(challenge), deriveKey });
  if (!solution) throw new RangeError('no answer in time');
  return encodeProof(challenge, solution);
}
