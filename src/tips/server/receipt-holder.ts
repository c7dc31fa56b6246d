import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/app-error.ts';
import { rawBody } from '../../platform/http/register-route.ts';
import type { Authenticator, Policy } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { verifyRequest } from '../../sealed/request-signature.ts';
import type { Endpoint } from '../../wire/endpoint.ts';
import { isSigned } from './check-signature.ts';

/** Who holds a receipt, and which tip it opens. */
export interface ReceiptHolder {
  readonly kind: 'receipt';
  readonly receiptHash: Buffer;
  /** Ed25519 public key of the receipt, base64url. */
  readonly publicKey: string;
  readonly areaId: number;
  readonly tipId: string;
}

/** What a wrong receipt waits, in milliseconds from its arrival, whatever was wrong with it. */
const REFUSAL_MS = 400;
/** Refusals that wait at a time; more are answered at once with the busy signal. */
const MAX_WAITING = 200;

/**
 * The holder of the receipt that signed a request. A malformed header, a wrong signature, a time out of the
 * window and an unknown receipt all get `receipt_unknown` after the same while; `too_many_requests` where too
 * many wait already.
 */
export function receiptHolder(services: Services): Authenticator<ReceiptHolder> {
  let waiting = 0;
  return {
    access: 'receipt',
    authenticate: async (request) => {
      const refusedAt = performance.now() + REFUSAL_MS;
      const holder = await findHolder(services, request);
      if (holder !== undefined) return holder;
      if (waiting >= MAX_WAITING) throw new AppError('too_many_requests');
      waiting += 1;
      await pause(Math.max(0, refusedAt - performance.now())).finally(() => {
        waiting -= 1;
      });
      throw new AppError('receipt_unknown');
    },
  };
}

/** A receipt opens its own tip and nothing else: who holds it has passed. */
export function ownTip<E extends Endpoint>(action: string): Policy<E, ReceiptHolder, ReceiptHolder> {
  return { action, subject: ({ actor }) => actor, allow: (actor, tip) => actor.tipId === tip.tipId };
}

async function findHolder(
  { clock, pool }: Services,
  request: FastifyRequest,
): Promise<ReceiptHolder | undefined> {
  const asked = { method: request.method, path: request.url, body: rawBody(request), now: clock.now() };
  const verdict = verifyRequest(request.headers.authorization ?? '', asked, isSigned);
  if (verdict.result !== 'ok') return undefined;
  const { publicKey } = verdict;
  const receiptHash = hash('sha256', Buffer.from(publicKey, 'base64url'), 'buffer');
  const { rows } = await pool.query<{ area_id: number; tip_id: string }>({
    name: 'tips_receipt_holder',
    text: 'select area_id, tip_id from receipt where receipt_hash = $1',
    values: [receiptHash],
  });
  const [row] = rows;
  return row && { kind: 'receipt', receiptHash, publicKey, areaId: row.area_id, tipId: row.tip_id };
}
