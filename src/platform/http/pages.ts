import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';
import { knownError } from './answer-error.ts';
import { readAssetManifest } from './asset-manifest.ts';
import { deskPolicy, pageHeaders, publicPolicy } from './content-security.ts';
import { type PageDocument, pageDocument } from './page-document.ts';
import { NOT_INDEXED } from './security-headers.ts';

/** A page as the renderer gives it. */
export interface RenderedPage {
  readonly title: string;
  readonly html: string;
  readonly data: unknown;
  readonly lang: string;
}

/** What `dist/ssr/ssr.js` exports. */
export interface PageRenderer {
  readonly pages: readonly { name: string; path: string; module: string }[];
  readonly client: string;
  /** The name of the page in place of one that has nothing to show, with 404, or that could not be made (`failed`). */
  readonly missing: string;
  renderPage(
    name: string,
    props: object,
    context: { lang: string; demo: boolean; exitUrl: string; path: string },
  ): Promise<RenderedPage>;
}

/** What a loader is given, already as plain strings. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly lang: 'vi' | 'en';
}

/** Gathers the data of one page; `undefined` where there is no such page (as `/demo` outside the demo). */
export type PageLoader<Data extends object = object> = (request: PageRequest) => Promise<Data | undefined>;

/** What the composition root hands in. */
export interface PagesOptions {
  /** Folder of the builds, absolute. */
  readonly dist: string;
  readonly renderer: PageRenderer;
  /** By page name; a page without one has no data. */
  readonly loaders: Readonly<Record<string, PageLoader>>;
  readonly demo: boolean;
  readonly log: Log;
  /** Where the quick exit leads. */
  readonly exitUrl: string;
  /** Paths (and all below them) at which the desk answers: `/lam-viec`, `/dang-nhap`. */
  readonly deskPaths: readonly string[];
  /** By its path, the module of a page at which people begin: its files are on their way with the shell's. */
  readonly deskModules?: Readonly<Record<string, string>>;
  /** Addresses of the API that every page of the desk asks first. */
  readonly deskAsks?: readonly string[];
  /** Names of the pages that no search engine is to keep. */
  readonly notIndexed?: readonly string[];
}

const PUBLIC_BUILDS = ['vi', 'en'] as const;
const FONTS = ['latin-400', 'vietnamese-400', 'latin-700', 'vietnamese-700'].map(
  (face) => `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${face}-normal.woff2`,
);
const DESK_ENTRY = 'src/app/desk.tsx';
const BEFORE_ENTRY = 'src/app/before-pages.ts';

/** Serves the built files, the public pages and the desk's shell. */
export async function pages(server: FastifyInstance, options: PagesOptions): Promise<void> {
  await serveAssets(server, options.dist);
  servePublicPages(server, options);
  serveDesk(server, options);
}

async function serveAssets(server: FastifyInstance, dist: string): Promise<void> {
  const builds = [
    ...PUBLIC_BUILDS.map((lang) => [`/assets/${lang}/`, join(dist, 'public', lang)] as const),
    ['/assets/desk/', join(dist, 'desk')] as const,
    ['/assets/before/', join(dist, 'before')] as const,
  ];
  for (const [prefix, root] of builds) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      index: false,
      dotfiles: 'ignore',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      // a worker is held to the policy that its own script came with
      setHeaders: (reply) => {
        reply.headers({
          'content-security-policy': publicPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        });
      },
    });
  }
}

/** What runs before any page is drawn. */
function beforeOf({ dist, exitUrl }: PagesOptions): PageDocument['before'] {
  const manifest = readAssetManifest(join(dist, 'before'), '/assets/before/');
  return { script: manifest.assetsOf(BEFORE_ENTRY, []).entry, exitUrl };
}

function servePublicPages(server: FastifyInstance, options: PagesOptions): void {
  const { renderer, loaders, demo, exitUrl, dist, log } = options;
  const before = beforeOf(options);
  const builds = Object.fromEntries(
    PUBLIC_BUILDS.map((lang) => {
      const manifest = readAssetManifest(join(dist, 'public', lang), `/assets/${lang}/`);
      return [lang, { manifest, fonts: FONTS.map((font) => manifest.urlOf(font)) }];
    }),
  );
  const byName = new Map(renderer.pages.map((page) => [page.name, page]));
  const show = async ({ lang, path }: Place, reply: FastifyReply, name: string, props: object) => {
    const build = builds[lang];
    const shown = byName.get(name);
    if (!shown || !build) return reply.callNotFound();
    const context = { lang, demo, exitUrl, path };
    const rendered = await renderer.renderPage(name, props, context);
    const assets = build.manifest.assetsOf(renderer.client, [shown.module]);
    const icon = `/assets/${lang}/icon.svg`;
    return sendPage(
      reply,
      publicPolicy,
      pageDocument({ ...rendered, assets, before, fonts: build.fonts, icon }),
    );
  };
  const errorHandler = (error: unknown, request: FastifyRequest<AskedPage>, reply: FastifyReply) =>
    show(placeOf(request), reply.status(knownError(error, request, log).status), renderer.missing, {
      failed: true,
    });
  for (const { name, path } of renderer.pages) {
    const robots = options.notIndexed?.includes(name) ? NOT_INDEXED : {};
    server.get<AskedPage>(path, { errorHandler }, async (request, reply) => {
      const props = loaders[name] ? await loaders[name](pageRequest(request)) : {};
      reply.headers(robots);
      return props
        ? show(placeOf(request), reply, name, props)
        : show(placeOf(request), reply.status(404), renderer.missing, {});
    });
  }
  // An address that nothing is at is answered as a page, but to who asks the API. What was asked is said nowhere on it.
  server.get<AskedPage>('/*', { errorHandler }, async (request, reply) =>
    request.url.startsWith('/api/')
      ? reply.callNotFound()
      : show({ ...placeOf(request), path: '/' }, reply.status(404), renderer.missing, {}),
  );
}

/** Where a page is, and in which language. */
interface Place {
  readonly lang: 'vi' | 'en';
  readonly path: string;
}

function placeOf(request: FastifyRequest<AskedPage>): Place {
  return { lang: pageRequest(request).lang, path: addressOf(request) };
}

/** Where a page is, with what it was asked, but for the language: the same page in the other one is there too. */
function addressOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const [path = '/', search] = url.split('?');
  const asked = new URLSearchParams(search);
  asked.delete('lang');
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/** What a page's address says. */
interface AskedPage {
  Params: Record<string, string>;
  Querystring: Record<string, unknown>;
}

function pageRequest({ params, query: asked }: FastifyRequest<AskedPage>): PageRequest {
  const query = Object.fromEntries(
    Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  return { params, query, lang: query.lang === 'en' ? 'en' : 'vi' };
}

function serveDesk(server: FastifyInstance, options: PagesOptions): void {
  const { dist, demo, deskPaths, deskAsks = [], deskModules = {} } = options;
  const before = beforeOf(options);
  const manifest = readAssetManifest(join(dist, 'desk'), '/assets/desk/');
  const shellWith = (modules: readonly string[]) => {
    const assets = manifest.assetsOf(DESK_ENTRY, modules);
    return async (_: FastifyRequest, reply: FastifyReply) => {
      const nonce = randomBytes(18).toString('base64url');
      const document = pageDocument({
        lang: 'vi',
        title: 'Bình Yên',
        html: '',
        data: { demo },
        assets,
        before,
        fonts: [],
        asks: deskAsks,
        icon: '/assets/desk/icon.svg',
        nonce,
      });
      return sendPage(reply, deskPolicy(nonce), document);
    };
  };
  const shell = shellWith([]);
  for (const path of deskPaths) {
    const module = deskModules[path];
    server.get(path, module === undefined ? shell : shellWith([module]));
    server.get(`${path}/*`, shell);
  }
}

function sendPage(reply: FastifyReply, policy: string, document: string): FastifyReply {
  return reply
    .headers({ ...pageHeaders, 'content-security-policy': policy })
    .type('text/html; charset=utf-8')
    .send(document);
}
