import type { Ask } from '../../../ui/worker-calls.ts';
import { ApiError, createClient } from '../../../wire/client.ts';
import type { BodyOf, ReplyOf } from '../../../wire/endpoint.ts';
import type { sendOffer } from '../../contract.ts';
import { addresses } from './addresses.ts';
import type { OfferCalls, OfferToSeal, Receiver } from './offer-calls.ts';

/** No cookie goes along, whoever is signed in on this phone. */
const client = createClient('', { credentials: 'omit' });

/** For which scheme or ward the receiver is asked. */
export type About = { readonly schemeId: string } | { readonly areaId: number };

/** To whom an offer will be sealed. Throws `ApiError`. */
export function fetchReceiver(about: About): Promise<Receiver> {
  return client.reach(addresses.receiver, { query: about });
}

/** An offer sealed and ready to leave: sent again as it is, it counts once. */
export interface ReadyOffer {
  readonly body: Omit<BodyOf<typeof sendOffer>, 'proof'>;
  readonly words: readonly string[];
}

/** Seals what was written on this device. Throws `WorkerFault`. */
export async function sealOffer(ask: Ask<OfferCalls>, offer: OfferToSeal): Promise<ReadyOffer> {
  const { message, receipt, words } = await ask('seal', offer);
  const { kind, schemeId, schemeKind, placeAreaId } = offer.about;
  return {
    words,
    body: { offerId: offer.offerId, kind, schemeId, schemeKind, placeAreaId, receipt, message },
  };
}

/** Works for the right to send, and sends. Throws `ApiError`. */
export async function deliverOffer(
  ask: Ask<OfferCalls>,
  { body }: ReadyOffer,
): Promise<ReplyOf<typeof sendOffer>> {
  const { challenge } = await client.reach(addresses.challenge, { query: { draftId: body.offerId } });
  const proof = await ask('solve', challenge);
  return client.reach(addresses.send, { body: { ...body, proof } });
}

/** What became of an attempt: which of the sealed offers the desk has, and what it answered. */
interface Arrived {
  readonly offer: ReadyOffer;
  readonly answer: ReplyOf<typeof sendOffer>;
}

/**
 * Delivers an offer, or finds the one that arrived before: where the answer to an earlier attempt was lost and the offer
 * was mended since, its receipt stands for what was sealed first, and that is what the desk reads. `earlier`: what was
 * sent by the same receipt, oldest first. Throws what `deliver` throws.
 */
export async function deliverOnce(
  deliver: (offer: ReadyOffer) => Promise<Arrived['answer']>,
  offer: ReadyOffer,
  earlier: readonly ReadyOffer[],
): Promise<Arrived> {
  const [last, ...before] = earlier.toReversed();
  try {
    return { offer, answer: await deliver(offer) };
  } catch (error) {
    if (last === undefined || !isTaken(error)) throw error;
    return deliverOnce(deliver, last, before.toReversed());
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'already_entered';
}

/** Whether what was sealed has to be sealed anew: the desk's key was replaced meanwhile. */
export function isForOldKey(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unknown_recipient';
}
