import { randomUUID } from 'node:crypto';
import type { sendOffer } from '../../src/offers/contract.ts';
import type { OfferWords } from '../../src/offers/offer-words.ts';
import type { Services } from '../../src/platform/services.ts';
import type { BodyOf } from '../../src/wire/endpoint.ts';
import type { TestDeployment } from './test-accounts.ts';
import {
  type SealingDesk,
  type TestDesk,
  type TestReceipt,
  testMessage,
  testProof,
  testReceipt,
} from './test-tips.ts';

/** To which desk of which deployment. */
export interface OfferTo {
  readonly services: Services;
  readonly deployment: Pick<TestDeployment, 'recoveryIdentity'>;
  readonly desk: SealingDesk & Pick<TestDesk, 'unit'>;
}

/** An offer as a browser sends it: to join a scheme (`schemeId`), or else a proposal for the desk's area. */
export async function testOffer(
  { services, deployment, desk }: OfferTo,
  over: {
    readonly offerId?: string;
    readonly schemeId?: string;
    readonly schemeKind?: string | null;
    readonly placeAreaId?: number;
    readonly receipt?: TestReceipt;
    readonly text?: string;
    readonly name?: string;
    readonly contact?: string;
    readonly place?: string;
  } = {},
): Promise<{ receipt: TestReceipt; body: BodyOf<typeof sendOffer> }> {
  const { schemeId = null, receipt = await testReceipt(), text = 'Tôi muốn góp sức.' } = over;
  const { offerId = randomUUID() } = over;
  const clear =
    schemeId === null
      ? ({
          kind: 'propose',
          schemeKind: over.schemeKind ?? null,
          placeAreaId: over.placeAreaId ?? desk.unit.areaId,
        } as const)
      : ({ kind: 'join', schemeKind: null, placeAreaId: null } as const);
  const said: OfferWords = {
    v: 1,
    about: { ...clear, schemeId },
    reply: receipt.recipient,
    name: over.name ?? 'Cô Mẫu',
    contact: over.contact ?? '0900 000 000',
    place: over.place ?? '',
    words: text,
  };
  const message = await testMessage(deployment, desk, {
    envelope: 'reporter',
    tipId: offerId,
    receipt,
    text: JSON.stringify(said),
  });
  const proof = await testProof(services, offerId);
  const keys = { signingKey: receipt.signer.publicKey, replyRecipient: receipt.recipient };
  return { receipt, body: { offerId, ...clear, schemeId, receipt: keys, message, proof } };
}
