import { randomUUID } from 'node:crypto';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { testMessage } from '../kit/test-tips.ts';
import { OFFER_RECEIPT_SCENARIOS } from './offer-scenarios.ts';
import type { ReceiptScenario } from './receipt-scenario.ts';
import { demand, type ReceivedTip, sealedPhoto, type World } from './world.ts';

/** A letter of the unit with a file; the file's id. */
async function letterFile(world: World, { tipId, receipt }: ReceivedTip): Promise<string> {
  const { deployment, desk } = world;
  const messageId = randomUUID();
  const contentIdentity = await newContentIdentity();
  const { attachment, bytes } = await sealedPhoto(contentIdentity);
  const url = `/api/desk/drafts/${messageId}/files/${attachment.id}`;
  await demand(world.askAs('chief', { method: 'PUT', url, body: bytes }));
  const envelope = 'unit' as const;
  const letter = { envelope, tipId, receipt, messageId, contentIdentity, files: [attachment] };
  const message = await testMessage(deployment, desk, letter);
  const sending = { method: 'POST', url: `/api/tips/${tipId}/messages`, body: { message } };
  await demand(world.askAs('chief', sending));
  return attachment.id;
}

/** By the name of the endpoint. */
export const RECEIPT_SCENARIOS: Readonly<Record<string, ReceiptScenario>> = {
  ...OFFER_RECEIPT_SCENARIOS,
  'tips.follow': { ask: () => ({ method: 'GET', url: '/api/receipt/tip' }), another: 'own' },
  'tips.readLetterFile': {
    ask: async (world, tip) => ({ method: 'GET', url: `/api/receipt/files/${await letterFile(world, tip)}` }),
    another: 'not_found',
  },
  'tips.add': {
    ask: async ({ deployment, desk }, { tipId, receipt }) => {
      const envelope = 'reporter' as const;
      const message = await testMessage(deployment, desk, { envelope, tipId, receipt });
      return { method: 'POST', url: '/api/receipt/messages', body: { message } };
    },
    another: 'refused',
  },
  'privacy.makeRequest': {
    ask: async ({ deployment, desk }, { tipId, receipt }) => {
      const envelope = 'reporter' as const;
      const message = await testMessage(deployment, desk, { envelope, tipId, receipt });
      const body = { requestId: randomUUID(), kind: 'see', message };
      return { method: 'POST', url: '/api/receipt/privacy-requests', body };
    },
    another: 'refused',
  },
  'privacy.ownRequests': {
    ask: () => ({ method: 'GET', url: '/api/receipt/privacy-requests' }),
    another: 'own',
  },
};
