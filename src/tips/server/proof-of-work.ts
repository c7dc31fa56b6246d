import { createHmac, type Hmac, timingSafeEqual } from 'node:crypto';
import { createChallenge, randomInt } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { AppError } from '../../platform/app-error.ts';
import { serverSecret } from '../../platform/secret.ts';
import type { Services } from '../../platform/services.ts';
import { type Solved, solvedSchema, WORK } from '../proof-of-work.ts';

/** The two secrets of a deployment's challenges, in hexadecimal as the library takes them. */
interface Secrets {
  readonly challenge: string;
  readonly key: string;
}

const secretsOf = new WeakMap<object, Secrets>();

function secrets({ config }: Pick<Services, 'config'>): Secrets {
  const known = secretsOf.get(config);
  if (known !== undefined) return known;
  const made = {
    challenge: serverSecret(config, 'proof-of-work/challenge').toString('hex'),
    key: serverSecret(config, 'proof-of-work/key').toString('hex'),
  };
  secretsOf.set(config, made);
  return made;
}

/**
 * A signed challenge bound to a draft, as JSON. `counter` fixes how many attempts the answer takes; the benches
 * do that, because they need thousands of answers and hold the secret anyway.
 */
export async function issueChallenge(
  services: Pick<Services, 'config' | 'clock'>,
  draftId: string,
  counter: number = randomInt(WORK.counters.to, WORK.counters.from),
): Promise<string> {
  const { challenge, key } = secrets(services);
  const made = await createChallenge({
    algorithm: WORK.algorithm,
    cost: WORK.cost,
    counter,
    deriveKey,
    data: { draftId },
    expiresAt: Math.floor(services.clock.now().getTime() / 1000) + WORK.validSeconds,
    hmacSignatureSecret: challenge,
    hmacKeySignatureSecret: key,
  });
  return JSON.stringify(made);
}

/**
 * Checks the answer to a challenge for a draft. Throws `bad_proof_of_work`. The library's own check imports its
 * keys anew each time and takes 0.16 ms; the same two HMACs by node:crypto take a tenth of it.
 */
export function checkProof(
  services: Pick<Services, 'config' | 'clock'>,
  proof: string,
  draftId: string,
): void {
  const solved = parse(proof);
  if (solved === undefined || !isAnswered(services, solved, draftId)) throw new AppError('bad_proof_of_work');
}

function isSolved(sent: unknown): sent is Solved {
  return solvedSchema.safeParse(sent).success;
}

/** The proof as it was sent: zod would reorder the keys, and the signature covers their order. */
function parse(proof: string): Solved | undefined {
  try {
    const sent: unknown = JSON.parse(proof);
    return isSolved(sent) ? sent : undefined;
  } catch {
    return undefined;
  }
}

function isAnswered(services: Pick<Services, 'config' | 'clock'>, solved: Solved, draftId: string): boolean {
  const { parameters, signature } = solved.challenge;
  if (parameters.data.draftId !== draftId) return false;
  if (parameters.expiresAt * 1000 < services.clock.now().getTime()) return false;
  const { challenge, key } = secrets(services);
  const answer = Buffer.from(solved.solution.derivedKey, 'hex');
  // The text is signed as it was sent: whoever reorders or changes a parameter breaks the signature.
  return (
    isHmac(createHmac('sha256', challenge).update(JSON.stringify(parameters)), signature) &&
    isHmac(createHmac('sha256', key).update(answer), parameters.keySignature)
  );
}

function isHmac(expected: Hmac, hex: string): boolean {
  const given = Buffer.from(hex, 'hex');
  const digest = expected.digest();
  return given.length === digest.length && timingSafeEqual(given, digest);
}
