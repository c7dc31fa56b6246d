import { type RawBuilder, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { putPlannedResults } from '../../tests/kit/planned-results.ts';
import { putPlannedSchemes } from '../../tests/kit/planned-schemes.ts';
import { putPlannedTips } from '../../tests/kit/planned-tips.ts';
import { putPlannedWanted } from '../../tests/kit/planned-wanted.ts';
import { testServices } from '../../tests/kit/test-services.ts';
import { CITY_ID } from '../areas/data/index.ts';
import { syncAreas } from '../areas/server/index.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { readOverview as contract, indicatorQuery } from '../steering/indicator-contract.ts';
import type { IndicatorCode } from '../steering/indicators.ts';
import { PARAGRAPH_CODES } from '../steering/paragraph-facts.ts';
import { ARTICLE_PERIOD } from '../steering/periods.ts';
import { RANKED_FROM } from '../steering/schemes-contract.ts';
import {
  askPeriod,
  findReport,
  listSchemesAtWork,
  readIndicator,
  readOverview,
  readSections,
  scopeOf,
} from '../steering/server/index.ts';
import { tellPeriod } from '../steering/tell-period.ts';
import type { ReplyOf } from '../wire/endpoint.ts';
import { at } from './demo-services.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { planResults } from './plan-results.ts';
import { planCity } from './plan-tips.ts';
import { planWanted } from './plan-wanted.ts';
import { createRandom } from './random.ts';
import { planSchemes } from './schemes/plan-schemes.ts';
import { writeReports } from './write-reports.ts';

// The whole account of the city, 2017 and the first five months of 2018, out of the rows of the demo: those that are
// counted, put in place as the planners have them. That the desks' own operations make the same rows is shown by the
// tests of each filling.

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
const { db } = services;
await syncAreas(db);
await syncLaw(db);
const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);
const tips = planCity({ seed: SEED, today: TODAY });

/** Which rows go: others each time, and named where a test fails. */
const seed = String(Date.now());
const random = createRandom(seed);

beforeAll(async () => {
  const unitOf = (desk: string) => {
    const key = city.keys.find((each) => each.desk === desk);
    if (key === undefined) throw new Error(`no unit of ${desk}`);
    return key;
  };
  await putPlannedTips(db, [...tips.crimes, ...tips.order, ...tips.present], unitOf);
  await putPlannedResults(db, planResults({ seed: SEED, today: TODAY }));
  await putPlannedWanted(db, planWanted(SEED, TODAY), unitOf);
  await putPlannedSchemes(db, planSchemes(SEED, TODAY));
});

type Overview = ReplyOf<typeof contract>;

/** What the service says of the city in that time. */
async function overview(): Promise<Overview> {
  const asked = indicatorQuery.parse({ areaId: CITY_ID, ...ARTICLE_PERIOD });
  return contract.reply.parse(await readOverview(services, await askPeriod(services, asked)));
}

/** A figure with its denominator, null where it is a part of nothing. */
function figureOf({ figures }: Overview, code: IndicatorCode): readonly (number | null)[] {
  const figure = figures.find((each) => each.code === code);
  return [figure?.value ?? null, figure?.of ?? null];
}

it('counts every figure of the account', async () => {
  const counted = await overview();
  expect(PARAGRAPH_CODES.map((code) => [code, ...figureOf(counted, code)])).toEqual([
    ['schemes_maintained', 28, null],
    ['schemes_newly_built', 14, null],
    ['information_received', 4_000, null],
    ['useful', expect.any(Number), 4_000],
    ['resolved', 573, 624],
    ['cases_cleared', 457, 553],
    ['wanted_ended', 33, null],
    ['groups_dismantled', 25, null],
  ]);
  const [useful] = figureOf(counted, 'useful');
  // "thousands of pieces of valuable information"
  expect(useful).toBeGreaterThan(2_000);
});

it('tells it in Vietnamese and in English, the named schemes in their places', async () => {
  const counted = await overview();
  const useful = Number(figureOf(counted, 'useful')[0]);
  expect(tellPeriod(counted, false, 'vi')).toBe(
    'Trong năm 2017 và 5 tháng đầu năm 2018, trên địa bàn thành phố Thanh Hóa, 28 mô hình tự quản về an ninh, trật ' +
      'tự được giữ vững, 14 mô hình được lập mới, như “Tổ an ninh công nhân” ở Khu công nghiệp Hoàng Long; “Câu ' +
      'lạc bộ nhà trọ tự quản về ANTT” ở phường Đông Thọ và phường Đông Sơn; “Camera an ninh” ở phường Điện Biên. ' +
      `Người dân đã báo hàng nghìn nguồn tin về an ninh, trật tự (4.000 tin), ${useful.toLocaleString('vi')} tin ` +
      'qua xác minh có giá trị. Đã giải quyết xong 573/624 tin báo, tố giác về tội phạm (91,8 %); đã làm rõ ' +
      '457/553 vụ phạm pháp hình sự (82,6 %); bắt hoặc vận động ra đầu thú 33 người bị truy nã; triệt xóa 25 ổ ' +
      'nhóm tội phạm hình sự.',
  );
  const told = tellPeriod(counted, false, 'en');
  for (const part of [
    'In 2017 and the first five months of 2018, in Thanh Hóa city, 28 self-governing',
    '14 ',
    '“Tổ an ninh công nhân”',
    'Khu công nghiệp Hoàng Long',
    'Đông Thọ ward and Đông Sơn ward',
    'Điện Biên ward',
    `thousands of pieces of information (4,000) about security and order, of which ${useful.toLocaleString('en')}`,
    '573 of 624 crime reports were resolved (91.8 %)',
    '457 of 553 criminal cases were cleared (82.6 %)',
    '33 wanted persons were arrested or persuaded to surrender',
    '25 criminal groups were broken up',
  ]) {
    expect(told).toContain(part);
  }
});

it('tells it in the report that was issued then, and drafts that of last month', async () => {
  await writeReports(services, city, TODAY);
  await writeReports(services, city, TODAY);
  const reports = await db.selectFrom('report').select(['report_id', 'state']).orderBy('state').execute();
  expect(reports.map(({ state }) => state)).toEqual(['draft', 'issued']);
  const issued = await findReport(db, reports[1]?.report_id ?? '');
  expect(issued).toMatchObject({ number: 12, issued_on: '2018-06-12' });
  const texts = issued === undefined ? [] : await readSections(db, issued);
  const said = texts.map(({ text }) => text).join('\n');
  expect(said).toContain(tellPeriod(await overview(), false, 'vi'));
  expect(said).not.toContain('[');
});

it('lists the schemes at work then, and parts the cases by those that led to them', async () => {
  const schemes = planSchemes(SEED, TODAY);
  const inPeriod = (day: string) => day >= ARTICLE_PERIOD.from && day <= ARTICLE_PERIOD.to;
  const { past } = planResults({ seed: SEED, today: TODAY });
  const ledTo = (schemeId: string) => past.cases.filter(({ schemeIds }) => schemeIds.includes(schemeId));
  const expected = schemes.flatMap(({ schemeId, name, activities, changes }) => {
    const did = activities.filter(({ onDay }) => inPeriod(onDay)).length;
    const stood = changes.filter(({ onDay }) => onDay <= ARTICLE_PERIOD.to);
    const sites = stood.filter(({ what }) => what === 'site').length;
    const members = stood.reduce((sum, change) => sum + (change.what === 'team' ? change.members : 0), 0);
    const cases = ledTo(schemeId).length;
    return did === 0 ? [] : [{ schemeId, name, activities: did, sites, members, cases }];
  });
  const { scope } = await scopeOf(services, { areaId: CITY_ID, ...ARTICLE_PERIOD });
  const rows: (typeof expected)[number][] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listSchemesAtWork(db, scope, { limit: 7, cursor });
    rows.push(...page.rows.map(({ areaId: _, ...row }) => row));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(rows).toHaveLength(expected.length);
  expect(rows).toEqual(expect.arrayContaining(expected));
  const ranked = rows.filter(({ activities }) => activities >= RANKED_FROM).length;
  const most = rows.slice(0, ranked).map(({ activities }) => activities);
  expect(most).toEqual(most.toSorted((a, b) => b - a));
  const few = rows.slice(ranked).map(({ name }) => name);
  expect(few).toEqual(few.toSorted(new Intl.Collator('vi').compare));

  const linked = schemes.filter(({ schemeId }) => ledTo(schemeId).length > 0);
  expect(linked.length).toBeGreaterThan(5);
  const asked = await askPeriod(services, indicatorQuery.parse({ areaId: CITY_ID, ...ARTICLE_PERIOD }));
  const { breakdowns } = await readIndicator(services, 'cases_recorded', asked, { length: 'month' });
  expect(breakdowns.map(({ by }) => by)).toEqual(['scheme']);
  const parted = breakdowns[0]?.rows.map(({ key, value, scheme }) => [key, scheme?.name, value]);
  expect(parted).toHaveLength(linked.length);
  expect(parted).toEqual(
    expect.arrayContaining(linked.map(({ schemeId, name }) => [schemeId, name, ledTo(schemeId).length])),
  );
});

/** What a row less takes from the account. */
interface Register {
  readonly table: string;
  readonly key: string;
  /** Which of its rows the account counts. */
  readonly counted: RawBuilder<unknown>;
  /** By how much each figure and its denominator fall; what is not named stays. */
  less(row: Row): Readonly<Partial<Record<IndicatorCode, readonly [number, number]>>>;
  /** The named schemes that are left, where it takes any. */
  named?(row: Row, schemes: Overview['schemes']): Overview['schemes'];
}
type Row = Readonly<Record<string, unknown>>;

const { from, to } = ARTICLE_PERIOD;
const days = (column: string) => sql`${sql.ref(column)} between ${from} and ${to}`;
const one = (condition: boolean): number => (condition ? 1 : 0);
const CLUB = 'Câu lạc bộ nhà trọ tự quản về ANTT';

const REGISTERS: Readonly<Record<string, Register>> = {
  'a crime report': {
    table: 'tip',
    key: 'tip_id',
    counted: sql`${days('received_on')} and classification <> 'order_information'`,
    less: ({ useful, closed_on: closed }) => ({
      information_received: [1, 0],
      useful: [one(useful === true), 1],
      resolved: [one(closed !== null && String(closed) <= to), 1],
    }),
  },
  'a piece of other information': {
    table: 'tip',
    key: 'tip_id',
    counted: sql`${days('received_on')} and classification = 'order_information'`,
    less: ({ useful }) => ({ information_received: [1, 0], useful: [one(useful === true), 1] }),
  },
  'a case': {
    table: 'criminal_case',
    key: 'case_id',
    counted: days('opened_on'),
    less: ({ cleared_on: cleared }) => ({
      cases_cleared: [one(cleared !== null && String(cleared) <= to), 1],
    }),
  },
  'a group': {
    table: 'criminal_group',
    key: 'group_id',
    counted: days('dismantled_on'),
    less: () => ({ groups_dismantled: [1, 0] }),
  },
  'a wanted person': {
    table: 'wanted_notice',
    key: 'notice_id',
    counted: sql`${days('ended_on')} and state in ('arrested', 'persuaded')`,
    less: () => ({ wanted_ended: [1, 0] }),
  },
  'a scheme kept up': {
    table: 'scheme',
    key: 'scheme_id',
    counted: sql`launched_on < ${from}`,
    less: () => ({ schemes_maintained: [1, 0] }),
    named: ({ name }, schemes) => schemes.filter((scheme) => scheme.name !== name),
  },
  'a scheme newly built': {
    table: 'scheme',
    key: 'scheme_id',
    counted: days('launched_on'),
    less: () => ({ schemes_newly_built: [1, 0] }),
    named: ({ name }, schemes) => schemes.filter((scheme) => scheme.name !== name),
  },
  'a place of a named scheme': {
    table: 'scheme_site',
    key: 'site_id',
    counted: sql`scheme_id = (select scheme_id from scheme where name = ${CLUB})`,
    less: () => ({}),
    named: ({ name }, schemes) =>
      schemes.map((scheme) => ({
        ...scheme,
        places: scheme.places.filter((place) => scheme.name !== CLUB || !String(name).endsWith(place.vi)),
      })),
  },
};

/** Takes a random row away for as long as `then` takes. */
async function without(of: Register, then: (row: Row) => Promise<void>): Promise<void> {
  const table = sql.table(of.table);
  const { rows } =
    await sql<Row>`select * from ${table} where ${of.counted} order by ${sql.ref(of.key)}`.execute(db);
  const row = random.pick(rows);
  const { rows: taken } = await sql<{ row: string }>`
    delete from ${table} where ${sql.ref(of.key)} = ${row[of.key]} returning to_jsonb(${table})::text as row
  `.execute(db);
  await then(row);
  // what the database makes by itself is not put back
  const { rows: columns } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${of.table} and is_generated = 'NEVER'
  `.execute(db);
  const kept = sql.join(columns.map(({ name }) => sql.ref(name)));
  await sql`insert into ${table} (${kept})
    select ${kept} from jsonb_populate_record(null::${table}, ${taken[0]?.row}::jsonb)`.execute(db);
}

it.each(Object.entries(REGISTERS))('counts and tells one less without %s', async (_, of) => {
  const whole = await overview();
  await without(of, async (row) => {
    const less = await overview();
    const taken = of.less(row);
    const figures = whole.figures
      .filter(({ code }) => PARAGRAPH_CODES.some((told) => told === code))
      .map((figure) => {
        const [value, base] = taken[figure.code] ?? [0, 0];
        const rest = figure.of === null ? null : figure.of - base;
        return { ...figure, value: Number(figure.value) - value, of: rest };
      });
    const named = `seed ${seed}, ${of.table} ${String(row[of.key])}`;
    expect(less.figures, named).toEqual(expect.arrayContaining(figures));
    const expected = { ...whole, figures, schemes: of.named?.(row, whole.schemes) ?? whole.schemes };
    for (const language of ['vi', 'en'] as const) {
      const told = tellPeriod(less, false, language);
      expect(told, named).toBe(tellPeriod(expected, false, language));
      expect(told, named).not.toBe(tellPeriod(whole, false, language));
    }
  });
  expect(await overview(), `seed ${seed}`).toEqual(whole);
});
