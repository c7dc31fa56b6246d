import { randomUUID } from 'node:crypto';
import { testMessage } from '../kit/test-tips.ts';
import type { Ask, ReceivedTip, World } from './world.ts';

/** What the holder of a receipt may ask, about the tip that it is for. */
export interface ReceiptScenario {
  readonly ask: (world: World, tip: ReceivedTip) => Ask | Promise<Ask>;
  /**
   * What the holder of another tip's receipt gets for the very same request: a refusal, or an answer that is
   * about the own tip alone.
   */
  readonly another: 'refused' | 'own';
}

/** By the name of the endpoint. */
export const RECEIPT_SCENARIOS: Readonly<Record<string, ReceiptScenario>> = {
  'tips.follow': { ask: () => ({ method: 'GET', url: '/api/receipt/tip' }), another: 'own' },
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
