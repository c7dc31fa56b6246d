import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PageLoader, type PageRenderer, pages } from '../../../src/platform/http/pages.ts';
import type { Route } from '../../../src/platform/http/route.ts';
import { buildServer } from '../../../src/platform/http/server.ts';
import type { TestServices } from '../../kit/test-services.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** The routes of some rooms with the built pages before them, in this process. `origin` is where they answer. */
export async function servePages(
  { config, log }: TestServices,
  routes: readonly Route[],
  {
    deskPaths,
    loaders = {},
  }: { readonly deskPaths: readonly string[]; readonly loaders?: Readonly<Record<string, PageLoader>> },
) {
  const renderer: PageRenderer = await import(pathToFileURL(join(dist, 'ssr/ssr.js')).href);
  const server = await buildServer({
    config,
    log,
    routes: [...routes],
    checkHealth: async () => undefined,
    pages: (app) =>
      pages(app, {
        dist,
        renderer,
        loaders,
        log,
        demo: true,
        exitUrl: '/healthz',
        deskPaths: [...deskPaths],
      }),
  });
  return { server, origin: await server.listen({ port: 0, host: '127.0.0.1' }) };
}
