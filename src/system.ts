import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { readDeployment } from './accounts/server/index.ts';
import { syncAreas } from './areas/server/index.ts';
import { syncLaw } from './law/server/index.ts';
import { ledgerTasks, startSequencer } from './ledger/server/index.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { ConfigError } from './platform/config.ts';
import { type OpenDatabase, openDatabase } from './platform/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { createFileStore } from './platform/files.ts';
import { type PageLoader, type PageRenderer, pages } from './platform/http/pages.ts';
import { buildServer } from './platform/http/server.ts';
import { jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import type { Services } from './platform/services.ts';
import { startJobs } from './platform/start-jobs.ts';
import { allRoutes } from './routes.ts';
import { TIP_CRONTAB, tipTasks } from './tips/server/index.ts';

/** What a system is started with. */
export interface SystemOptions {
  readonly config: Config;
  readonly log: Log;
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
  /** The embedded postmaster, where there is one; a drill kills it. */
  readonly postgres: EmbeddedPostgres | undefined;
  /** Takes no more, finishes what it has, and stops PostgreSQL last. */
  stop(): Promise<void>;
}

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** PostgreSQL on two cores gains nothing from more sessions; the rest waits in the pool. */
const CONNECTIONS = 16;
/** Where the quick exit leads: a page that anyone might have open. */
const EXIT_URL = 'https://www.google.com.vn/search?q=th%E1%BB%9Di+ti%E1%BA%BFt';
const DESK_PATHS = [
  '/lam-viec',
  '/dieu-hanh',
  '/quan-tri',
  '/khoa',
  '/dang-nhap',
  '/khoi-tao',
  '/moi',
  '/tai-khoan',
];

/** Starts database, jobs, ledger and server, in that order; stops what it had started when a step fails. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { config, log } = options;
  const started: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const undo of started.splice(0).reverse()) await undo();
  };
  try {
    const postgres = config.databaseUrl === undefined ? await startOwnPostgres(config, log) : undefined;
    if (postgres) started.push(() => postgres.stop());
    const connectionString = postgres?.connectionString ?? config.databaseUrl ?? '';
    const database = openDatabase(connectionString, { max: CONNECTIONS });
    started.push(() => database.close());
    const services = servicesOf(options, database);
    await bringUpToDate(services);
    await refuseOtherKind(services, options.demo);
    await options.prepare?.(services);
    const tasks = { ...ledgerTasks(services), ...tipTasks(services) };
    started.push(await startJobs({ database, connectionString, tasks, log, crontab: TIP_CRONTAB }));
    started.push(startSequencer(services));
    const app = await serverOf(services, options);
    started.push(() => app.close());
    await app.listen({ host: config.host, port: config.port });
    const port = app.addresses()[0]?.port ?? config.port;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return { services, postgres, stop, url: `http://${host}:${port}` };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startOwnPostgres(config: Config, log: Log): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ folder: path.join(config.dataFolder, 'postgres'), log });
}

function servicesOf({ config, log, clock }: SystemOptions, { db, pool }: OpenDatabase): Services {
  const files = createFileStore(path.join(config.dataFolder, 'files'));
  return { config, db, pool, clock: clock ?? systemClock, files, jobs, log };
}

async function bringUpToDate({ db, pool }: Services): Promise<void> {
  await migrate(pool);
  await syncAreas(db);
  await syncLaw(db);
}

async function refuseOtherKind({ db }: Services, demo: boolean): Promise<void> {
  const deployment = await readDeployment(db);
  if (deployment === undefined || deployment.demo === demo) return;
  throw new ConfigError(
    deployment.demo
      ? 'This database holds the demo city: `npm start` never serves invented data. Set BINHYEN_DATA or DATABASE_URL to another place.'
      : 'This database serves real people: `npm run demo` never touches it. Set BINHYEN_DATA or DATABASE_URL to another place.',
  );
}

async function serverOf(services: Services, { config, log, demo, loaders }: SystemOptions) {
  const renderer = (await import(pathToFileURL(path.join(DIST, 'ssr', 'ssr.js')).href)) as PageRenderer;
  return buildServer({
    config,
    log,
    routes: allRoutes(services),
    checkHealth: () => sql`select 1`.execute(services.db),
    pages: (app) =>
      pages(app, {
        dist: DIST,
        renderer,
        loaders: loaders?.(services) ?? {},
        demo,
        exitUrl: EXIT_URL,
        deskPaths: DESK_PATHS,
      }),
  });
}
