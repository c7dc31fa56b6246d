import { sql } from 'kysely';
import { addDays, addMonths, dayOfMoment } from '../src/law/day.ts';
import { transaction } from '../src/platform/database.ts';
import { INDICATOR_CODES, INDICATORS } from '../src/steering/indicators.ts';
import { forgetTally, tallyTips } from '../src/tips/server/index.ts';
import { launchBrowser, personContext } from '../tests/e2e/kit/browser.ts';
import { testMember } from '../tests/kit/test-accounts.ts';
import { getRequest, openConnection } from './http-connection.ts';
import { percentile, readFlags, rounded, say } from './numbers.ts';
import { fillWithTips } from './steering-tips.ts';
import { openWorld, type World } from './world.ts';

/** The province, the city of the article, a ward of its time, and a unit of today with those that it followed. */
const AREAS = ['areaId=1', 'areaId=2', 'areaId=106', 'areaId=201&units=now'];
/** How often each question is asked. */
const ROUNDS = 5;
/** Tips that all desks work on between two roll-ups, in a busy minute: their half months are counted from the rows. */
const TOUCHED = 40;

/** `bench -- steering --tips N`: every figure over HTTP, and the first view of the dashboard in a browser. */
export async function steering(args: readonly string[]): Promise<object> {
  const { tips } = readFlags(args, { tips: 1_000_000 });
  const world = await openWorld();
  try {
    await fillWithTips(world, tips);
    const started = performance.now();
    const cells = await tallyTips(world.services);
    say(`${cells} cells rolled up in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await sql`vacuum analyze`.execute(world.services.db);
    await touchSome(world);
    const cookie = await signIn(world);
    const latencies = await measure(world, cookie);
    const firstViewMs = await firstView(world, cookie);
    return {
      tips,
      p50Ms: rounded(percentile(latencies, 0.5), 1),
      p99Ms: rounded(percentile(latencies, 0.99), 1),
      firstViewMs: rounded(firstViewMs, 0),
    };
  } finally {
    await world.close();
  }
}

/** What a busy minute of all desks leaves of the roll-up. */
async function touchSome({ services: { db } }: World): Promise<void> {
  const rows = await db
    .selectFrom('tip')
    .select(['place_area_id', 'received_on'])
    .where('received_on', '>', addDays(today(), -120))
    .orderBy('tip_id')
    .limit(TOUCHED)
    .execute();
  await transaction(db, async (trx) => {
    for (const row of rows) {
      await forgetTally(trx, { placeAreaId: row.place_area_id, receivedOn: row.received_on });
    }
  });
}

const today = () => dayOfMoment(new Date());

/** The periods that are asked for: running and past, of each calendar, short and of ten years, on whole blocks and not. */
function periods(): string[] {
  const year = Number(today().slice(0, 4));
  const month = `${today().slice(0, 7)}-01`;
  const days = (from: string, to: string) => `from=${from}&to=${to}`;
  return [
    `${days(`${year}-01-01`, `${year}-12-31`)}&calendar=calendar&against=year`,
    `${days(month, addDays(addMonths(month, 1), -1))}&calendar=calendar&against=before`,
    `${days(`${year - 1}-12-15`, `${year}-06-14`)}&calendar=crime_statistics&against=year`,
    `${days('2017-01-01', '2018-05-31')}&against=year`,
    `${days(`${year - 5}-03-07`, `${year}-02-20`)}`,
    `${days(`${year - 11}-01-01`, `${year}-12-31`)}&calendar=free`,
  ];
}

function questions(): string[] {
  const codes = INDICATOR_CODES.filter((code) => INDICATORS[code].source === 'tips');
  const views = AREAS.flatMap((area) => periods().map((period) => `${area}&${period}`));
  return [
    ...views.map((view) => `overview?${view}`),
    ...codes.flatMap((code, index) =>
      views.filter((_, at) => at % 4 === index % 4).map((view) => `indicators/${code}?${view}`),
    ),
    ...AREAS.map((area) => `overdue?${area.split('&')[0]}`),
  ].map((path) => `/api/steering/${path}`);
}

async function measure({ server }: World, cookie: string): Promise<number[]> {
  const connection = await openConnection(server.url);
  const asked = questions().map((path) => ({ path, request: getRequest(path, cookie) }));
  // the first round warms plans and caches, as the first minute of a morning does
  for (const { request } of asked) await connection.send(request);
  const slowest = new Map<string, number>();
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { path, request } of asked) {
      const sent = performance.now();
      const { status, body } = await connection.send(request);
      const took = performance.now() - sent;
      if (status !== 200) throw new Error(`${path} answered ${status} ${body}`);
      latencies.push(took);
      slowest.set(path, Math.max(took, slowest.get(path) ?? 0));
    }
  }
  connection.close();
  const worst = [...slowest].sort(([, a], [, b]) => b - a).slice(0, 12);
  for (const [path, took] of worst) say(`${took.toFixed(0)} ms ${path}`);
  return latencies;
}

/** From the address to the first figure on the screen, in a browser that has never been there; the middle of three. */
async function firstView({ server }: World, cookie: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const context = await personContext(browser, 'desk');
      const value = cookie.slice('session='.length);
      await context.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(`${server.url}/dieu-hanh`, { waitUntil: 'commit' });
      await page.waitForSelector('a[href*="/dieu-hanh/so/information_received"]');
      times.push(performance.now() - started);
      say(`first view ${times.at(-1)?.toFixed(0)} ms`);
      await context.close();
    }
    return percentile(times, 0.5);
  } finally {
    await browser.close();
  }
}

async function signIn({ server, services, deployment }: World): Promise<string> {
  const { unitId } = deployment.units.steering;
  const analyst = await testMember(services, deployment, 'bench.analyst', [{ unitId, role: 'analyst' }]);
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: analyst.login, authKey: analyst.authKey }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session='));
  return cookie?.split(';')[0] ?? '';
}
