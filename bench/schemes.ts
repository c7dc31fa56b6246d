import { sql } from 'kysely';
import { MOST_IN_BOX } from '../src/cameras/contract.ts';
import { askedBox } from '../src/cameras/geometry.ts';
import { vi as words } from '../src/cameras/web/messages.vi.ts';
import { addDays, dayOfMoment } from '../src/law/day.ts';
import { launchBrowser, personContext } from '../tests/e2e/kit/browser.ts';
import { testMember } from '../tests/kit/test-accounts.ts';
import { fillWithHouses } from './fill-with-houses.ts';
import { fillWithSchemes } from './fill-with-schemes.ts';
import { getRequest, openConnection } from './http-connection.ts';
import { percentile, readFlags, rounded, say } from './numbers.ts';
import { openWorld, type World } from './world.ts';

/** Where the cameras of the bench hang: a square of some 22 km, in which there are 200 and more on a km². */
const CORNER = { lat: 19.7, lon: 105.67 };
const SQUARE = 0.2;
/** Questions of each sort, after as many that warm plans and caches. */
const ASKED = 300;
/** Pages that a reader turns one after another. */
const PAGES = 20;

/** `bench -- schemes --rooms R --cameras C --schemes S`: registers of schemes over HTTP, and the map in a browser. */
export async function schemes(args: readonly string[]): Promise<object> {
  const flags = { rooms: 100_000, cameras: 100_000, schemes: 100_000 };
  const { rooms, cameras, schemes: count } = readFlags(args, flags);
  const world = await openWorld();
  try {
    await fillWithCameras(world, cameras);
    const ofHouses = await fillWithHouses(world, rooms);
    const ofSchemes = await fillWithSchemes(world, count);
    await sql`vacuum analyze`.execute(world.services.db);
    const cookie = await signIn(world);
    const list = await measureLists(world, cookie, [
      '/api/cameras?limit=50',
      '/api/cameras?limit=50&view=unseen',
      '/api/cameras?limit=50&q=mau%20pho',
      ...ofHouses,
    ]);
    const found = await measureLists(world, cookie, ofSchemes);
    const coverage = await measureCoverage(world, cookie);
    const mapLongestTaskMs = await measureMap(world, cookie, Math.min(cameras, MOST_IN_BOX));
    return {
      rooms,
      cameras,
      schemes: count,
      schemesP99Ms: rounded(percentile(found, 0.99), 1),
      listP99Ms: rounded(percentile(list, 0.99), 1),
      coverageP99Ms: rounded(percentile(coverage, 0.99), 1),
      mapLongestTaskMs: rounded(mapLongestTaskMs, 0),
    };
  } finally {
    await world.close();
  }
}

/** All of them of one desk, which is more than a ward ever has. */
async function fillWithCameras({ services: { db }, desk, chief }: World, count: number): Promise<void> {
  const started = performance.now();
  const today = dayOfMoment(new Date());
  await sql`
    insert into camera (area_id, camera_id, unit_id, address, folded, lat, lon, direction, angle, range_m, funder,
      retention_days, state, from_day, seen_on, checked_on, version, recorded_by, recorded_at)
    select ${desk.areaId}::int, gen_random_uuid(), ${desk.unitId}::int, 'Phố ' || n || ' (điểm mẫu)',
      ' pho ' || n || ' diem mau',
      ${CORNER.lat}::float8 + random() * ${SQUARE}::float8, ${CORNER.lon}::float8 + random() * ${SQUARE}::float8,
      (random() * 359)::int, 90, 20 + (random() * 60)::int, 'household', 7,
      case when random() < 0.05 then 'faulty' else 'working' end,
      ${addDays(today, -900)}::date, seen_on, seen_on, 1, ${chief.accountId}::uuid, now()
    from (select n, ${today}::date - (random() * 60)::int as seen_on
          from generate_series(1, ${count}::int) as n) as planned`.execute(db);
  say(`${count} cameras in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Each list from its first page on, a number of pages deep. */
export async function measureLists(
  { server }: World,
  cookie: string,
  paths: readonly string[],
): Promise<number[]> {
  const connection = await openConnection(server.url);
  const latencies: number[] = [];
  for (let round = 0; round < 2 * Math.ceil(ASKED / PAGES / paths.length); round += 1) {
    for (const path of paths) {
      let cursor = '';
      for (let page = 0; page < PAGES; page += 1) {
        const { took, body } = await timed(connection, path + cursor, cookie);
        // the first half warms plans and caches
        if (round % 2 === 1) latencies.push(took);
        const { next } = JSON.parse(body) as { next: string | null };
        if (next === null) break;
        cursor = `&cursor=${next}`;
      }
    }
  }
  connection.close();
  say(`lists: ${latencies.length} pages, p50 ${percentile(latencies, 0.5).toFixed(1)} ms`);
  return latencies;
}

/** The cameras that could have seen a place: the rectangle that a browser asks for, each time another place. */
async function measureCoverage({ server }: World, cookie: string): Promise<number[]> {
  const connection = await openConnection(server.url);
  const latencies: number[] = [];
  for (let turn = 0; turn < 2 * ASKED; turn += 1) {
    const share = (turn * 0.618) % 1;
    const point = { lat: CORNER.lat + share * SQUARE, lon: CORNER.lon + ((turn * 0.414) % 1) * SQUARE };
    const { south, west, north, east } = askedBox(point);
    const path = `/api/cameras/within?south=${south}&west=${west}&north=${north}&east=${east}`;
    const { took } = await timed(connection, path, cookie);
    if (turn >= ASKED) latencies.push(took);
  }
  connection.close();
  return latencies;
}

async function timed(connection: Awaited<ReturnType<typeof openConnection>>, path: string, cookie: string) {
  const sent = performance.now();
  const { status, body } = await connection.send(getRequest(path, cookie));
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return { took: performance.now() - sent, body: body.toString() };
}

/** The longest task of the page while the map comes, is drawn whole, and is drawn anew closer and further away. */
async function measureMap({ server }: World, cookie: string, count: number): Promise<number> {
  const browser = await launchBrowser();
  try {
    const context = await personContext(browser, 'desk');
    const value = cookie.slice('session='.length);
    await context.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/camera`);
    await page.getByRole('link', { name: words['cameras.map'] }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      const watch = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      watch.observe({ type: 'longtask' });
    });
    await page.getByRole('link', { name: words['cameras.map'] }).click();
    const canvas = page.locator(`canvas[data-cameras="${count}"][data-drawn="yes"]`);
    await canvas.waitFor();
    for (const name of [words['map.closer'], words['map.further'], words['map.further']]) {
      await page.getByRole('button', { name }).click();
      await canvas.waitFor();
    }
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    say(`map: ${tasks.length} tasks of 50 ms or more while ${count} cameras were drawn four times`);
    return Math.max(0, ...tasks);
  } finally {
    await browser.close();
  }
}

/** An auditor of the desk, who reads the register and holds no key that would have to be opened first. */
async function signIn({ server, services, deployment, desk }: World): Promise<string> {
  const { unitId } = desk;
  const reader = await testMember(services, deployment, 'bench.auditor', [{ unitId, role: 'auditor' }]);
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: reader.login, authKey: reader.authKey }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session='));
  return cookie?.split(';')[0] ?? '';
}
