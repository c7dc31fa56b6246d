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

/** Whether what was sealed has to be sealed anew: the desk's key was replaced meanwhile. */
export function isForOldKey(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unknown_recipient';
}
