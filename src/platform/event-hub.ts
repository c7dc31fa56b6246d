import { sql } from 'kysely';
import pg from 'pg';
import { connectionSettings, type Db } from './database.ts';
import type { Log } from './log.ts';

/** What a listener is told: data, or that some may have been missed and it should read anew. */
export type HubEvent = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'gap' };

/** Hands events of every server on to the listeners of this one. */
export interface EventHub {
  /** Gives a function that ends the subscription. */
  subscribe(channel: string, listener: (event: HubEvent) => void): () => void;
  stop(): Promise<void>;
}

const NOTIFICATION = 'binhyen_events';
const RECONNECT_MS = 1_000;

/**
 * Tells the listeners of a channel, on all servers, once the transaction commits. Data is small (PostgreSQL
 * takes 8,000 bytes with the channel's name) and holds identifiers only. Meant for jobs: transactions that
 * notify commit one after another, so an intake's own transaction must not.
 */
export async function publish(db: Db, channel: string, data: unknown): Promise<void> {
  await sql`SELECT pg_notify(${NOTIFICATION}, ${JSON.stringify([channel, data])})`.execute(db);
}

/** Starts listening on a session of its own, which is opened again when it breaks. */
export async function startEventHub(options: { connectionString: string; log: Log }): Promise<EventHub> {
  const listeners = new Map<string, Set<(event: HubEvent) => void>>();
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;

  const open = (): pg.Client => {
    const next = new pg.Client(connectionSettings(options.connectionString));
    client = next;
    next.on('error', () => undefined);
    next.once('end', () => reconnect(next));
    next.on('notification', ({ payload }) => deliver(payload ?? ''));
    return next;
  };
  const listen = async (next: pg.Client): Promise<void> => {
    await next.connect();
    await next.query(`LISTEN ${NOTIFICATION}`);
  };
  const reconnect = (ended: pg.Client): void => {
    // A session that cannot be opened says so twice, by its promise and by its end: heard once.
    if (stopped || ended !== client) return;
    client = undefined;
    options.log.warn('lost the session that listens for events');
    retry = setTimeout(() => {
      const next = open();
      listen(next).then(
        () => {
          for (const set of listeners.values()) tell(set, { kind: 'gap' });
        },
        () => {
          void next.end().catch(() => undefined);
          reconnect(next);
        },
      );
    }, RECONNECT_MS);
  };
  const deliver = (payload: string): void => {
    const [channel, data]: [string, unknown] = JSON.parse(payload);
    tell(listeners.get(channel) ?? new Set(), { kind: 'data', data });
  };
  const tell = (set: ReadonlySet<(event: HubEvent) => void>, event: HubEvent): void => {
    for (const listener of set) {
      try {
        listener(event);
      } catch (error) {
        options.log.error('event listener failed', error);
      }
    }
  };

  await listen(open());
  return {
    subscribe(channel, listener) {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(channel) === set) listeners.delete(channel);
      };
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
