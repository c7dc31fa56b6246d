import type { OfferWords } from '../offers/offer-words.ts';
import { findOffer, stepOffer, takeOffer } from '../offers/server/index.ts';
import type { Services } from '../platform/services.ts';
import { receiptKeys } from '../sealed/receipt.ts';
import { OFFICERS, wardDesk } from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';
import { at } from './demo-services.ts';
import { HAC_THANH, type PlannedOffer } from './plan-offers.ts';
import { lostReceipt, sealWords, type TipReceipt } from './seal-tip.ts';

/**
 * Sends planned offers and answers them, by the operations that browsers call, really sealed. What is there is left as
 * it is, so that a filling that was cut short goes on.
 */
export async function fillOffers(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedOffer[],
): Promise<void> {
  for (const offer of plan) await fillOffer(services, city, offer);
}

async function fillOffer(services: Services, city: DemoCity, planned: PlannedOffer): Promise<void> {
  const key = city.keys.find(({ desk }) => desk === planned.desk);
  if (key === undefined) throw new Error(`the demo has no key of ${planned.desk}`);
  const { offerId } = planned;
  const known = await findOffer(services.db, offerId, [key.areaId]);
  const receipt = await keysOf(planned);
  if (known === undefined) await send(on(services, planned.day), city, { planned, key, receipt });
  for (const step of planned.steps.slice((known?.version ?? 1) - 1)) {
    const offer = await findOffer(services.db, offerId, [key.areaId]);
    if (offer === undefined) throw new Error('an offer of the demo is gone');
    const { action, becomes } = step;
    const text = step.letter;
    const letter = await seal(city, { key, receipt }, { envelope: 'unit', tipId: offerId, text });
    const scheme = becomes ? { ...becomes, paidByPeople: true } : null;
    const { version } = offer;
    await stepOffer(on(services, step.day), answerer(city), offer, { version, action, letter, scheme });
  }
}

interface Sending {
  readonly planned: PlannedOffer;
  readonly key: DemoKey;
  readonly receipt: NonNullable<TipReceipt>;
}

async function send(services: Services, city: DemoCity, { planned, key, receipt }: Sending): Promise<void> {
  const { offerId, scheme, schemeKind, placeAreaId, name, contact, place, words } = planned;
  const kind = scheme === null ? 'propose' : 'join';
  const clear = { kind, schemeId: scheme?.schemeId ?? null, schemeKind, placeAreaId } as const;
  const said: OfferWords = { v: 1, about: clear, reply: receipt.replyRecipient, name, contact, place, words };
  const text = JSON.stringify(said);
  const message = await seal(city, { key, receipt }, { envelope: 'reporter', tipId: offerId, text });
  const keys = { signingKey: receipt.signer.publicKey, replyRecipient: receipt.replyRecipient };
  await takeOffer(services, { offerId, ...clear, receipt: keys, message });
}

function seal(
  { recoveryRecipient }: DemoCity,
  { key, receipt }: Pick<Sending, 'key' | 'receipt'>,
  words: { envelope: 'unit' | 'reporter'; tipId: string; text: string },
) {
  return sealWords({ ...words, messageId: crypto.randomUUID() }, key, recoveryRecipient, receipt);
}

/** The chief of the ward that answers for it and for those that it followed. */
function answerer(city: DemoCity): string {
  const chief = OFFICERS.find(({ memberships }) =>
    memberships.some(({ desk, role }) => desk === wardDesk(HAC_THANH) && role === 'chief'),
  );
  const accountId = chief && city.accounts[chief.login];
  if (accountId === undefined) throw new Error('nobody answers offers in the demo');
  return accountId;
}

/** Services on a day, in the afternoon. */
function on(services: Services, day: string): Services {
  return at(services, `${day}T08:20:00Z`);
}

function keysOf({ offerId, receipt }: PlannedOffer): Promise<NonNullable<TipReceipt>> {
  return receipt === null ? lostReceipt(offerId) : receiptKeys(receipt);
}
