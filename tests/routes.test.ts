import { describe, expect, it } from 'vitest';
import * as accountAccess from '../src/accounts/access-contract.ts';
import * as accounts from '../src/accounts/contract.ts';
import * as accountKeys from '../src/accounts/key-contract.ts';
import * as accountRecovery from '../src/accounts/recovery-contract.ts';
import * as accountRegister from '../src/accounts/register-contract.ts';
import * as accountRoot from '../src/accounts/root-contract.ts';
import { prepareSetup } from '../src/accounts/server/index.ts';
import * as setup from '../src/accounts/setup-contract.ts';
import * as areaBoundaries from '../src/areas/boundary-contract.ts';
import * as areaChanges from '../src/areas/change-contract.ts';
import * as areas from '../src/areas/contract.ts';
import * as audit from '../src/audit/contract.ts';
import * as cameras from '../src/cameras/contract.ts';
import * as footage from '../src/cameras/footage-contract.ts';
import * as cameraImport from '../src/cameras/import-contract.ts';
import * as contributions from '../src/contributions/contract.ts';
import * as slips from '../src/contributions/public-contract.ts';
import * as boards from '../src/directives/board-contract.ts';
import * as directives from '../src/directives/document-contract.ts';
import * as boardEvidence from '../src/directives/evidence-contract.ts';
import * as boardOverview from '../src/directives/overview-contract.ts';
import * as boardTasks from '../src/directives/task-contract.ts';
import * as forces from '../src/forces/contract.ts';
import * as forceEntries from '../src/forces/entry-contract.ts';
import * as forceGrades from '../src/forces/grade-contract.ts';
import * as forceMembers from '../src/forces/member-contract.ts';
import * as houses from '../src/houses/contract.ts';
import * as houseImport from '../src/houses/import-contract.ts';
import * as houseResidents from '../src/houses/resident-contract.ts';
import * as houseVisits from '../src/houses/visit-contract.ts';
import * as law from '../src/law/contract.ts';
import * as ledger from '../src/ledger/contract.ts';
import * as members from '../src/members/contract.ts';
import * as memberImport from '../src/members/import-contract.ts';
import * as shifts from '../src/members/shift-contract.ts';
import * as offers from '../src/offers/contract.ts';
import * as privacy from '../src/privacy/contract.ts';
import * as resultCases from '../src/results/case-contract.ts';
import * as resultGroups from '../src/results/group-contract.ts';
import * as wanted from '../src/results/wanted-contract.ts';
import * as schemes from '../src/schemes/contract.ts';
import * as schemeKinds from '../src/schemes/kind-contract.ts';
import * as records from '../src/schemes/record-contract.ts';
import * as schemeSites from '../src/schemes/site-contract.ts';
import * as signals from '../src/signals/contract.ts';
import * as steering from '../src/steering/contract.ts';
import * as indicators from '../src/steering/indicator-contract.ts';
import * as kindFigures from '../src/steering/kind-figure-contract.ts';
import * as openData from '../src/steering/open-data-contract.ts';
import * as reports from '../src/steering/report-contract.ts';
import * as schemesAtWork from '../src/steering/schemes-contract.ts';
import * as snapshots from '../src/steering/snapshot-contract.ts';
import * as reportTemplates from '../src/steering/template-contract.ts';
import * as tipsAtDesk from '../src/tips/desk-contract.ts';
import * as tipsEntered from '../src/tips/entry-contract.ts';
import * as tipGrants from '../src/tips/grant-contract.ts';
import * as tipParts from '../src/tips/parts-contract.ts';
import * as tipsInRecovery from '../src/tips/recovery-contract.ts';
import * as tipsOfReporter from '../src/tips/reporter-contract.ts';
import * as tipTransfers from '../src/tips/transfer-contract.ts';
import type { Access, Endpoint } from '../src/wire/endpoint.ts';
import { ERROR_STATUS, type ErrorCode } from '../src/wire/errors.ts';
import * as works from '../src/works/contract.ts';
import { CAST, DESK, INDEPENDENT, type Who } from './routes/cast.ts';
import { OPEN_SCENARIOS } from './routes/open-scenarios.ts';
import { RECEIPT_SCENARIOS } from './routes/receipt-scenarios.ts';
import { SESSION_SCENARIOS } from './routes/session-scenarios.ts';
import { SETUP_SCENARIOS } from './routes/setup-scenarios.ts';
import { foundWorld, serve } from './routes/world.ts';

const world = await foundWorld();
const { routes } = world;

const SCENARIOS: Readonly<Record<Access, object>> = {
  anyone: OPEN_SCENARIOS,
  receipt: RECEIPT_SCENARIOS,
  session: SESSION_SCENARIOS,
  setup: SETUP_SCENARIOS,
};
/** What answers beside the endpoints; pages and files are another test's. */
const BESIDE = ['GET /healthz', 'GET /api/openapi.json', 'GET /api/docs'];

const namesOf = (access: Access) =>
  routes.filter((route) => route.endpoint.access === access).map((route) => route.endpoint.name);
const refusedAs = (code: ErrorCode) => ({ status: ERROR_STATUS[code], code });
const succeeded = { code: 'ok', status: expect.toSatisfy((status: number) => status < 300) };
const scenarioOf = <Scenario>(table: Readonly<Record<string, Scenario>>, name: string): Scenario => {
  const scenario = table[name];
  if (scenario === undefined) throw new Error(`${name} has no scenario`);
  return scenario;
};

describe('the list of routes', () => {
  it('is all that the router answers', () => {
    const listed = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(pathsOf(world.registered).sort()).toEqual([...listed, ...BESIDE].sort());
    expect(new Set(routes.map(({ endpoint }) => endpoint.name)).size).toBe(routes.length);
  });

  it('serves every endpoint of every contract', () => {
    const contracts = [
      accounts,
      accountAccess,
      accountKeys,
      accountRecovery,
      accountRegister,
      accountRoot,
      setup,
      areas,
      areaBoundaries,
      areaChanges,
      cameras,
      cameraImport,
      footage,
      contributions,
      slips,
      forces,
      forceGrades,
      forceMembers,
      forceEntries,
      houses,
      houseImport,
      houseResidents,
      houseVisits,
      law,
      ledger,
      members,
      shifts,
      offers,
      works,
      memberImport,
      privacy,
      resultCases,
      resultGroups,
      schemes,
      schemeKinds,
      schemeSites,
      signals,
      records,
      steering,
      indicators,
      kindFigures,
      schemesAtWork,
      snapshots,
      openData,
      reports,
      reportTemplates,
      wanted,
      tipsAtDesk,
      tipGrants,
      tipsEntered,
      tipParts,
      tipTransfers,
      audit,
      boards,
      boardOverview,
      boardTasks,
      boardEvidence,
      directives,
      tipsInRecovery,
      tipsOfReporter,
    ].flatMap((contract) => Object.values(contract).filter(isEndpoint));
    expect(routes.map(({ endpoint }) => endpoint.name).sort()).toEqual(
      contracts.map(({ name }) => name).sort(),
    );
  });

  it.each(routes)('$endpoint.name has a policy, and a scenario of its access', ({ endpoint, action }) => {
    // only what anyone may ask has no rule to pass, and that is written out
    expect(action === 'public').toBe(endpoint.access === 'anyone');
    expect(action).toMatch(/^(public|[a-z_]+\.[a-z_]+)$/);
    expect(Object.keys(SCENARIOS[endpoint.access])).toContain(endpoint.name);
  });

  it('leaves no scenario without a route', () => {
    const told = Object.values(SCENARIOS).flatMap((table) => Object.keys(table));
    expect(told.sort()).toEqual(routes.map(({ endpoint }) => endpoint.name).sort());
  });
});

describe.each(namesOf('session'))('%s', (name) => {
  const { ask, may, refusal, everybody, undo } = scenarioOf(SESSION_SCENARIOS, name);

  it('refuses whoever has not signed in, or holds a cookie that is nobody’s', async () => {
    const asked = await ask(world);
    expect(await world.ask(asked)).toMatchObject(refusedAs('not_signed_in'));
    const cookie = `session=${'A'.repeat(43)}`;
    const strange = await world.ask({ ...asked, headers: { ...asked.headers, cookie } });
    expect(strange).toMatchObject(refusedAs('not_signed_in'));
  });

  it('refuses every role and every unit that may not', async () => {
    const others = CAST.filter((who) => !may.includes(who));
    // a scenario in which nobody is refused must say why
    expect(others.length === 0).toBe(everybody !== undefined);
    if (refusal === undefined) return;
    // what is refused leaves everything as it was: they all ask the very same
    const asked = await ask(world);
    const answers = others.map(async (who) => ({ who, ...(await world.askAs(who, asked)) }));
    for (const { who, status, code } of await Promise.all(answers)) {
      expect({ who, status, code }).toEqual({ who, ...refusedAs(refusal) });
    }
  });

  it('succeeds for everybody who may', async () => {
    for (const who of may) {
      const { status, code } = await world.askAs(who, await ask(world));
      expect({ who, status, code }).toEqual({ who, ...succeeded });
      await undo?.(world);
    }
  });
});

describe.each(namesOf('anyone'))('%s', (name) => {
  const { ask, without, setsCookie } = scenarioOf(OPEN_SCENARIOS, name);

  it('succeeds for whoever comes, and leaves no cookie with them', async () => {
    expect(await world.ask(await ask(world))).toMatchObject({
      ...succeeded,
      setsCookie: setsCookie ?? false,
    });
  });

  it('refuses what comes without what it wants to see', async () => {
    if (without === undefined) return;
    const { what, spoil, status, code } = without;
    const answer = await world.ask(spoil(await ask(world)));
    expect({ what, status: answer.status, code: answer.code }).toEqual({ what, status, code });
  });
});

describe.each(namesOf('receipt'))('%s', (name) => {
  const { ask, another } = scenarioOf(RECEIPT_SCENARIOS, name);

  it('refuses whoever holds no receipt, an officer too, all with one answer', async () => {
    const tip = await world.report(world.desk);
    const asked = await ask(world, tip);
    const signed = world.withReceipt(tip.receipt, { ...asked, method: 'DELETE' });
    const stranger = world.withReceipt((await world.report(world.other)).receipt, { ...asked, url: '/' });
    const headers = [{}, await world.signIn(world.people.chief), signed, stranger];
    const answers = await Promise.all(headers.map((each) => world.ask({ ...asked, headers: each })));
    for (const answer of answers) expect(answer).toMatchObject(refusedAs('receipt_unknown'));
  });

  it('shows and changes nothing of a tip for the receipt of another', async () => {
    const [tip, stranger] = [await world.report(world.desk), await world.report(world.desk)];
    const asked = await ask(world, tip);
    const answer = await world.ask({ ...asked, headers: world.withReceipt(stranger.receipt, asked) });
    if (another === 'own') expect(answer.body).toMatchObject({ tipId: stranger.tipId });
    else expect(answer).toMatchObject(refusedAs(another === 'refused' ? 'invalid_input' : another));
    expect(JSON.stringify(answer.body)).not.toContain(tip.tipId);
  });

  it('succeeds with the receipt', async () => {
    const tip = await world.report(world.desk);
    const asked = await ask(world, tip);
    expect(await world.ask({ ...asked, headers: world.withReceipt(tip.receipt, asked) })).toMatchObject(
      succeeded,
    );
  });
});

describe('the first-run ceremony', async () => {
  const empty = await serve();
  const token = await prepareSetup(empty.services);

  it.each(
    namesOf('setup'),
  )('%s refuses without the token, a session too, and succeeds with it', async (name) => {
    const asked = await scenarioOf(SETUP_SCENARIOS, name)(empty.services);
    const wrong = `Setup ${'A'.repeat(43)}`;
    const session = await world.signIn(world.people.administrator);
    for (const headers of [{}, { authorization: wrong }, session]) {
      expect(await empty.ask({ ...asked, headers })).toMatchObject(refusedAs('wrong_setup_token'));
    }
    expect(await empty.ask({ ...asked, headers: { authorization: `Setup ${token}` } })).toMatchObject(
      succeeded,
    );
  });

  it.each(namesOf('setup'))('%s is refused once it has taken place', async (name) => {
    const asked = await scenarioOf(SETUP_SCENARIOS, name)(empty.services);
    for (const served of [empty, world]) {
      const answer = await served.ask({ ...asked, headers: { authorization: `Setup ${token}` } });
      expect(answer).toMatchObject(refusedAs('already_set_up'));
    }
  });
});

describe('a report about an officer', () => {
  it('is there for the independent desk alone', async () => {
    const { tipId, fileId } = await world.report(world.independent);
    const paths = ['', '/steps', '/messages', `/files/${fileId}`];
    for (const who of CAST) {
      const codes = paths.map(async (path) => {
        return (await world.askAs(who, { method: 'GET', url: `/api/tips/${tipId}${path}` })).code;
      });
      const expected = INDEPENDENT.includes(who) ? 'ok' : 'not_found';
      expect({ who, codes: await Promise.all(codes) }).toEqual({ who, codes: paths.map(() => expected) });
    }
  });
});

describe('an inbox', () => {
  it('holds the tips of the own units alone', async () => {
    const mine = await world.report(world.desk);
    const theirs = await world.report(world.other);
    const listed = async (who: Who) => {
      const tipIds: string[] = [];
      for (let more = ''; ; ) {
        const { body } = await world.askAs(who, { method: 'GET', url: `/api/tips?limit=100${more}` });
        const { rows, next } = body as { rows: { tipId: string }[]; next: string | null };
        tipIds.push(...rows.map((row) => row.tipId));
        if (next === null) return tipIds;
        more = `&cursor=${next}`;
      }
    };
    for (const who of DESK) {
      const tipIds = await listed(who);
      expect(tipIds).toContain(mine.tipId);
      expect(tipIds).not.toContain(theirs.tipId);
    }
    expect(await listed('otherReception')).toContain(theirs.tipId);
    expect(await listed('otherReception')).not.toContain(mine.tipId);
    expect(await listed('dutyOfficer')).toEqual([]);
  });
});

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'access' in value && 'path' in value;
}

/** `METHOD /path` of every line of the router's own tree. */
function pathsOf(tree: string): string[] {
  const stems: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', segment = '', methods] =
      /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4;
    stems.length = depth;
    const path = `${stems.at(-1) ?? ''}${segment}`;
    stems.push(path);
    return methods === undefined ? [] : methods.split(', ').map((method) => `${method} ${path}`);
  });
}
