import { createHmac } from 'node:crypto';
import { serverSecret } from '../../platform/secret.ts';
import type { Services } from '../../platform/services.ts';

/**
 * What the leaf of a tip that an officer entered commits to in the officer's place: HMAC-SHA256 under the server's
 * secret over tip and account, base64url. Its reporter is shown what opens the leaf, and an account's id can be
 * guessed at, so neither the id nor its mere hash may stand there; who holds the server's secret can check it.
 */
export function enteredBy({ config }: Pick<Services, 'config'>, tipId: string, actorId: string): string {
  const secret = serverSecret(config, 'tips/entered-by');
  return createHmac('sha256', secret).update(`${tipId}/${actorId}`).digest('base64url');
}
