import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import { number, words } from '../../schemes/data/fields.ts';
import type { KindForm } from '../../schemes/form.ts';
import { tallyActivities } from '../../schemes/server/index.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import type { readKindFigure, readKindFigures } from '../kind-figure-contract.ts';
import type { freezePeriod, readSnapshot } from '../snapshot-contract.ts';
import { askPeriod } from './ask-period.ts';
import { readFrozenFigures } from './reports/frozen-figures.ts';

const world = await foundWorld();
world.services.clock.set('2026-03-02T02:00:00Z');
const { launched, site, team, activity, change, get, post } = schemeKeepers(world);
const WARD = world.desk.unit.areaId;

const counts = (code: string, type: 'integer' | 'decimal' = 'integer') => ({
  ...number(code, words(`Số ${code}`, `Number of ${code}`), { counts: true, unit: words('cái', 'pieces') }),
  type,
});
const CLEANING: KindForm = {
  name: words('Đoạn sông sạch', 'Clean river reaches'),
  does: words('Dọn sông mỗi tháng.', 'Cleans the river every month.'),
  site: [counts('boats')],
  team: [counts('nets')],
  activities: [
    { code: 'cleanup', name: words('Dọn sông', 'Clean-up'), fields: [counts('tonnes', 'decimal')] },
  ],
};
ok(await post('analyst', '/api/scheme-kinds', { kind: 'clean_river', version: 1, form: CLEANING }));

// two schemes of it, the second of them launched within the month that is asked about
const first = await launched('2025-08-01', { kind: 'clean_river', name: 'Sông Mã' });
const upper = await site(first, { fields: { boats: 3 }, fromDay: '2025-08-01' });
ok(upper.answer);
ok((await site(first, { fields: { boats: 2 }, fromDay: '2026-02-20' })).answer);
ok((await team(first, upper.siteId, { fields: { nets: 8 } })).answer);
const second = await launched('2026-02-05', { kind: 'clean_river', name: 'Cầu Hạc' });
const lower = await site(second, { fields: { boats: 4 }, fromDay: '2026-02-05' });
ok(lower.answer);
const clean = async (scheme: typeof first, siteId: string, onDay: string, tonnes: number) =>
  ok((await activity(scheme, siteId, { type: 'cleanup', onDay, fields: { tonnes } })).answer);
await clean(first, upper.siteId, '2026-01-20', 0.5);
await clean(first, upper.siteId, '2026-02-10', 0.1);
await clean(first, upper.siteId, '2026-02-17', 0.2);
await clean(second, lower.siteId, '2026-02-11', 1);

const MONTHS = 'from=2026-02-01&to=2026-02-28&calendar=calendar&against=before';
const ofKind = async (query = MONTHS, areaId: number | string = WARD) => {
  const answer = ok(await get('analyst', `/api/steering/kind-figures?areaId=${areaId}&${query}`));
  return (answer.body as ReplyOf<typeof readKindFigures>).figures.filter(({ key }) =>
    key.startsWith('clean_river.'),
  );
};
const open = (key: string, query = MONTHS) =>
  get('analyst', `/api/steering/kind-figures/${key}?areaId=${WARD}&${query}`);

it('counts what a form of the board’s own counts, beside the month before, with how many records gave it', async () => {
  expect(await ofKind()).toEqual([
    {
      key: 'clean_river.site.boats',
      of: 'site',
      kind: CLEANING.name,
      activity: null,
      label: words('Số boats', 'Number of boats'),
      unit: words('cái', 'pieces'),
      sum: 9,
      records: 3,
      before: { sum: 3, records: 1 },
    },
    expect.objectContaining({
      key: 'clean_river.team.nets',
      sum: 8,
      records: 1,
      before: { sum: 8, records: 1 },
    }),
    expect.objectContaining({
      key: 'clean_river.activity.cleanup.tonnes',
      activity: words('Dọn sông', 'Clean-up'),
      // as they are written: 0.1 and 0.2 and 1
      sum: 1.3,
      records: 3,
      before: { sum: 0.5, records: 1 },
    }),
  ]);
  expect(await ofKind('from=2024-01-01&to=2024-12-31')).toEqual([]);
});

it('opens one by unit and by scheme, by name and never by number', async () => {
  const { body } = ok(await open('clean_river.activity.cleanup.tonnes'));
  const { figure, parts, rest, schemes, schemesInAll } = body as ReplyOf<typeof readKindFigure>;
  expect(figure).toMatchObject({ sum: 1.3, records: 3, before: { sum: 0.5, records: 1 } });
  expect(schemes.map(({ name, sum, records }) => [name, sum, records])).toEqual([
    ['Cầu Hạc', 1, 1],
    ['Sông Mã', 0.3, 2],
  ]);
  expect(schemesInAll).toBe(2);
  expect([...parts, rest].reduce((all, { records }) => all + records, 0)).toBe(3);
  expect(await open('clean_river.site.oars')).toMatchObject({ code: 'not_found' });
  expect(await open('clean_river.activity.boats')).toMatchObject({ code: 'not_found' });
  expect(await open('clean_river')).toMatchObject({ code: 'not_found' });
});

it('freezes them with the period, and shows what is counted today beside it', async () => {
  const period = { from: '2026-02-01', to: '2026-02-28', calendar: 'calendar' };
  const frozen = ok(await post('analyst', '/api/steering/snapshots', { areaId: WARD, ...period }));
  const { snapshotId } = frozen.body as ReplyOf<typeof freezePeriod>;
  await clean(second, lower.siteId, '2026-02-25', 4);
  const { body } = ok(await get('analyst', `/api/steering/snapshots/${WARD}/${snapshotId}`));
  const { kinds, content } = body as ReplyOf<typeof readSnapshot>;
  const tonnes = kinds.find(({ key }) => key === 'clean_river.activity.cleanup.tonnes');
  expect(tonnes).toMatchObject({ kind: CLEANING.name, sum: 1.3, records: 3, now: { sum: 5.3, records: 4 } });
  expect(content).toContain('"key":"clean_river.activity.cleanup.tonnes"');
});

it('says of a frozen period what was frozen, in a report too, and 0 of what has come since', async () => {
  const river = await launched('2026-02-01', { kind: 'clean_river', name: 'Kênh Vinh' });
  const canal = await site(river, { fields: { boats: 1 }, fromDay: '2026-02-01' });
  ok(canal.answer);
  const only = await activity(river, canal.siteId, {
    type: 'cleanup',
    onDay: '2026-03-01',
    fields: { tonnes: 6 },
  });
  ok(only.answer);
  const day = { from: '2026-03-01', to: '2026-03-01' };
  const frozen = ok(
    await post('analyst', '/api/steering/snapshots', { areaId: WARD, ...day, calendar: 'free' }),
  );
  const { snapshotId } = frozen.body as ReplyOf<typeof freezePeriod>;
  ok(await post('chief', `/api/schemes/${river.schemeId}/activities/${only.activityId}/withdrawal`, {}));
  const { body } = ok(await get('analyst', `/api/steering/snapshots/${WARD}/${snapshotId}`));
  const tonnes = (body as ReplyOf<typeof readSnapshot>).kinds.find(({ key }) => key.endsWith('.tonnes'));
  // withdrawn, and still counted by its form
  expect(tonnes).toMatchObject({ sum: 6, now: { sum: 0, records: 0 } });
  const asked = await askPeriod(
    world.services,
    indicatorQuery.parse({
      areaId: WARD,
      ...day,
      against: 'own',
      againstFrom: '2026-02-27',
      againstTo: '2026-02-27',
    }),
  );
  const { kinds } = await readFrozenFigures(world.services, asked);
  expect(kinds?.find(({ key }) => key.endsWith('.tonnes'))).toMatchObject({ sum: 6, before: { sum: 0 } });
});

it('tells of a past period what sites and teams had then, not what they have since', async () => {
  const scheme = await launched('2025-08-01', { kind: 'clean_river', name: 'Hạ lưu' });
  const own = { fields: { boats: 10 }, fromDay: '2025-08-01' };
  const { siteId, answer } = await site(scheme, own);
  ok(answer);
  const { teamId, answer: formed } = await team(scheme, siteId, { fields: { nets: 5 } });
  ok(formed);
  const base = {
    placeAreaId: WARD,
    placeVerified: true,
    sort: 'residential_group',
    name: 'Phố 3',
    words: 'keep',
  };
  const say = (boats: number, onDay: string) =>
    change(scheme, `sites/${siteId}/changes`, {
      ...base,
      fromDay: own.fromDay,
      kindVersion: 1,
      fields: { boats },
      onDay,
    });
  const boats = async (day: string) => {
    const answer = ok(await open('clean_river.site.boats', `from=${day}&to=${day}`));
    const { schemes } = answer.body as ReplyOf<typeof readKindFigure>;
    return schemes.find(({ schemeId }) => schemeId === scheme.schemeId)?.sum;
  };
  const told = async () => [await boats('2025-12-31'), await boats('2026-01-31'), await boats('2026-03-01')];
  expect(await told()).toEqual([10, 10, 10]);
  ok(await say(50, '2026-01-15'));
  ok(await say(60, '2026-02-15'));
  expect(await told()).toEqual([10, 50, 60]);
  // it had been 12 all along until then, and what came after stays as it was said
  ok(await say(12, '2026-01-20'));
  ok(await say(60, '2026-02-15'));
  expect(await told()).toEqual([10, 12, 60]);
  // wrong from the first day on
  ok(await say(70, '2025-08-01'));
  expect(await told()).toEqual([70, 70, 70]);
  expect(await say(71, '2025-07-31')).toMatchObject({ code: 'end_before_start' });
  expect(await say(71, '2026-03-03')).toMatchObject({ code: 'day_in_future' });

  const teamSays = { name: 'Tổ 1', kindVersion: 1, fields: { nets: 9 }, words: 'keep', onDay: '2026-02-01' };
  ok(await change(scheme, `teams/${teamId}/changes`, teamSays));
  const nets = async (day: string) => {
    const answer = ok(await open('clean_river.team.nets', `from=${day}&to=${day}`));
    const { schemes } = answer.body as ReplyOf<typeof readKindFigure>;
    return schemes.find(({ schemeId }) => schemeId === scheme.schemeId)?.sum;
  };
  expect([await nets('2026-01-31'), await nets('2026-02-01')]).toEqual([5, 9]);
});

it('counts at once what is entered late, withdrawn or moved in a half month that is rolled up', async () => {
  const scheme = await launched('2025-08-01', { kind: 'clean_river', name: 'Thượng lưu' });
  const { siteId, answer } = await site(scheme, { fields: { boats: 0 }, fromDay: '2025-08-01' });
  ok(answer);
  const NOVEMBER = 'from=2025-11-01&to=2025-11-30';
  const told = async () => (await ofKind(NOVEMBER)).find(({ key }) => key.endsWith('.tonnes'))?.sum ?? 0;
  const rolled = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    // it is all rolled up before
    await tallyActivities(world.services);
    expect(await tallyActivities(world.services)).toBe(0);
    return act();
  };
  await clean(scheme, siteId, '2025-11-03', 2);
  await rolled(() => clean(scheme, siteId, '2025-11-04', 0.5));
  expect(await told()).toBe(2.5);
  const late = { type: 'cleanup', onDay: '2025-11-20', fields: { tonnes: 4 } };
  const { activityId, answer: entered } = await rolled(() => activity(scheme, siteId, late));
  ok(entered);
  expect(await told()).toBe(6.5);
  await rolled(async () =>
    ok(await post('chief', `/api/schemes/${scheme.schemeId}/activities/${activityId}/withdrawal`, {})),
  );
  expect(await told()).toBe(2.5);
  // as if another unit of the same area had been entered
  const { db } = world.services;
  const elsewhere = { place_area_id: 202 };
  await db.updateTable('scheme_site').set(elsewhere).where('site_id', '=', siteId).execute();
  await db.updateTable('scheme_activity').set(elsewhere).where('site_id', '=', siteId).execute();
  const days = { fromDay: '2025-08-01', onDay: '2025-08-01' };
  const place = { placeAreaId: WARD, placeVerified: true, sort: 'residential_group', name: 'Phố 3' };
  const said = { kindVersion: 1, fields: { boats: 0 }, words: 'keep' };
  await db.deleteFrom('scheme_tally').execute();
  await db.deleteFrom('scheme_tally_sum').execute();
  await rolled(async () => {
    expect(await told()).toBe(0);
    ok(await change(scheme, `sites/${siteId}/changes`, { ...place, ...days, ...said }));
  });
  expect(await told()).toBe(2.5);
});
