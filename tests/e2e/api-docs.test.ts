import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { publicRoute } from '../../src/platform/http/define-route.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { silentLog } from '../../src/platform/log.ts';
import { endpoint } from '../../src/wire/endpoint.ts';
import { personContext, VIEWPORTS, withBrowser } from './kit/browser.ts';
import { expectAccessible } from './kit/expect-accessible.ts';

const change = endpoint({
  name: 'thing.change',
  method: 'POST',
  path: '/api/things/:id',
  access: 'anyone',
  summary: 'Changes a thing.',
  params: z.strictObject({ id: z.coerce.number().int() }),
  body: z.strictObject({ name: z.string().max(20) }),
  reply: z.object({ id: z.int() }),
  errors: ['tip_changed'],
});

it('the API docs read well under their own policy, without a script, by axe too', async () => {
  const app = await buildServer({
    config: { publicUrl: 'http://127.0.0.1' },
    log: silentLog,
    routes: [publicRoute(change, async ({ params }) => ({ id: params.id }))],
    checkHealth: async () => undefined,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/docs`;
  await withBrowser(async (browser) => {
    for (const width of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
      const context = await personContext(browser, width);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(url);
      await page.locator('summary').click();
      await page.locator('pre').first().waitFor();
      await expectAccessible(page);
      expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
      await context.close();
    }
  }).finally(() => app.close());
});
