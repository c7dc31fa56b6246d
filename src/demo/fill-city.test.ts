import { expect, it } from 'vitest';
import { articleSummary } from '../../tests/kit/article-summary.ts';
import { testServices } from '../../tests/kit/test-services.ts';
import { CITY_ID } from '../areas/data/index.ts';
import { syncAreas } from '../areas/server/index.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { openSubmission } from '../sealed/open-submission.ts';
import { findReport, readFigures, readSections, scopeOf } from '../steering/server/index.ts';
import { at, prepareForPast } from './demo-services.ts';
import { knownTips } from './known-tips.ts';
import { liveTip } from './live-tip.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { PERIOD, planCity } from './plan-tips.ts';
import { createRandom } from './random.ts';
import { writeReports } from './write-reports.ts';

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
await syncAreas(services.db);
await syncLaw(services.db);

const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);
const plan = planCity({ seed: 'thử', today: TODAY });

async function figure(code: string): Promise<number | undefined> {
  const asked = await scopeOf(services, { areaId: CITY_ID, ...PERIOD });
  const { figures } = await readFigures(services.db, asked);
  return figures.find((found) => found.code === code)?.value;
}

it('puts the 624 and 573 of the article in place, and every tip of them opens', {
  timeout: 300_000,
}, async () => {
  await prepareForPast(services);
  const queue = plan.crimes.values();
  const live = async () => {
    for (const tip of queue) await liveTip(services, city, tip);
  };
  await Promise.all(Array.from({ length: 4 }, live));
  expect(await figure('crime_reports')).toBe(624);
  expect(await figure('resolved')).toBe(573);
  expect(await articleSummary(services)).toContain(
    'Trong năm 2017 và 5 tháng đầu năm 2018, trên địa bàn thành phố Thanh Hóa',
  );
  expect(await articleSummary(services)).toContain('573/624 tin báo, tố giác về tội phạm (91,8 %)');

  const [row] = await services.db
    .selectFrom('submission')
    .innerJoin('tip_grant', (join) =>
      join.onRef('tip_grant.tip_id', '=', 'submission.tip_id').on('tip_grant.recipient', '=', 'unit'),
    )
    .selectAll('submission')
    .select('tip_grant.sealed')
    .where('envelope', '=', 'on_behalf')
    .whereRef('tip_grant.object_id', '=', 'submission.tip_id')
    .limit(1)
    .execute();
  const key = city.keys.find(({ desk }) => desk === 'city');
  if (row === undefined || key === undefined) throw new Error('nothing to open');
  const columns = {
    draftId: row.draft_id,
    unitId: row.unit_id,
    epoch: row.epoch,
    category: row.category,
    areaId: row.bound_area_id,
    day: row.day,
    receipt: null,
  };
  const stored = { columns, files: [], ciphertext: row.ciphertext ?? new Uint8Array(), grant: row.sealed };
  const { content } = await openSubmission(key.identity, stored);
  const planned = plan.crimes.find(({ draftId }) => draftId === row.draft_id);
  expect(content.text).toBe(planned?.story.text);

  // a filling that begins again finds everything done
  const known = await knownTips(services.db, plan.crimes);
  expect(known.size).toBe(624);
  const steps = () => services.db.selectFrom('tip_step').select('seq').execute();
  const before = (await steps()).length;
  for (const tip of plan.crimes.slice(0, 5)) await liveTip(services, city, tip, known.get(tip.draftId));
  expect((await steps()).length).toBe(before);
});

it('issues the report of that time once, and drafts that of last month', async () => {
  await writeReports(services, city, TODAY);
  await writeReports(services, city, TODAY);
  const reports = await services.db
    .selectFrom('report')
    .select(['report_id', 'state'])
    .orderBy('state')
    .execute();
  expect(reports.map(({ state }) => state)).toEqual(['draft', 'issued']);
  const issued = await findReport(services.db, reports[1]?.report_id ?? '');
  expect(issued).toMatchObject({ number: 12, issued_on: '2018-06-12' });
  const texts = issued === undefined ? [] : await readSections(services.db, issued);
  const said = texts.map(({ text }) => text).join(' ');
  expect(said).toContain('573/624 (91,8 %)');
  expect(said).not.toContain('[');
});

it('loses one from the figures for each row that is taken away', async () => {
  const rows = await services.db
    .selectFrom('tip')
    .select(['area_id', 'tip_id', 'closed_on'])
    .where('received_on', '<=', PERIOD.to)
    .execute();
  const row = createRandom(String(Date.now())).pick(rows);
  await services.db
    .deleteFrom('tip')
    .where('area_id', '=', row.area_id)
    .where('tip_id', '=', row.tip_id)
    .execute();
  const resolved = row.closed_on !== null && row.closed_on <= PERIOD.to;
  expect(await figure('crime_reports')).toBe(623);
  expect(await figure('resolved')).toBe(resolved ? 572 : 573);
  expect(await articleSummary(services)).toContain(
    `${resolved ? 572 : 573}/623 tin báo, tố giác về tội phạm`,
  );
});

it('lives the present month: pictures, talks, openings', { timeout: 120_000 }, async () => {
  const cheap = plan.present.map((tip) =>
    typeof tip.receipt === 'string' ? tip : { ...tip, receipt: 'lost' as const },
  );
  for (const tip of cheap) await liveTip(services, city, tip);
  const states = await services.db
    .selectFrom('tip')
    .select('state')
    .distinct()
    .where('received_on', '>', '2026-01-01')
    .execute();
  expect(states).toHaveLength(6);
  const counted = async (table: 'tip_file' | 'tip_opening' | 'tip_message') =>
    (await services.db.selectFrom(table).select('tip_id').execute()).length;
  expect(await counted('tip_file')).toBeGreaterThan(3);
  expect(await counted('tip_opening')).toBeGreaterThan(20);
  expect(await counted('tip_message')).toBeGreaterThan(600);
});
