import { join } from 'node:path';
import fastify from 'fastify';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPolicy } from '../../src/platform/http/content-security.ts';
import { CHECKS } from '../../src/sealed/browser-check.ts';
import { OLDEST_OF_RESIDENTS, oneCopy } from '../../vite.base.config.ts';
import { launchBrowser, personContext } from './kit/browser.ts';
import { watchPage } from './kit/watch-page.ts';

const root = join(import.meta.dirname, '../..');
const server = fastify();
let origin: string;

/** The checks as the pages' own build would bring them: one copy of the curves, for the oldest browsers served. */
async function bundle(): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { dedupe: oneCopy },
    build: {
      write: false,
      target: OLDEST_OF_RESIDENTS,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: join(root, 'src/sealed/browser-check.ts'), formats: ['es'], fileName: 'check' },
    },
  });
  const [{ output: chunks }] = output as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  expect(chunks).toHaveLength(1);
  return chunks[0].code;
}

/** As text: the test runner would rewrite the import into one of its own. */
const RUN = `async (wanted) => {
  const { CHECKS } = await import('/check.js');
  const check = CHECKS.find((each) => each.name === wanted);
  return check === undefined ? 'is not in the bundle' : check.run().then(() => '', String);
}`;

beforeAll(async () => {
  const code = await bundle();
  server.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', publicPolicy);
  });
  server.get('/check.js', async (_, reply) => reply.type('text/javascript').send(code));
  server.get('/', async (_, reply) => reply.type('text/html').send('<!doctype html><title>checks</title>'));
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => server.close());

describe('in a real browser, under the policy of the public pages', async () => {
  const browser = await launchBrowser();
  const context = await personContext(browser, 'phone');
  const page = await context.newPage();
  const watch = watchPage(page);
  beforeAll(() => page.goto(origin));
  afterAll(() => browser.close());

  it.each(CHECKS.map(({ name }) => name))('%s', async (name) => {
    const fault = await page.evaluate(`(${RUN})(${JSON.stringify(name)})`);
    expect(fault).toBe('');
  });

  it('breaks no rule of the policy on the way', () => {
    watch.expectNoComplaints();
    watch.expectNoForeignRequests();
  });
});
