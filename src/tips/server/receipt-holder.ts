import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { rawBody } from '../../platform/http/register-route.ts';
import type { Authenticator, Policy } from '../../platform/http/route.ts';
import { createSlowRefusal } from '../../platform/http/slow-refusal.ts';
import type { Services } from '../../platform/services.ts';
import { verifyRequest } from '../../sealed/request-signature.ts';
import type { Endpoint } from '../../wire/endpoint.ts';
import { isSigned } from './check-signature.ts';

/** A receipt that signed a request. */
export interface ShownReceipt {
  readonly receiptHash: Buffer;
  /** Ed25519 public key of the receipt, base64url. */
  readonly publicKey: string;
}

/** Who holds a receipt, and which tip it opens. */
export interface ReceiptHolder extends ShownReceipt {
  readonly kind: 'receipt';
  readonly areaId: number;
  readonly tipId: string;
}

/** The holder of the receipt of a tip; refusals as `holderOf`. */
export function receiptHolder(services: Services): Authenticator<ReceiptHolder> {
  return holderOf(services, async (shown) => {
    const { rows } = await services.pool.query<{ area_id: number; tip_id: string }>({
      name: 'tips_receipt_holder',
      text: 'select area_id, tip_id from receipt where receipt_hash = $1',
      values: [shown.receiptHash],
    });
    const [row] = rows;
    return row && { kind: 'receipt', ...shown, areaId: row.area_id, tipId: row.tip_id };
  });
}

/**
 * The holder of the receipt that signed a request, as `find` knows it. A malformed header, a wrong signature, a time out
 * of the window and an unknown receipt all get `receipt_unknown` after the same while; `too_many_requests` where too
 * many wait already.
 */
export function holderOf<Holder>(
  services: Pick<Services, 'clock'>,
  find: (shown: ShownReceipt) => Promise<Holder | undefined>,
): Authenticator<Holder> {
  const refuse = createSlowRefusal('receipt_unknown');
  return {
    access: 'receipt',
    authenticate: async (request) => {
      const arrived = performance.now();
      const shown = shownIn(services, request);
      return (shown && (await find(shown))) ?? refuse(arrived);
    },
  };
}

/** A receipt opens its own tip and nothing else: who holds it has passed. */
export function ownTip<E extends Endpoint>(action: string): Policy<E, ReceiptHolder, ReceiptHolder> {
  return { action, subject: ({ actor }) => actor, allow: (actor, tip) => actor.tipId === tip.tipId };
}

function shownIn({ clock }: Pick<Services, 'clock'>, request: FastifyRequest): ShownReceipt | undefined {
  const asked = { method: request.method, path: request.url, body: rawBody(request), now: clock.now() };
  const verdict = verifyRequest(request.headers.authorization ?? '', asked, isSigned);
  if (verdict.result !== 'ok') return undefined;
  const { publicKey } = verdict;
  return { publicKey, receiptHash: hashOfReceiptKey(publicKey) };
}

/** By which a receipt is known: SHA-256 of its public key. */
export function hashOfReceiptKey(publicKey: string): Buffer {
  return hash('sha256', Buffer.from(publicKey, 'base64url'), 'buffer');
}
