import { testCeremony } from '../kit/test-accounts.ts';
import type { TestServices } from '../kit/test-services.ts';
import type { Ask } from './world.ts';

/** What the holder of the first start's token may ask, before the ceremony; in this order. */
export const SETUP_SCENARIOS: Readonly<Record<string, (services: TestServices) => Promise<Ask>>> = {
  'accounts.setupLogKey': async () => ({ method: 'GET', url: '/api/setup/log-key' }),
  'accounts.setUp': async (services) => {
    const { input } = await testCeremony(services);
    return { method: 'POST', url: '/api/setup', body: input };
  },
};
