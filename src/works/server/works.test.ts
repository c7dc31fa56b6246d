import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ok, schemeKeepers, type TestScheme } from '../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import { addDays } from '../../law/day.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { LEAST } from '../around-launch.ts';
import type { countByKind, listByScheme, readWork } from '../contract.ts';

const TODAY = '2026-06-01';
const world = await foundWorld();
const { services, desk, independent, askAs } = world;
const { db, clock } = services;
const { areaId, unitId } = desk.unit;
const { launched, site } = schemeKeepers(world);

/** What is in the tables, to be counted by hand. */
const activities: { schemeId: string; onDay: string; withdrawn: boolean }[] = [];
const batches: {
  schemeId: string;
  formedOn: string;
  tips: number;
  useful: number;
  toCase: number;
  days: number;
}[] = [];
const cases: { schemeIds: string[]; openedOn: string }[] = [];
const LAMPS: { scheme: TestScheme; siteId: string; launchedOn: string; kind: string }[] = [];
const daysOfTips: string[] = [];

/** The same numbers each time. */
let seed = 7;
const below = (most: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % most;
};

beforeAll(async () => {
  clock.set(`${TODAY}T02:00:00Z`);
  for (const [index, launchedOn] of ['2026-03-01', '2026-01-10', '2026-05-20'].entries()) {
    const kind = index === 1 ? 'security_camera' : 'security_lamp';
    const scheme = await launched(launchedOn, { kind, name: `Mô hình thử ${3 - index}` });
    const { siteId, answer } = await site(scheme, {
      fromDay: launchedOn,
      ...(kind === 'security_camera' ? { fields: { cameras: 4 } } : {}),
    });
    ok(answer);
    LAMPS.push({ scheme, siteId, launchedOn, kind });
  }
  for (const { scheme, siteId } of LAMPS) {
    const { schemeId } = scheme;
    for (let nth = 0; nth < 12; nth += 1) {
      const onDay = addDays('2026-01-15', below(130));
      activities.push({ schemeId, onDay, withdrawn: below(4) === 0 });
    }
    for (let nth = 0; nth < below(4); nth += 1) {
      const tips = LEAST + below(9);
      const formedOn = addDays('2026-02-01', below(100));
      if (batches.some((batch) => batch.schemeId === schemeId && batch.formedOn === formedOn)) continue;
      batches.push({ schemeId, formedOn, tips, useful: below(tips), toCase: below(3), days: below(90) });
    }
    await db
      .insertInto('scheme_activity')
      .values(
        activities
          .filter((did) => did.schemeId === schemeId)
          .map(({ onDay, withdrawn }) => ({
            area_id: areaId,
            scheme_id: schemeId,
            activity_id: randomUUID(),
            site_id: siteId,
            team_id: null,
            place_area_id: areaId,
            type: 'meeting',
            on_day: onDay,
            participants: 4,
            kind_version: 1,
            fields: '{}',
            recorded_by: desk.chief.accountId,
            recorded_at: clock.now(),
            withdrawn_at: withdrawn ? clock.now() : null,
          })),
      )
      .execute();
    const formed = batches.filter((batch) => batch.schemeId === schemeId);
    for (const { formedOn, tips, useful, toCase, days } of formed) {
      const of = { area_id: areaId, scheme_id: schemeId, site_id: siteId, formed_on: formedOn };
      await db
        .insertInto('scheme_tip_batch')
        .values({ ...of, tips, useful, to_case: toCase, days })
        .execute();
    }
  }
  for (let number = 1; number <= 15; number += 1) {
    const schemeIds = LAMPS.filter(() => below(2) === 0).map(({ scheme }) => scheme.schemeId);
    cases.push({ schemeIds, openedOn: addDays('2026-01-01', below(150)) });
  }
  await db
    .insertInto('criminal_case')
    .values(
      cases.map(({ schemeIds, openedOn }, index) => ({
        area_id: areaId,
        case_id: randomUUID(),
        opened_by: unitId,
        year: 2026,
        number: 900 + index,
        unit_id: unitId,
        place_area_id: areaId,
        opened_on: openedOn,
        offence: 'property' as const,
        state: 'opened' as const,
        cleared_on: null,
        outcome: null,
        tips: 0,
        scheme_ids: schemeIds,
        to_unit_id: null,
        state_before: null,
        version: 1,
        recorded_by: desk.chief.accountId,
        recorded_at: clock.now(),
      })),
    )
    .execute();
  for (let nth = 0; nth < 60; nth += 1) daysOfTips.push(addDays('2025-11-20', below(190)));
  // an independent desk's are told of nowhere
  for (const [owner, days] of [
    [unitId, daysOfTips],
    [independent.unit.unitId, ['2025-01-01', '2026-03-02']],
  ] as const)
    for (const day of days) await receive(owner, day);
});

async function receive(owner: number, day: string): Promise<void> {
  await db
    .insertInto('tip')
    .values({
      area_id: areaId,
      tip_id: randomUUID(),
      unit_id: owner,
      place_area_id: areaId,
      category: 'theft',
      day,
      channel: 'web',
      received_at: new Date(`${day}T02:00:00Z`),
      received_on: day,
      version: 1,
      state: 'received',
      file_count: 0,
      next_due_on: 'infinity',
    } as never)
    .execute();
}

const FROM = '2026-02-10';
const TO = '2026-04-30';
const within = (day: string): boolean => day >= FROM && day <= TO;
const PERIOD = `from=${FROM}&to=${TO}`;
const get = (url: string) => demand(askAs('analyst', { method: 'GET', url }));

/** What came of some schemes, counted row by row. */
function byHand(schemeIds: readonly string[]) {
  const has = ({ schemeId }: { schemeId: string }): boolean => schemeIds.includes(schemeId);
  const formed = batches.filter((batch) => has(batch) && within(batch.formedOn));
  const sum = (part: 'tips' | 'useful' | 'toCase' | 'days') =>
    formed.reduce((all, batch) => all + batch[part], 0);
  return {
    activities: activities.filter((did) => has(did) && !did.withdrawn && within(did.onDay)).length,
    cases: cases
      .filter(({ openedOn }) => within(openedOn))
      .reduce(
        (all, each) => all + each.schemeIds.filter((schemeId) => schemeIds.includes(schemeId)).length,
        0,
      ),
    tips:
      formed.length === 0
        ? null
        : { tips: sum('tips'), useful: sum('useful'), toCase: sum('toCase'), days: sum('days') },
  };
}

const alive = () => LAMPS.filter(({ launchedOn }) => launchedOn <= TO);

describe('what came of schemes', () => {
  it('is what the rows give by hand, by kind', async () => {
    const { rows } = (await get(`/api/works/kinds?areaId=${areaId}&${PERIOD}`)) as ReplyOf<
      typeof countByKind
    >;
    for (const kind of ['security_lamp', 'security_camera']) {
      const of = alive().filter((each) => each.kind === kind);
      const expected = byHand(of.map(({ scheme }) => scheme.schemeId));
      expect(rows.find((row) => row.kind === kind)).toEqual({ kind, schemes: of.length, ...expected });
    }
  });

  it('is told scheme by scheme in the order of names, page by page, and ranks none', async () => {
    const url = `/api/works/schemes?areaId=${areaId}&${PERIOD}`;
    const all = (await get(`${url}&limit=100`)) as ReplyOf<typeof listByScheme>;
    const names = all.rows.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    for (const { scheme } of alive()) {
      const { schemeId } = scheme;
      expect(all.rows.find((row) => row.schemeId === schemeId)).toMatchObject(byHand([schemeId]));
    }
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await get(`${url}&limit=1${cursor}`)) as ReplyOf<typeof listByScheme>;
      paged.push(...page.rows.map(({ name }) => name));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(names);
    const lamps = (await get(`${url}&kind=security_lamp&limit=100`)) as ReplyOf<typeof listByScheme>;
    expect(new Set(lamps.rows.map(({ kind }) => kind))).toEqual(new Set(['security_lamp']));
  });

  it('shows of one scheme what its places received before and after the launch, as the rows give it', async () => {
    const read = async (index: number) => {
      const { schemeId } = LAMPS[index]?.scheme ?? expect.fail();
      return (await get(`/api/schemes/${schemeId}/works?${PERIOD}`)) as ReplyOf<typeof readWork>;
    };
    const march = await read(0);
    expect(march.figures).toEqual(byHand([LAMPS[0]?.scheme.schemeId ?? '']));
    const { spans, said, areaIds } = march.around;
    expect(areaIds).toEqual([areaId]);
    expect(spans).toMatchObject({
      days: 93,
      before: { to: '2026-02-28' },
      after: { from: '2026-03-01', to: TODAY },
    });
    const received = ({ from, to }: { from: string; to: string }) =>
      daysOfTips.filter((day) => day >= from && day <= to).length;
    expect(said).toEqual({
      before: received(spans?.before ?? expect.fail()),
      after: received(spans?.after ?? expect.fail()),
    });
    // the register begins in November: 143 days before January are not in it
    expect(await read(1)).toMatchObject({ around: { said: null, why: 'no_register' } });
    expect(await read(2)).toMatchObject({ around: { said: null, why: 'too_early', spans: null } });
  });

  it('refuses a period that stands backwards and an unknown area', async () => {
    const ask = (url: string) => askAs('analyst', { method: 'GET', url });
    const backwards = `from=${TO}&to=${FROM}`;
    expect(await ask(`/api/works/kinds?areaId=${areaId}&${backwards}`)).toMatchObject({
      code: 'end_before_start',
    });
    expect(await ask(`/api/works/kinds?areaId=2000000000&${PERIOD}`)).toMatchObject({ code: 'unknown_area' });
  });
});
