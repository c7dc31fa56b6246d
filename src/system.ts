import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { readSession } from './accounts/contract.ts';
import { ACCOUNT_CRONTAB, accountTasks, readDeployment, registerPage } from './accounts/server/index.ts';
import { syncAreas } from './areas/server/index.ts';
import { CAMERAS_CRONTAB, camerasTasks } from './cameras/server/index.ts';
import {
  CONTRIBUTION_CRONTAB,
  contributionsPage,
  contributionTasks,
  fundsOf,
  schemeFundPage,
} from './contributions/server/index.ts';
import { DIRECTIVE_CRONTAB, directiveTasks } from './directives/server/index.ts';
import { FORCES_CRONTAB, forcesTasks } from './forces/server/index.ts';
import { HOUSES_CRONTAB, housesTasks } from './houses/server/index.ts';
import { syncLaw } from './law/server/index.ts';
import { ledgerTasks, startSequencer } from './ledger/server/index.ts';
import { MEMBERS_CRONTAB, memberTasks } from './members/server/index.ts';
import { joinPage, OFFER_CRONTAB, offerTasks, proposePage } from './offers/server/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Config, ConfigError } from './platform/config.ts';
import { startEventHub } from './platform/event-hub.ts';
import { listen } from './platform/http/listen.ts';
import { type PageLoader, type PageRenderer, pages } from './platform/http/pages.ts';
import { buildServer } from './platform/http/server.ts';
import type { Lifetime } from './platform/lifetime.ts';
import type { Log } from './platform/log.ts';
import { openPlatform } from './platform/open-platform.ts';
import { platformTasks } from './platform/platform-tasks.ts';
import type { Services } from './platform/services.ts';
import { startJobs } from './platform/start-jobs.ts';
import { PRIVACY_CRONTAB, privacyTasks } from './privacy/server/index.ts';
import { RESULT_CRONTAB, resultTasks, wantedListPage, wantedNoticePage } from './results/server/index.ts';
import { allRoutes, whenLeaving } from './routes.ts';
import {
  ACTIVITY_CRONTAB,
  SCHEMES_CRONTAB,
  schemesPage,
  schemesTasks,
  syncKinds,
} from './schemes/server/index.ts';
import { SIGNALS_CRONTAB, signalsTasks } from './signals/server/index.ts';
import { openDataPage, reportTasks } from './steering/server/index.ts';
import { ERASURE_CRONTAB, TALLY_CRONTAB, TIP_CRONTAB, tipTasks } from './tips/server/index.ts';

/** What a system is started with. */
export interface SystemOptions {
  readonly config: Config;
  readonly log: Log;
  /** Stops in reverse order whatever was started. */
  readonly lifetime: Lifetime;
  /** Whether this is the demo: a deployment of the other kind is refused. */
  readonly demo: boolean;
  readonly clock?: Clock;
  /** Loaders of public pages that only this composition has, by page name. */
  readonly loaders?: (services: Services) => Readonly<Record<string, PageLoader>>;
  /** Runs when the database is up to date and nothing serves yet. */
  readonly prepare?: (services: Services) => Promise<void>;
}

/** A system that serves. */
export interface System {
  readonly services: Services;
  /** Where it answers, `http://127.0.0.1:3000`. */
  readonly url: string;
}

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Where the quick exit leads: a page that anyone might have open. */
const EXIT_URL = 'https://www.google.com.vn/search?q=th%E1%BB%9Di+ti%E1%BA%BFt';
const CRONTAB = [
  ACCOUNT_CRONTAB,
  TIP_CRONTAB,
  PRIVACY_CRONTAB,
  FORCES_CRONTAB,
  DIRECTIVE_CRONTAB,
  CAMERAS_CRONTAB,
  MEMBERS_CRONTAB,
].join('\n');
/**
 * What the demo does without: it shows years long past, whose terms are over, and would be empty after its first night;
 * and it writes them down while it serves, so it rolls up when that is done.
 */
const BEYOND_DEMO = [
  ERASURE_CRONTAB,
  RESULT_CRONTAB,
  OFFER_CRONTAB,
  CONTRIBUTION_CRONTAB,
  SCHEMES_CRONTAB,
  ACTIVITY_CRONTAB,
  HOUSES_CRONTAB,
  SIGNALS_CRONTAB,
  TALLY_CRONTAB,
];
const DESK_PATHS = [
  '/lam-viec',
  '/dieu-hanh',
  '/ket-qua',
  '/mo-hinh-tu-quan',
  '/luc-luong',
  '/camera',
  '/chi-dao',
  '/kiem-tra',
  '/quan-tri',
  '/khoa',
  '/dang-nhap',
  '/khoi-tao',
  '/moi',
  '/tai-khoan',
  '/to',
];

/** Where a working day begins. */
const DESK_MODULES = {
  '/lam-viec': 'src/tips/web/desk/inbox-page.tsx',
  '/dieu-hanh': 'src/steering/web/dashboard-page.tsx',
  '/dang-nhap': 'src/accounts/web/door/sign-in-page.tsx',
};

/** Starts database, jobs, ledger and server, in that order. Throws `ConfigError` with a sentence for the operator. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { config, log, lifetime } = options;
  const { services, database, connectionString } = await openPlatform(options);
  await syncAreas(services.db);
  await syncLaw(services.db);
  await syncKinds(services.db);
  await refuseOtherKind(services, options.demo);
  await options.prepare?.(services);
  const tasks = {
    ...platformTasks(services),
    ...ledgerTasks(services),
    ...accountTasks(services),
    ...tipTasks(services),
    ...privacyTasks(services),
    ...camerasTasks(services),
    ...memberTasks(services, whenLeaving),
    ...forcesTasks(services),
    ...reportTasks(services),
    ...directiveTasks(services),
    ...resultTasks(services),
    ...signalsTasks(services),
    ...offerTasks(services),
    ...contributionTasks(services),
    ...schemesTasks(services),
    ...housesTasks(services),
  };
  const crontab = options.demo ? CRONTAB : [CRONTAB, ...BEYOND_DEMO].join('\n');
  const stopJobs = await startJobs({ database, connectionString, tasks, log, crontab });
  lifetime.add('jobs', stopJobs);
  lifetime.add('ledger sequencer', startSequencer(services));
  const hub = await startEventHub({ connectionString, log });
  lifetime.add('events', hub.stop);
  const app = await buildServer({
    config,
    log,
    routes: allRoutes(services, hub),
    checkHealth: () => sql`select 1`.execute(services.db),
    pages: (server) => servePages(server, services, options),
  });
  lifetime.add('server', () => app.close());
  await listen(app, config);
  return { services, url: urlOf(app, config) };
}

async function refuseOtherKind({ db }: Services, demo: boolean): Promise<void> {
  const deployment = await readDeployment(db);
  if (deployment === undefined || deployment.demo === demo) return;
  throw new ConfigError(
    deployment.demo
      ? 'This database holds the demo city, and npm start never serves invented data: set BINHYEN_DATA or DATABASE_URL to another place.'
      : 'This database serves real people, and npm run demo never touches it: set BINHYEN_DATA or DATABASE_URL to another place.',
  );
}

async function servePages(
  server: FastifyInstance,
  services: Services,
  { demo, loaders }: SystemOptions,
): Promise<void> {
  const renderer: PageRenderer = await import(pathToFileURL(path.join(DIST, 'ssr', 'ssr.js')).href);
  await pages(server, {
    dist: DIST,
    renderer,
    loaders: {
      register: registerPage(services),
      openData: openDataPage(services),
      schemes: schemesPage(services, (schemes) => fundsOf(services.db, schemes)),
      contributions: contributionsPage,
      schemeFund: schemeFundPage(services),
      joinScheme: joinPage(services),
      proposeScheme: proposePage(services),
      wanted: wantedListPage(services),
      wantedNotice: wantedNoticePage(services),
      missing: nowhere,
      // the demo's page is nowhere else: without a loader of the demo's it answers 404
      demo: nowhere,
      ...loaders?.(services),
    },
    demo,
    log: services.log,
    exitUrl: EXIT_URL,
    deskPaths: DESK_PATHS,
    deskModules: DESK_MODULES,
    deskAsks: [readSession.path],
    notIndexed: ['wanted', 'wantedNotice'],
  });
}

/** The loader of a page that has nothing to show. */
const nowhere = async () => undefined;

function urlOf(app: FastifyInstance, config: Config): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}`;
}
