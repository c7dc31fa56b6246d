import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../../tests/kit/test-database.ts';
import { endpoint } from '../wire/endpoint.ts';
import { transaction } from './database.ts';
import { type HubEvent, publish, startEventHub } from './event-hub.ts';
import { publicRoute } from './http/define-route.ts';
import { streamEvents } from './http/event-stream.ts';
import { buildServer } from './http/server.ts';
import { silentLog } from './log.ts';

const { db, pool, connectionString } = await testDatabase();
const hub = await startEventHub({ connectionString, log: silentLog });
afterAll(() => hub.stop());

it('brings events of committed transactions to the listeners of the channel', async () => {
  const seen: HubEvent[] = [];
  const other: HubEvent[] = [];
  const leave = hub.subscribe('unit:1', (event) => seen.push(event));
  hub.subscribe('unit:1', () => {
    throw new Error('a bad listener harms nobody else');
  });
  hub.subscribe('unit:2', (event) => other.push(event));
  const failed = transaction(db, async (trx) => {
    await publish(trx, 'unit:1', 'never');
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow();
  await publish(db, 'unit:1', { tip: 'a' });
  await publish(db, 'unit:2', 'end');
  await expect.poll(() => other).toEqual([{ kind: 'data', data: 'end' }]);
  expect(seen).toEqual([{ kind: 'data', data: { tip: 'a' } }]);
  leave();
  await publish(db, 'unit:1', 'after leaving');
  await publish(db, 'unit:2', 'end');
  await expect.poll(() => other.length).toBe(2);
  expect(seen.length).toBe(1);
});

it('listens again after its session broke, and says that there is a gap', async () => {
  const seen: HubEvent[] = [];
  const leave = hub.subscribe('unit:3', (event) => seen.push(event));
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
  await expect.poll(() => seen).toEqual([{ kind: 'gap' }]);
  await publish(db, 'unit:3', 1);
  await expect.poll(() => seen.length).toBe(2);
  leave();
});

it('asks once a second while the database is away, not ever more often', async () => {
  const url = new URL(connectionString);
  const sockets = new Set<Socket>();
  let refusals = 0;
  let away = false;
  const door = createServer((socket) => {
    if (away) {
      refusals += 1;
      return void socket.destroy();
    }
    const folder = url.searchParams.get('host');
    const port = Number(url.port || 5432);
    const database = folder ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, url.hostname);
    for (const end of [socket, database]) sockets.add(end.on('error', () => undefined));
    socket.pipe(database).pipe(socket);
  });
  await new Promise<void>((ready) => void door.listen(0, '127.0.0.1', ready));
  const through = new URL(connectionString);
  through.searchParams.delete('host');
  through.hostname = '127.0.0.1';
  through.port = String((door.address() as AddressInfo).port);
  const behind = await startEventHub({ connectionString: through.href, log: silentLog });
  const seen: HubEvent[] = [];
  behind.subscribe('unit:5', (event) => seen.push(event));
  away = true;
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => refusals).toBeGreaterThanOrEqual(3);
  const before = refusals;
  away = false;
  await expect.poll(() => seen).toEqual([{ kind: 'gap' }]);
  expect(before).toBeLessThan(5);
  await publish(db, 'unit:5', 'once');
  await publish(db, 'unit:5', 'last');
  await expect.poll(() => seen.at(-1)).toEqual({ kind: 'data', data: 'last' });
  // one session listens: several would each bring every event
  expect(seen.length).toBe(3);
  await behind.stop();
  door.close();
});

it('begins no stream for somebody who has left meanwhile, and would never be heard to leave', async () => {
  const slow = endpoint({
    name: 'e.slow',
    method: 'GET',
    path: '/api/slow',
    access: 'anyone',
    summary: 'Is judged slowly.',
  });
  const leaving = new AbortController();
  let judged = false;
  let begun = false;
  const app = await buildServer({
    config: { publicUrl: 'http://localhost' },
    log: silentLog,
    checkHealth: async () => undefined,
    routes: [
      publicRoute(slow, async ({ reply }) => {
        const left = new Promise((closed) => reply.raw.once('close', closed));
        leaving.abort();
        await left;
        judged = true;
        return streamEvents(reply, () => {
          begun = true;
          return () => undefined;
        });
      }),
    ],
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/slow`;
  await expect(fetch(url, { signal: leaving.signal })).rejects.toThrow();
  await expect.poll(() => judged).toBe(true);
  expect(begun).toBe(false);
  await app.close();
});

it('streams events to a browser, and a stopping server ends the stream', async () => {
  const follow = endpoint({
    name: 'e.follow',
    method: 'GET',
    path: '/api/e',
    access: 'anyone',
    summary: 'Follows.',
  });
  let left = false;
  const app = await buildServer({
    config: { publicUrl: 'http://localhost' },
    log: silentLog,
    checkHealth: async () => undefined,
    routes: [
      publicRoute(follow, async ({ reply }) =>
        streamEvents(reply, (send) => {
          const leave = hub.subscribe('unit:4', (event) => send('tip', event));
          return () => {
            left = true;
            leave();
          };
        }),
      ),
    ],
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/e`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const text = response.text();
  await publish(db, 'unit:4', 'x');
  hub.subscribe('unit:4', () => void app.close());
  await publish(db, 'unit:4', 'y');
  expect(await text).toContain('event: tip\ndata: {"kind":"data","data":"x"}\n\n');
  await expect.poll(() => left).toBe(true);
});
