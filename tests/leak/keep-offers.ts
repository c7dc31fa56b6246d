import * as offers from '../../src/offers/contract.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import type { System } from '../../src/system.ts';
import { createClient } from '../../src/wire/client.ts';
import { testOffer } from '../kit/test-offers.ts';
import { testMessage, testReceipt } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** A resident’s request to join a scheme, handed on, answered and read; and a proposal that is declined. */
export async function keepOffers(
  { services, url }: System,
  { client, deployment, desk, mark }: Keeping,
  { schemeId }: { readonly schemeId: string },
): Promise<void> {
  const { unitId } = desk.unit;
  const anybody = createClient(url);
  const said = { name: mark, contact: mark, place: mark, text: mark };
  for (const about of [{ schemeId }, {}]) {
    const receipt = await testReceipt();
    const { body } = await testOffer({ services, deployment, desk }, { ...about, ...said, receipt });
    const { offerId } = body;
    await anybody.call(offers.sendOffer, { body });
    const step = async (version: number, action: 'hand_on' | 'decline') => {
      const letter = await testMessage(deployment, desk, {
        envelope: 'unit',
        tipId: offerId,
        receipt,
        text: `Trả lời: ${mark}`,
      });
      await client.call(offers.stepOffer, {
        params: { offerId },
        body: { version, action, letter, scheme: null },
      });
    };
    if (body.kind === 'join') await step(1, 'hand_on');
    await step(body.kind === 'join' ? 2 : 1, 'decline');
    const phone = createClient(url, {
      authorise: async (request) => ({ authorization: signRequest(receipt.signer, request, new Date()) }),
    });
    await phone.call(offers.readOwnOffer);
  }
  await client.call(offers.listOffers, { query: { unitId, view: 'closed' } });
}
