import { expect, it } from 'vitest';
import { clearRowOf, liveByRule } from '../../tests/kit/planned-tips.ts';
import { testServices } from '../../tests/kit/test-services.ts';
import { syncAreas } from '../areas/server/index.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { openSubmission } from '../sealed/open-submission.ts';
import { at, prepareForPast } from './demo-services.ts';
import { knownTips } from './known-tips.ts';
import { liveTip } from './live-tip.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { planCity } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
await syncAreas(services.db);
await syncLaw(services.db);

const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);
const plan = planCity({ seed: 'thử', today: TODAY });

/** Some of each kind of life: what the rules make of all of them is counted in `article.test.ts`. */
const fateOf = (tip: PlannedTip) => {
  const { state, outcome, version, classification } = liveByRule(tip);
  return [tip.desk === 'city', tip.channel, state, outcome, version, classification].join();
};
const lived = [...Map.groupBy([...plan.crimes, ...plan.order], fateOf).values()]
  .flatMap((alike) => alike.slice(0, 1))
  .slice(0, 60);

it('puts by the operations of the desks what the rules make of each life, and every tip opens', async () => {
  await prepareForPast(services);
  const queue = lived.values();
  const live = async () => {
    for (const tip of queue) await liveTip(services, city, tip);
  };
  await Promise.all(Array.from({ length: 4 }, live));
  const rows = await services.db
    .selectFrom('tip')
    .innerJoin('submission', 'submission.tip_id', 'tip.tip_id')
    .selectAll('tip')
    .select('submission.draft_id')
    .execute();
  expect(rows).toHaveLength(lived.length);
  for (const tip of lived) {
    const key = city.keys.find(({ desk }) => desk === tip.desk);
    const { assignee_id: _, ...clear } = clearRowOf(tip);
    const row = rows.find(({ draft_id: draftId }) => draftId === tip.draftId);
    expect(row).toMatchObject({ ...clear, area_id: key?.areaId, unit_id: key?.unitId });
  }

  const key = city.keys.find(({ desk }) => desk === 'city');
  const [row] = await services.db
    .selectFrom('submission')
    .innerJoin('tip_grant', (join) =>
      join.onRef('tip_grant.tip_id', '=', 'submission.tip_id').on('tip_grant.recipient', '=', 'unit'),
    )
    .selectAll('submission')
    .select('tip_grant.sealed')
    .where('envelope', '=', 'on_behalf')
    .where('submission.unit_id', '=', key?.unitId ?? 0)
    .whereRef('tip_grant.object_id', '=', 'submission.tip_id')
    .limit(1)
    .execute();
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
  const planned = lived.find(({ draftId }) => draftId === row.draft_id);
  expect(content.text).toBe(planned?.story.text);

  // a filling that begins again finds everything done
  const known = await knownTips(services.db, lived);
  expect(known.size).toBe(lived.length);
  const steps = () => services.db.selectFrom('tip_step').select('seq').execute();
  const before = (await steps()).length;
  for (const tip of lived.slice(0, 5)) await liveTip(services, city, tip, known.get(tip.draftId));
  expect((await steps()).length).toBe(before);
});

it('lives the present month: pictures, talks, openings', async () => {
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
  expect(await counted('tip_message')).toBeGreaterThan(100);
});
