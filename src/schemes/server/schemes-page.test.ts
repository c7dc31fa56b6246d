import { assert, expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import { createUnit } from '../../accounts/server/index.ts';
import { CITY_ID } from '../../areas/data/index.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { countSchemesOf, listSchemes } from '../contract.ts';
import { schemesPage } from './schemes-page.ts';

const world = await foundWorld();
const { services } = world;
services.clock.set('2026-03-02T02:00:00Z');
const { propose, step, change, words, get } = schemeKeepers(world);

/** A living scheme of a former unit, kept by the board, with one site there. */
async function ofThen(areaId: number, name: string, launchedOn = '2018-03-01') {
  const unit = { kind: 'desk', level: 'ward', areaId, name, nameEn: name } as const;
  const { unitId } = await createUnit(services, unit);
  const scheme = await propose({ unitId, name, onDay: launchedOn }, 'analyst');
  for (const action of ['prepare', 'launch'] as const)
    ok(await step(scheme, action, launchedOn, {}, 'analyst'));
  const place = {
    placeAreaId: areaId,
    placeVerified: areaId !== CITY_ID,
    sort: 'area',
    name: `Điểm ${name}`,
  };
  const record = { kindVersion: 1, fields: { lamps: 4 }, words: null };
  const siteId = crypto.randomUUID();
  ok(await change(scheme, 'sites', { siteId, ...place, fromDay: launchedOn, ...record }, 'analyst'));
  return scheme;
}

const show = async (query: Record<string, string>) => {
  const shown = await schemesPage(services, async () => new Map())({ params: {}, query, lang: 'vi' });
  assert(shown);
  return shown;
};
/** All but the club of the cast. */
const seen = async (areaId: number) => {
  const { schemes } = await show({ 'dia-ban': String(areaId) });
  const made = schemes.filter(({ schemeId }) => schemeId !== world.club.schemeId);
  return made.map(({ name, places }) => [name, places[0]?.nearness]);
};

it('shows the schemes of a ward, of what went into it, and says of which nobody knows', async () => {
  await ofThen(102, 'Điện Biên', '2018-03-04');
  await ofThen(107, 'Đông Thọ', '2018-03-03');
  const city = await ofThen(CITY_ID, 'Cả thành phố', '2018-03-02');
  const coming = await propose({ name: 'Mới đề xuất', onDay: '2026-01-05' });
  expect(await seen(201)).toEqual([
    ['Điện Biên', 'here'],
    // divided between two wards
    ['Đông Thọ', 'divided'],
    ['Cả thành phố', 'wider'],
  ]);
  expect(await seen(202)).toEqual([
    ['Đông Thọ', 'divided'],
    ['Cả thành phố', 'wider'],
  ]);
  // a former unit shows its own
  expect(await seen(107)).toEqual([
    ['Đông Thọ', 'here'],
    ['Cả thành phố', 'wider'],
  ]);
  expect((await show({ 'dia-ban': '201' })).schemes.map(({ schemeId }) => schemeId)).not.toContain(
    coming.schemeId,
  );
  ok(await step(city, 'dissolve', '2026-02-01', {}, 'analyst'));
  expect(await seen(107)).toEqual([['Đông Thọ', 'here']]);
});

it('counts and lists in a ward what went into it as a whole, and what was divided by itself', async () => {
  const whole = await ofThen(106, 'Đông Sơn', '2018-05-04');
  const divided = await ofThen(107, 'Đông Thọ hai', '2018-05-03');
  const ask = async (path: string) => ok(await get('analyst', path)).body;
  const period = 'from=2018-05-01&to=2018-05-31';
  const counted = async (areaId: number) => {
    const { counts } = (await ask(`/api/schemes/count?areaId=${areaId}&${period}`)) as ReplyOf<
      typeof countSchemesOf
    >;
    return counts.schemes_newly_built;
  };
  for (const areaId of [201, 106, 107]) expect(await counted(areaId)).toBe(1);
  const listed = async (path: string) =>
    ((await ask(path)) as ReplyOf<typeof listSchemes>).rows.map(({ schemeId }) => schemeId);
  for (const path of [`/api/schemes?areaId=201`, `/api/works/schemes?areaId=201&${period}`]) {
    const ids = await listed(path);
    expect(ids).toContain(whole.schemeId);
    expect(ids).not.toContain(divided.schemeId);
  }
});

it('names the chair by consent alone, and no number of people', async () => {
  const scheme = await propose({ name: 'Có chủ nhiệm', onDay: '2026-01-05' });
  for (const action of ['prepare', 'launch'] as const) ok(await step(scheme, action, '2026-01-06'));
  const chair = async (shown: object | null) => {
    const sealed = await words(scheme.schemeId, 'Bà Thử');
    ok(await change(scheme, 'chair', { words: sealed, shown }));
    const { schemes } = await show({ 'dia-ban': '201' });
    return schemes.find(({ schemeId }) => schemeId === scheme.schemeId);
  };
  const agreed = { name: 'Lê Thị Thử', contact: '0900 000 000', agreedOn: '2026-01-06' };
  expect((await chair(agreed))?.chair).toEqual({ name: 'Lê Thị Thử', contact: '0900 000 000' });
  const withdrawn = await chair(null);
  expect(withdrawn?.chair).toBeNull();
  expect(Object.keys(withdrawn ?? {})).not.toContain('members');
});

it('asks for a ward where none is named, and begins anew at a cursor that is none', async () => {
  for (const area of ['', '0', '999999', 'x', '-1']) {
    expect(await show({ 'dia-ban': area })).toEqual({ area: null, schemes: [], next: null });
  }
  expect((await show({ 'dia-ban': '201', tu: 'abc' })).schemes.length).toBeGreaterThan(0);
});
