import { createHmac } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { serverSecret } from '../src/platform/secret.ts';
import type { Services } from '../src/platform/services.ts';
import { encodeProof } from '../src/tips/encode-proof.ts';
import { issueChallenge } from '../src/tips/server/index.ts';

/**
 * Proofs of work for any number of drafts. One challenge at the real difficulty is issued and solved as a phone
 * would; for each draft its parameters are signed anew with the server's secret, which a bench on the same
 * folder holds. What the server has to check of each is the same.
 */
export async function proofMaker(services: Services): Promise<(draftId: string) => string> {
  const text = await issueChallenge(services, crypto.randomUUID());
  const challenge = JSON.parse(text);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('the challenge has no answer');
  const secret = serverSecret(services.config, 'proof-of-work/challenge').toString('hex');
  return (draftId) => {
    const parameters = { ...challenge.parameters, data: { draftId } };
    const signature = createHmac('sha256', secret).update(JSON.stringify(parameters)).digest('hex');
    return encodeProof(JSON.stringify({ parameters, signature }), solution);
  };
}
