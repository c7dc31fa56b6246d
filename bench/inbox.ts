import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { CATEGORY_CODES } from '../src/tips/categories.ts';
import { VIEWS } from '../src/tips/desk-contract.ts';
import { submissionRow } from '../src/tips/server/index.ts';
import { getRequest, type HttpConnection, openConnection } from './http-connection.ts';
import { percentile, readFlags, rounded, say } from './numbers.ts';
import { sealTips } from './prepared-tips.ts';
import { openWorld, type World } from './world.ts';

/** Where growth is counted from. */
const SMALL = 10_000;
const CHUNK = 20_000;
const NEXT_PAGES = 4;
/** Rounds of each client over all questions: with fewer, one collection of garbage is the p99 of eight clients. */
const ROUNDS = 40;

/** `bench -- inbox --tips N`: first page, each filter and next pages of one desk, over HTTP. */
export async function inbox(args: readonly string[]): Promise<object> {
  const { tips } = readFlags(args, { tips: 200_000 });
  const world = await openWorld();
  try {
    const cookie = await signIn(world);
    await fill(world, 0, Math.min(SMALL, tips));
    const small = await measure(world, cookie, 'small');
    await fill(world, SMALL, tips);
    const large = await measure(world, cookie, 'large');
    return {
      tips,
      p50Ms: rounded(percentile(large, 0.5), 2),
      p99Ms: rounded(percentile(large, 0.99), 2),
      growth: rounded(percentile(large, 0.99) / percentile(small, 0.99), 2),
    };
  } finally {
    await world.close();
  }
}

async function signIn({ server, chief }: World): Promise<string> {
  const answer = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: chief.login, authKey: chief.authKey }),
  });
  const cookie = answer.headers.getSetCookie().find((value) => value.startsWith('session='));
  return cookie?.split(';')[0] ?? '';
}

/**
 * Rows at their real width, made by the database from one real submission: three in ten open, in every state,
 * category and clock, due over three months.
 */
async function fill(world: World, from: number, to: number): Promise<void> {
  const { db } = world.services;
  const [text = ''] = await sealTips(world, 1);
  const { submission, grants, leaf } = await submissionRow(world.services, JSON.parse(text));
  const { area_id, unit_id, epoch, ciphertext, signing_key, reply_recipient, signature } = submission;
  const salt = randomBytes(4).toString('hex');
  for (let first = from; first < to; first += CHUNK) {
    const last = Math.min(to, first + CHUNK) - 1;
    // Version and variant in their places, as the reply's schema wants them.
    const id = sql`overlay(overlay(md5(${salt} || n) placing '7' from 13) placing '8' from 17)::uuid`;
    const numbers = sql`generate_series(${first}::int, ${last}::int) as n`;
    const open = sql`n % 10 < 3`;
    const categories = sql`(${CATEGORY_CODES}::text[])[1 + n % ${CATEGORY_CODES.length}::int]`;
    const due = sql`current_date + (n * 7919 % 90 - 30)`;
    const state = sql`case when not ${open} then 'closed'
      else (array['received', 'verifying', 'classified', 'handling', 'suspended'])[1 + n / 10 % 5] end`;
    await sql`insert into tip (area_id, tip_id, unit_id, place_area_id, category, day, channel, received_at,
        received_on, version, state, classification, useful, assignee_id, file_count, next_clock, next_due_on,
        resolve_due_on, closed_on)
      select ${area_id}, ${id}, ${unit_id}, ${area_id}, ${categories}, null, 'web', now() - n % 400 * interval '1 day',
        current_date - n % 400, 1 + n % 6, ${state}, 'crime_report', true,
        case when n % 3 = 0 then ${world.chief.accountId}::uuid end, 0,
        (array['verify', 'notice_of_receipt', 'resolve', 'service', 'notice_of_result'])[1 + n % 5], ${due}, ${due},
        case when not ${open} then current_date - n % 300 end
      from ${numbers}`.execute(db);
    await sql`insert into submission (area_id, tip_id, envelope, draft_id, unit_id, epoch, category, bound_area_id,
        channel, ciphertext, signing_key, reply_recipient, signature, received_at)
      select ${area_id}, ${id}, 'reporter', ${id}, ${unit_id}, ${epoch}, ${categories}, ${area_id}, 'web', ${ciphertext},
        ${signing_key}, ${reply_recipient}, ${signature}, now() from ${numbers}`.execute(db);
    for (const { recipient, unit_id: unit, epoch: grantEpoch, sealed } of grants) {
      await sql`insert into tip_grant (area_id, tip_id, object_id, recipient, unit_id, epoch, sealed)
        select ${area_id}, ${id}, ${id}, ${recipient}, ${unit}, ${grantEpoch}, ${sealed} from ${numbers}`.execute(
        db,
      );
    }
    await sql`insert into tip_step (area_id, tip_id, seq, action, to_state, at, details, leaf_hash)
      select ${area_id}, ${id}, 1, 'receive', 'received', now(), '{}', ${leaf.leaf_hash} from ${numbers}`.execute(
      db,
    );
    say(`${last + 1} tips`);
  }
  // What two hundred thousand rows at once leave behind is not a desk's day: it would run beside the questions.
  await sql`vacuum analyze tip, submission, tip_grant, tip_step`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** The desk's questions: first page of each view, each filter, and pages further on. */
async function questions(connection: HttpConnection, cookie: string): Promise<Buffer[]> {
  const paths = [
    ...VIEWS.map((view) => `/api/tips?view=${view}`),
    ...['received', 'verifying', 'classified', 'handling', 'suspended'].map(
      (state) => `/api/tips?state=${state}`,
    ),
    ...CATEGORY_CODES.map((category) => `/api/tips?category=${category}`),
    ...['verify', 'resolve', 'service'].map((clock) => `/api/tips?clock=${clock}`),
  ];
  for (const view of ['open', 'closed']) {
    let path = `/api/tips?view=${view}`;
    for (let page = 0; page < NEXT_PAGES; page += 1) {
      const { body } = await connection.send(getRequest(path, cookie));
      path = `/api/tips?view=${view}&cursor=${encodeURIComponent(JSON.parse(body.toString()).next ?? '')}`;
      paths.push(path);
    }
  }
  return paths.map((path) => getRequest(path, cookie));
}

async function measure({ server }: World, cookie: string, name: string): Promise<number[]> {
  const all: number[] = [];
  for (const clients of [1, 8]) {
    const connections = await Promise.all(Array.from({ length: clients }, () => openConnection(server.url)));
    const [first] = connections;
    if (first === undefined) throw new Error('no client');
    const asked = await questions(first, cookie);
    // The first round warms plans and caches, as the first minute of a shift does.
    for (const request of asked) await first.send(request);
    const latencies: number[] = [];
    await Promise.all(
      connections.map(async (connection) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          for (const request of asked) {
            const sent = performance.now();
            const { status } = await connection.send(request);
            latencies.push(performance.now() - sent);
            if (status !== 200) throw new Error(`the inbox answered ${status}`);
          }
        }
      }),
    );
    for (const connection of connections) connection.close();
    say(
      `${name}, ${clients} client(s): p50 ${percentile(latencies, 0.5).toFixed(2)} ms, p99 ${percentile(latencies, 0.99).toFixed(2)} ms`,
    );
    all.push(...latencies);
  }
  return all;
}
