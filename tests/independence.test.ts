import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecovery } from '../src/accounts/server/index.ts';
import { listOpenings } from '../src/audit/contract.ts';
import { sequenceAll } from '../src/ledger/server/index.ts';
import type { Route } from '../src/platform/http/route.ts';
import { tipTasks } from '../src/tips/server/index.ts';
import { GET_ASKS, type Named } from './independence/get-asks.ts';
import { type Listener, listen } from './independence/listen.ts';
import { settle } from './independence/settle.ts';
import { onceAtRest } from './kit/once-at-rest.ts';
import { PROVINCE, WARD } from './kit/test-accounts.ts';
import { testOffer } from './kit/test-offers.ts';
import { testMessage, testOnBehalf } from './kit/test-tips.ts';
import { asOneOf, issuedMeeting, recordDocument, reportedTask } from './routes/board.ts';
import { newCase, newGroup } from './routes/case-scenarios.ts';
import { CAST, INDEPENDENT, type Who } from './routes/cast.ts';
import { answeredFootage } from './routes/footage-scenarios.ts';
import { keptTeam } from './routes/force-scenarios.ts';
import { keptHouse } from './routes/house-scenarios.ts';
import { keptRecord } from './routes/record-scenarios.ts';
import { withFile } from './routes/report-scenarios.ts';
import { keptScheme } from './routes/scheme-scenarios.ts';
import { publishedNotice } from './routes/wanted-scenarios.ts';
import { type Ask, demand, foundWorld, type ReceivedTip } from './routes/world.ts';

const world = await foundWorld();
const { services, desk, independent, people } = world;
const GETS = world.routes.filter(({ endpoint }) => endpoint.method === 'GET');
const OTHERS = CAST.filter((who) => !INDEPENDENT.includes(who));

/** What leaves a mark when it is asked. */
const OPENING = GETS.filter(({ endpoint }) => endpoint.name.startsWith('tips.'));

/**
 * What an auditor of the board does see: who opened what, in every desk. Whoever audits one desk sees that desk's
 * alone, and is asked like everybody.
 */
const SEEN_BY_THE_BOARD = ['audit.openings', 'audit.export', 'audit.acts', 'audit.views'];

/** What nobody who is compared gets: set up long ago, for the board's auditor, and of letters that have no file. */
const NOBODYS = ['accounts.setupLogKey', 'audit.acts', 'tips.readLetterFile'];

/** One session for each, as everybody sees a list of the own ones. */
const sessions = new Map<Who, { cookie: string }>();
for (const who of CAST) sessions.set(who, await world.signIn(people[who]));
const signedIn = (who: Who): Record<string, string> => ({ ...sessions.get(who) });

/** The headers with which somebody asks. */
type Asker = (ask: Ask) => Record<string, string>;

/** Everybody who asks: the cast but for the independent desk, a reporter, and nobody. */
function askers(ordinary: ReceivedTip): ReadonlyMap<string, Asker> {
  const serving = OTHERS.map((who) => [who, () => signedIn(who)] as const);
  return new Map<string, Asker>([
    ...serving,
    ['a reporter', (ask) => world.withReceipt(ordinary.receipt, ask)],
    ['nobody', () => ({})],
  ]);
}

/** Everything that everybody but the independent desk is answered, by asker and question. */
async function askAll(
  all: ReadonlyMap<string, Asker>,
  named: Named,
  routes: readonly Route[] = GETS,
): Promise<Map<string, string>> {
  // the looking of the round before
  await services.db.deleteFrom('audit_view').execute();
  const answers = new Map<string, string>();
  const askAs = async (who: string, headersOf: Asker): Promise<void> => {
    const refused = new Set<string>();
    for (const { endpoint } of routes) {
      if (who === 'auditor' && SEEN_BY_THE_BOARD.includes(endpoint.name)) continue;
      const urls = GET_ASKS[endpoint.name]?.(named) ?? [];
      for (const [index, url] of urls.entries()) {
        const right = rightOf(endpoint, url);
        // whoever may not read one figure of an area is not asked for the twenty others
        if (refused.has(right)) continue;
        const ask = { method: 'GET', url };
        const answer = settle(endpoint.name, await world.ask({ ...ask, headers: headersOf(ask) }));
        answers.set(`${who}: ${endpoint.name} ${index}`, answer);
        if (!answer.startsWith('200')) refused.add(right);
      }
    }
  };
  await Promise.all([...all].map(([who, headersOf]) => askAs(who, headersOf)));
  return answers;
}

/** Every figure and every indicator of an area is read, or refused, by one rule, whichever it is. */
function rightOf({ name, path }: Route['endpoint'], url: string): string {
  const areaId = new URL(url, world.origin).searchParams.get('areaId');
  return path.startsWith('/api/steering/') && path.includes(':code') ? `${name} ${areaId}` : url;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const asked = [...new Set([...before.keys(), ...after.keys()])];
  return asked
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}\n  ${before.get(key)?.slice(0, 400)}\n  ${after.get(key)?.slice(0, 400)}`);
}

const as = async (who: Who, method: string, url: string, body?: object): Promise<unknown> =>
  demand(world.ask({ method, url, headers: signedIn(who), ...(body === undefined ? {} : { body }) }));

/** Places what happened in the public log, and runs the jobs that it left: open desks are told. */
async function settleDown(): Promise<void> {
  await sequenceAll(services);
  await services.runJobs(tipTasks(services));
}

/** What the independent desk does with a report: opens it, verifies, writes a note and classifies. */
async function workOn({ tipId, receipt }: Pick<ReceivedTip, 'tipId' | 'receipt'>): Promise<void> {
  const url = `/api/tips/${tipId}`;
  await as('independentChief', 'GET', url);
  await as('independentReception', 'GET', url);
  const change = { action: 'start_verification' };
  await as('independentReception', 'POST', `${url}/transitions`, { version: 1, change });
  const note = await testMessage(world.deployment, independent, { envelope: 'note', tipId, receipt });
  await as('independentInvestigator', 'POST', `${url}/messages`, { message: note });
  const reason = await testMessage(world.deployment, independent, { envelope: 'unit', tipId, receipt });
  const classify = { action: 'classify', classification: 'crime_report', useful: true };
  await as('independentReception', 'POST', `${url}/transitions`, { version: 2, change: classify, reason });
  await settleDown();
}

describe('every GET route', () => {
  it('is asked, with all that its path and its query can name', () => {
    expect(Object.keys(GET_ASKS).sort()).toEqual(GETS.map(({ endpoint }) => endpoint.name).sort());
    for (const route of GETS) expect(unasked(route), route.endpoint.name).toEqual([]);
  });
});

describe('a report about an officer or a team member of the ward', () => {
  const rounds: {
    before?: Map<string, string>;
    arrived?: Map<string, string>;
    handled?: Map<string, string>;
  } = {};
  const tipIds: string[] = [];
  const listeners = new Map<Who, Listener>();
  /** How many events everybody had heard of the ordinary tip. */
  const ordinaryEvents = new Map<Who, number>();
  // an empty line ends an event, and one that begins with a colon only keeps the stream open
  const eventsOf = (who: Who): string[] =>
    (listeners.get(who)?.heard() ?? '').split('\n').filter((line) => line.startsWith('event:'));
  const newEvents = (who: Who): string[] => eventsOf(who).slice(ordinaryEvents.get(who));

  beforeAll(async () => {
    for (const who of ['chief', 'reception', 'otherChief', 'dutyOfficer', 'independentChief'] as const) {
      listeners.set(who, await listen(`${world.origin}/api/tips/events`, signedIn(who)));
    }
    const ordinary = await world.report(desk);
    await as('chief', 'GET', `/api/tips/${ordinary.tipId}`);
    const named = await namesBefore(ordinary);
    const all = askers(ordinary);
    // whoever serves the ward's desk opens the ordinary tip by asking: that is over before the first round
    await settleDown();
    await askAll(all, named, OPENING);
    const heardBy = (who: Who) => onceAtRest(() => expect(eventsOf(who)).not.toEqual([]));
    await Promise.all([heardBy('chief'), heardBy('reception')]);
    for (const who of listeners.keys()) ordinaryEvents.set(who, eventsOf(who).length);
    rounds.before = await askAll(all, named);

    const about = { areaId: WARD, category: 'theft' };
    const reports = [await world.report(independent, about), await world.report(independent, about)];
    const submission = await testOnBehalf(world.deployment, desk, { to: independent });
    const entered = (await as('reception', 'POST', '/api/tips/on-behalf', { submission })) as {
      tipId: string;
    };
    tipIds.push(...reports.map(({ tipId }) => tipId), entered.tipId);
    await settleDown();
    const fileIds = [...reports.map(({ fileId }) => fileId), ordinary.fileId];
    const real = { ...named, tipIds, fileIds };
    rounds.arrived = await askAll(all, real);

    for (const report of reports) await workOn(report);
    rounds.handled = await askAll(all, real);
  });

  afterAll(() => {
    for (const { leave } of listeners.values()) leave();
  });

  it('is asked about in ways that are answered', () => {
    const answers = [...(rounds.before ?? [])];
    // a question that is malformed proves nothing
    expect(answers.filter(([, answer]) => answer.startsWith('400'))).toEqual([]);
    const answered = new Set(
      answers.filter(([, answer]) => answer.startsWith('200')).map(([key]) => key.split(' ').at(-2)),
    );
    const silent = Object.keys(GET_ASKS).filter((name) => !answered.has(name));
    expect(silent.sort()).toEqual(NOBODYS);
  });

  it('changes no answer to anybody else when it arrives', () => {
    expect(differences(rounds.before ?? new Map(), rounds.arrived ?? new Map())).toEqual([]);
  });

  it('changes none when the independent desk has worked on it', () => {
    expect(differences(rounds.before ?? new Map(), rounds.handled ?? new Map())).toEqual([]);
  });

  it('is named in none', () => {
    const answers = [...(rounds.arrived ?? []), ...(rounds.handled ?? [])];
    expect(answers.length).toBeGreaterThan(OTHERS.length * GETS.length);
    const naming = answers.filter(([, answer]) => tipIds.some((tipId) => answer.includes(tipId)));
    expect(naming).toEqual([]);
  });

  it('is heard by nobody else', async () => {
    await expect.poll(() => newEvents('independentChief')).not.toEqual([]);
    for (const who of listeners.keys()) {
      if (who !== 'independentChief') expect({ who, events: newEvents(who) }).toEqual({ who, events: [] });
    }
  });

  it('is seen by the independent desk, and its openings by an auditor of the board', async () => {
    const { rows } = (await as('independentReception', 'GET', '/api/tips?limit=100')) as {
      rows: { tipId: string }[];
    };
    expect(rows.map(({ tipId }) => tipId).sort()).toEqual(tipIds.toSorted());
    const unitId = `unitId=${independent.unit.unitId}`;
    const log = listOpenings.reply.parse(await as('auditor', 'GET', `/api/audit/openings?${unitId}`));
    expect(new Set(log.rows.map(({ tipId }) => tipId))).toEqual(new Set(tipIds.slice(0, 2)));
  });
});

/** What can be named before the reports have come; their ids are of nothing. */
async function namesBefore(ordinary: ReceivedTip): Promise<Named> {
  // the reporter has offered something to the ward's schemes, too, with the same receipt
  const { receipt } = ordinary;
  const { body } = await testOffer({ services, deployment: world.deployment, desk }, { receipt });
  await demand(world.ask({ method: 'POST', url: '/api/offers', body }));
  const { accountId } = people.steward;
  const asked = { unitId: desk.unit.unitId, ground: 'keys_lost' } as const;
  const { openingId } = await openRecovery(services, accountId, asked);
  const recording = await newCase(world);
  await as('chief', 'POST', recording.url, recording.body);
  const dismantled = newGroup(world);
  await as('chief', 'POST', dismantled.url, dismantled.body);
  const february = { areaId: PROVINCE, from: '2026-02-01', to: '2026-02-28', calendar: 'calendar' };
  const { snapshotId } = (await as('analyst', 'POST', '/api/steering/snapshots', february)) as {
    snapshotId: string;
  };
  const quarter = { areaId: PROVINCE, from: '2025-10-01', to: '2025-12-31', calendar: 'calendar' };
  await as('analyst', 'POST', '/api/steering/snapshots', quarter);
  const reportId = (await withFile(world)).url.split('/').at(-3) ?? '';
  const { scheme, siteId } = await keptScheme(world);
  const camera = await answeredFootage(world);
  const noticeId = await publishedNotice(world);
  await sequenceAll(services);
  const { note } = (await as('chief', 'GET', '/api/ledger/checkpoint')) as { note: string };
  return {
    tipIds: [randomUUID(), randomUUID(), randomUUID()],
    fileIds: [randomUUID(), randomUUID(), ordinary.fileId],
    ordinaryTipId: ordinary.tipId,
    caseId: recording.body.caseId,
    groupId: dismantled.body.groupId,
    unitIds: [desk.unit.unitId, independent.unit.unitId],
    areaIds: [...new Set([WARD, PROVINCE, independent.unit.areaId])],
    accountIds: [people.reception.accountId, people.independentReception.accountId],
    sought: [people.independentReception.login, people.independentReception.displayName],
    openingId,
    snapshotId,
    reportId,
    schemeId: scheme.schemeId,
    siteId,
    teamSiteId: world.club.siteId,
    ...camera,
    forceId: (await keptTeam(world)).teamId,
    houseId: (await keptHouse(world)).houseId,
    record: await recordOf(world),
    board: await boardBefore(),
    noticeId,
    leaf: ordinary.acknowledgement.leaf.hash,
    size: Number(note.split('\n')[1]),
  };
}

/** What a team's member recorded, which has nothing to do with any report either. */
async function recordOf({ club: { schemeId, siteId } }: typeof world): Promise<Named['record']> {
  const { body, fileId } = await keptRecord(world);
  return { schemeId, siteId, activityId: body.activityId, fileId };
}

/** A board at work, which has nothing to do with any report. */
async function boardBefore(): Promise<Named['board']> {
  const document = recordDocument(world);
  await asOneOf(world, 'analyst', document);
  const { taskId, evidenceId } = await reportedTask(world);
  const { unitId } = world.deployment.units.steering;
  return { unitId, taskId, evidenceId, directiveId: document.id, meetingId: await issuedMeeting(world) };
}

/** Parts of a route's path and query that no question of the table names. */
function unasked({ endpoint: { name, path, query } }: Route): string[] {
  const named: Named = {
    tipIds: ['T'],
    fileIds: ['F'],
    ordinaryTipId: 'O',
    caseId: 'C',
    groupId: 'G',
    unitIds: [1],
    noticeId: 'N',
    areaIds: [1],
    accountIds: ['A'],
    sought: ['Q'],
    openingId: 'R',
    snapshotId: 'S',
    reportId: 'R',
    schemeId: 'S',
    siteId: 'P',
    teamSiteId: 'U',
    cameraId: 'K',
    requestId: 'Q',
    viewId: 'X',
    forceId: 'V',
    houseId: 'H',
    record: { schemeId: 'M', siteId: 'N', activityId: 'O', fileId: 'P' },
    board: { unitId: 1, taskId: 'K', evidenceId: 'E', directiveId: 'D', meetingId: 'M' },
    leaf: 'L',
    size: 1,
  };
  const urls = (GET_ASKS[name]?.(named) ?? []).map((url) => new URL(url, 'http://x'));
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
  const astray = urls.filter(({ pathname }) => !pattern.test(pathname)).map(({ pathname }) => pathname);
  const keys = Object.keys((query as { shape?: object } | undefined)?.shape ?? {});
  const missing = keys.filter((key) => key !== 'cursor' && !urls.some((url) => url.searchParams.has(key)));
  return [...astray, ...missing];
}
