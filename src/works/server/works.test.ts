import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ok, schemeKeepers, type TestScheme } from '../../../tests/kit/test-schemes.ts';
import { tipRow } from '../../../tests/kit/tip-row.ts';
import type { Who } from '../../../tests/routes/cast.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import { createUnit } from '../../accounts/server/index.ts';
import { addDays } from '../../law/day.ts';
import type { Batch } from '../../signals/tell.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { LEAST } from '../around-launch.ts';
import type { countByKind, listByScheme, readWork } from '../contract.ts';

const TODAY = '2026-06-01';
const world = await foundWorld();
const { services, desk, independent, askAs } = world;
const { db, clock } = services;
const { areaId, unitId } = desk.unit;
const { launched, propose, step, site } = schemeKeepers(world);
const otherAreaId = world.other.unit.areaId;

/** What is in the tables, to be counted by hand. */
const activities: { schemeId: string; onDay: string; withdrawn: boolean }[] = [];
const batches: (Batch & { schemeId: string })[] = [];
const cases: { schemeIds: string[]; openedOn: string; areaId: number }[] = [];
const LAMPS: { scheme: TestScheme; siteId: string; launchedOn: string; kind: string }[] = [];
const daysOfTips: string[] = [];

/** The same numbers each time: Lehmer's, whose products stay exact. */
let seed = 7;
const below = (most: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % most;
};
/** The quarters with batches: the first begins before the period that is asked for, the last ends after it. */
const QUARTERS = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'];

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
    for (const quarter of QUARTERS) batches.push({ schemeId, ...aBatch(quarter) });
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
    const rows = batches
      .filter((batch) => batch.schemeId === schemeId)
      .map(({ quarter, sent, tips, useful, toCase, meanDays, meanAnswer }) => {
        const of = { area_id: areaId, scheme_id: schemeId, site_id: siteId, quarter };
        return { ...of, sent, tips, useful, to_case: toCase, mean_days: meanDays, mean_answer: meanAnswer };
      });
    await db.insertInto('scheme_tip_batch').values(rows).execute();
  }
  for (let number = 1; number <= 15; number += 1) {
    const schemeIds = LAMPS.filter(() => below(2) === 0).map(({ scheme }) => scheme.schemeId);
    const openedOn = addDays('2026-01-01', below(150));
    // the desk of the area around may credit a scheme too
    cases.push({ schemeIds, openedOn, areaId: number % 3 === 0 ? otherAreaId : areaId });
  }
  await db
    .insertInto('criminal_case')
    .values(
      cases.map(({ schemeIds, openedOn, areaId: placeAreaId }, index) => ({
        area_id: areaId,
        case_id: randomUUID(),
        opened_by: unitId,
        year: 2026,
        number: 900 + index,
        unit_id: unitId,
        place_area_id: placeAreaId,
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

async function receive(owner: number, day: string, place = areaId): Promise<void> {
  await db
    .insertInto('tip')
    .values(tipRow({ area_id: areaId, unit_id: owner, place_area_id: place, received_on: day, day }))
    .execute();
}

const aBatch = (quarter: string): Batch => {
  const [sent, tips] = [below(3) === 0 ? 0 : LEAST + below(9), LEAST + below(20)];
  const [useful, toCase] = [below(tips + 1), below(tips + 1)];
  return { quarter, sent, tips, useful, toCase, meanDays: below(90), meanAnswer: below(2) === 0 ? 2 : null };
};

const FROM = '2025-03-20';
const TO = '2026-04-30';
const WHOLE = QUARTERS.slice(1, -1);
const within = (day: string): boolean => day >= FROM && day <= TO;
const PERIOD = `from=${FROM}&to=${TO}`;
const get = (url: string) => demand(askAs('analyst', { method: 'GET', url }));

/** What came of some schemes, counted row by row. */
function byHand(schemeIds: readonly string[]) {
  const has = ({ schemeId }: { schemeId: string }): boolean => schemeIds.includes(schemeId);
  const told = (schemeId: string) => tellByHand(batches.filter((batch) => batch.schemeId === schemeId));
  const all = schemeIds.flatMap(told);
  const sum = (part: 'sent' | 'tips') => all.reduce((total, each) => total + each[part], 0);
  const share = (part: 'useful' | 'toCase' | 'days' | 'answer') => {
    const shares = all.flatMap((each) => each[part] ?? []);
    if (shares.length === 0) return null;
    return {
      value: shares.reduce((total, { value }) => total + value, 0),
      of: shares.reduce((total, { of }) => total + of, 0),
    };
  };
  return {
    activities: activities.filter((did) => has(did) && !did.withdrawn && within(did.onDay)).length,
    cases: cases.filter((one) => within(one.openedOn) && one.schemeIds.some((id) => schemeIds.includes(id)))
      .length,
    tips: {
      sent: sum('sent'),
      tips: sum('tips'),
      useful: share('useful'),
      toCase: share('toCase'),
      days: share('days'),
      answer: share('answer'),
    },
  };
}

/** What is told of one site's quarters that lie in the period whole, told over from the first quarter of all. */
function tellByHand(all: readonly Batch[]) {
  const waits = { useful: { value: 0, of: 0 }, toCase: { value: 0, of: 0 } };
  const part = (batch: Batch, code: 'useful' | 'toCase') => {
    const { value, of } = waits[code];
    const more = { value: value + batch[code], of: of + batch.tips };
    const told = more.value > 4 && more.of - more.value > 4;
    waits[code] = told ? { value: 0, of: 0 } : more;
    return told ? more : null;
  };
  return all
    .map((batch) => ({
      quarter: batch.quarter,
      sent: batch.sent,
      tips: batch.tips,
      useful: part(batch, 'useful'),
      toCase: part(batch, 'toCase'),
      days: { value: (batch.meanDays ?? 0) * batch.tips, of: batch.tips },
      answer: batch.meanAnswer === null ? null : { value: batch.meanAnswer * batch.tips, of: batch.tips },
    }))
    .filter(({ quarter }) => WHOLE.includes(quarter));
}

const alive = () => LAMPS.filter(({ launchedOn }) => launchedOn <= TO);

describe('what came of schemes', () => {
  it('is asked of rows that tell something', () => {
    const ids = LAMPS.map(({ scheme }) => scheme.schemeId);
    for (const schemeId of ids) {
      const { activities: did, cases: led, tips } = byHand([schemeId]);
      expect([did, led, tips.sent, tips.tips].every((count) => count > 0)).toBe(true);
    }
    const { tips, cases: led } = byHand(ids);
    expect([tips.useful, tips.toCase, tips.answer]).not.toContain(null);
    expect(led).toBeLessThan(ids.reduce((sum, id) => sum + byHand([id]).cases, 0));
    expect(activities.some(({ withdrawn }) => withdrawn)).toBe(true);
    expect(cases.some((one) => one.areaId !== areaId && one.schemeIds.length > 0)).toBe(true);
  });

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

  it('follows the alphabet of Vietnamese words, whatever their tones and capitals', async () => {
    const names = [
      'Đèn ngõ 12',
      'Dân phòng',
      'đèn ngõ 5',
      'Ấp yên vui',
      'Ánh lửa',
      'Ăn chắc',
      'An cư',
      'Ong vàng',
      'Ông Bình',
      'Ơn sâu',
    ];
    for (const name of names) await launched('2026-02-01', { kind: 'security_gong', name });
    const asked = `/api/works/schemes?areaId=${areaId}&${PERIOD}&kind=security_gong`;
    const shown: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await get(`${asked}&limit=3${cursor}`)) as ReplyOf<typeof listByScheme>;
      shown.push(...page.rows.map(({ name }) => name));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    // a, ă, â, d, đ, o, ô, ơ: letters one by one
    expect(shown).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  });

  it('names a scheme to whoever reads it, and counts it for all', async () => {
    const desk106 = {
      kind: 'desk',
      level: 'ward',
      areaId: 106,
      name: 'Trực ban cũ',
      nameEn: 'Former desk',
    } as const;
    const former = await createUnit(services, desk106);
    const said = {
      unitId: former.unitId,
      kind: 'security_keyring',
      name: 'Của phường cũ',
      onDay: '2018-05-04',
    };
    const scheme = await propose(said, 'analyst');
    for (const action of ['prepare', 'launch'] as const) {
      ok(await step(scheme, action, '2018-05-04', {}, 'analyst'));
    }
    const asked = `areaId=${areaId}&${PERIOD}`;
    const listed = async (who: Who, path: string) => {
      const { rows } = (await demand(askAs(who, { method: 'GET', url: path }))) as ReplyOf<
        typeof listByScheme
      >;
      return rows.some(({ schemeId }) => schemeId === scheme.schemeId);
    };
    for (const [who, reads] of [
      ['chief', false],
      ['analyst', true],
    ] as const) {
      for (const path of [
        `/api/works/schemes?${asked}&limit=100`,
        `/api/schemes?areaId=${areaId}&limit=100`,
      ]) {
        expect(await listed(who, path)).toBe(reads);
      }
      const kinds = await demand(askAs(who, { method: 'GET', url: `/api/works/kinds?${asked}` }));
      const { rows } = kinds as ReplyOf<typeof countByKind>;
      expect(rows).toContainEqual(expect.objectContaining({ kind: said.kind, schemes: 1 }));
    }
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
    expect(said?.before).toBeGreaterThanOrEqual(LEAST);
    // the register begins in November: 143 days before January are not in it
    expect(await read(1)).toMatchObject({ around: { said: null, why: 'no_register' } });
    expect(await read(2)).toMatchObject({ around: { said: null, why: 'too_early', spans: null } });
  });

  it('compares nothing while the register of one place begins later, or right after a change of units', async () => {
    const around = async (schemeId: string) =>
      ((await get(`/api/schemes/${schemeId}/works?${PERIOD}`)) as ReplyOf<typeof readWork>).around;
    const { scheme, siteId } = LAMPS[0] ?? expect.fail();
    const alone = await around(scheme.schemeId);
    const {
      place_area_id: _,
      site_id: __,
      ...row
    } = await db
      .selectFrom('scheme_site')
      .selectAll()
      .where('site_id', '=', siteId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('scheme_site')
      .values({ ...row, fields: '{}', site_id: randomUUID(), place_area_id: otherAreaId })
      .execute();
    const both = { areaIds: [areaId, otherAreaId] };
    expect(await around(scheme.schemeId)).toMatchObject({ ...both, said: null, why: 'no_register' });
    await receive(unitId, '2026-01-20', otherAreaId);
    expect(await around(scheme.schemeId)).toMatchObject({ ...both, said: null, why: 'no_register' });
    await receive(unitId, '2025-11-20', otherAreaId);
    const before = (alone.said?.before ?? 0) + 1;
    expect(await around(scheme.schemeId)).toMatchObject({
      ...both,
      said: { ...alone.said, before },
      why: null,
    });

    // the ward began on 01/07/2025: eight weeks later as many days are compared, two weeks later none
    for (const [launchedOn, expected] of [
      ['2025-08-26', { spans: { days: 56, before: { from: '2025-07-01' } } }],
      ['2025-07-15', { spans: null, why: 'units_changed' }],
    ] as const) {
      const young = await launched(launchedOn, { name: `Mô hình ra mắt ${launchedOn}` });
      ok((await site(young, { fromDay: launchedOn })).answer);
      expect(await around(young.schemeId)).toMatchObject(expected);
    }
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
