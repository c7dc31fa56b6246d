import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDocument } from '../../../tests/kit/test-document.ts';
import { ok, schemeKeepers, type TestScheme } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { countSchemesOf, readScheme } from '../contract.ts';
import { number, sealedText, words as wording } from '../data/fields.ts';
import type { Field, KindForm } from '../form.ts';
import { type listSites, type listTeams, type readHeldValues, SHOWN_VALUES } from '../site-contract.ts';

const world = await foundWorld();
const { db, clock } = world.services;
clock.set('2026-03-02T02:00:00Z');
const { launched, propose, step, site, team, change, activity, get, post, words } = schemeKeepers(world);

const read = async ({ schemeId }: TestScheme, who: Parameters<typeof get>[0] = 'chief') =>
  ok(await get(who, `/api/schemes/${schemeId}`)).body as ReplyOf<typeof readScheme>;
const sitesOf = async ({ schemeId }: TestScheme, who: Parameters<typeof get>[0] = 'chief') =>
  (ok(await get(who, `/api/schemes/${schemeId}/sites`)).body as ReplyOf<typeof listSites>).rows;
const teamsOf = async ({ schemeId }: TestScheme, siteId: string) =>
  (ok(await get('chief', `/api/schemes/${schemeId}/sites/${siteId}/teams`)).body as ReplyOf<typeof listTeams>)
    .rows;
const wordsAbout = (subjectId: string) =>
  db.selectFrom('register_words').select('role').where('subject_id', '=', subjectId).execute();
const place = {
  placeAreaId: world.desk.unit.areaId,
  placeVerified: true,
  sort: 'residential_group',
  name: 'Phố 3',
  fromDay: '2026-01-10',
};
const changeSite = (scheme: TestScheme, siteId: string, over: object) =>
  change(scheme, `sites/${siteId}/changes`, {
    ...place,
    kindVersion: 1,
    fields: {},
    words: 'keep',
    onDay: '2026-03-02',
    ...over,
  });

const label = wording('Số', 'Number');
const form = (fields: Field[]): KindForm => ({
  name: wording('Bến đò an toàn', 'Safe ferry landings'),
  does: wording('Giữ trật tự bến đò.', 'Keeps order at the landing.'),
  site: fields,
  team: fields,
  activities: [{ code: 'meeting', name: wording('Họp', 'Meeting'), fields: [] }],
});
const write = async (kind: string, version: number, fields: Field[]) =>
  ok(await post('analyst', '/api/scheme-kinds', { kind, version, form: form(fields) }));

it('leaves a record its form: to end it asks for nothing, to correct it for nothing new', async () => {
  const boats = number('boats', label);
  await write('changed_kind', 1, [boats]);
  const scheme = await launched('2026-01-05', { kind: 'changed_kind' });
  const { siteId } = await site(scheme, { fields: { boats: 12 } });
  const other = await site(scheme, { fields: { boats: 7 } });
  const { teamId } = await team(scheme, siteId, { fields: { boats: 2 } });
  await write('changed_kind', 2, [number('jackets', label, { required: true })]);
  await write('changed_kind', 3, [number('jackets', label, { required: true }), number('oars', label)]);
  // by the form that it has, and neither lost nor asked for
  ok(await changeSite(scheme, siteId, { fields: { boats: 11 } }));
  const second = await changeSite(scheme, siteId, { kindVersion: 2, fields: { jackets: 1 } });
  expect(second).toMatchObject({ code: 'kind_changed' });
  // by the newest one, with what the record already held
  ok(await changeSite(scheme, siteId, { kindVersion: 3, fields: { jackets: 30 } }));
  const teams = `teams/${teamId}/changes`;
  ok(
    await change(scheme, teams, {
      name: 'Tổ ca đêm',
      onDay: '2026-03-02',
      kindVersion: 1,
      fields: { boats: 3 },
      words: 'keep',
    }),
  );
  ok(await change(scheme, `sites/${other.siteId}/end`, { toDay: '2026-02-01' }));
  const told = new Map((await sitesOf(scheme)).map((row) => [row.siteId, row]));
  expect(told.get(siteId)).toMatchObject({ kindVersion: 3, fields: { boats: 11, jackets: 30 } });
  expect(told.get(other.siteId)).toMatchObject({ kindVersion: 1, fields: { boats: 7 }, toDay: '2026-02-01' });
  expect(await teamsOf(scheme, siteId)).toMatchObject([
    { name: 'Tổ ca đêm', kindVersion: 1, fields: { boats: 3 } },
  ]);
  const { steps } = await read(scheme);
  expect(steps.map(({ action, before }) => [action, before]).slice(0, 4)).toEqual([
    ['end_site', {}],
    ['change_team', { name: 'Tổ 1', fields: { boats: 2 } }],
    ['change_site', { kindVersion: 1, fields: { boats: 11 } }],
    ['change_site', { fields: { boats: 12 } }],
  ]);
});

it('corrects what a site is called, where it is and since when, and counts it there', async () => {
  const scheme = await launched('2026-01-05');
  const { siteId } = await site(scheme);
  const { termId } = await team(scheme, siteId);
  const { activityId } = await activity(scheme, siteId);
  const lamps = { fields: { lamps: 12 } };
  expect(await changeSite(scheme, siteId, { ...lamps, placeAreaId: 202 })).toMatchObject({
    code: 'invalid_input',
  });
  expect(await changeSite(scheme, siteId, { ...lamps, fromDay: '2026-01-04' })).toMatchObject({
    code: 'end_before_start',
  });
  expect(await changeSite(scheme, siteId, { ...lamps, fromDay: '2026-01-11' })).toMatchObject({
    code: 'outside_site',
  });
  const later = await site(scheme);
  await activity(scheme, later.siteId, { onDay: '2026-02-01' });
  expect(await changeSite(scheme, later.siteId, { ...lamps, fromDay: '2026-02-02' })).toMatchObject({
    code: 'activity_outside',
  });
  ok(
    await changeSite(scheme, siteId, {
      ...lamps,
      name: 'Phố 4',
      fromDay: '2026-01-06',
      placeVerified: false,
    }),
  );
  expect((await sitesOf(scheme)).find((row) => row.siteId === siteId)).toMatchObject({
    name: 'Phố 4',
    fromDay: '2026-01-06',
    placeVerified: false,
  });
  // as if another unit of the same area had been entered
  await db.updateTable('scheme_site').set({ place_area_id: 202 }).where('site_id', '=', siteId).execute();
  await db.updateTable('scheme_term').set({ place_area_id: 202 }).where('term_id', '=', termId).execute();
  await db
    .updateTable('scheme_activity')
    .set({ place_area_id: 202 })
    .where('activity_id', '=', activityId)
    .execute();
  ok(await changeSite(scheme, siteId, { ...lamps, name: 'Phố 4', fromDay: '2026-01-06' }));
  const { place_area_id: ofTerm } = await db
    .selectFrom('scheme_term')
    .select('place_area_id')
    .where('term_id', '=', termId)
    .executeTakeFirstOrThrow();
  const { place_area_id: ofActivity } = await db
    .selectFrom('scheme_activity')
    .select('place_area_id')
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  expect([ofTerm, ofActivity]).toEqual([place.placeAreaId, place.placeAreaId]);
});

it('tells from which day figures hold, and what held before', async () => {
  const scheme = await launched('2026-01-05');
  const { siteId } = await site(scheme);
  const { teamId } = await team(scheme, siteId);
  const since = async () => (await sitesOf(scheme)).map(({ valuesSince }) => valuesSince);
  expect(await since()).toEqual([null]);
  const say = (lamps: number, onDay: string, more: object = {}) =>
    changeSite(scheme, siteId, { fields: { lamps }, onDay, ...more });
  ok(await say(20, '2026-02-01'));
  ok(await say(30, '2026-03-01'));
  // another name changes no figure
  ok(await say(30, '2026-03-02', { name: 'Phố 3 mới' }));
  expect(await since()).toEqual(['2026-03-01']);
  const held = async (subjectId: string, who: Parameters<typeof get>[0] = 'auditor') =>
    get(who, `/api/schemes/${scheme.schemeId}/held-values/${subjectId}`);
  const replyOf = async (subjectId: string) =>
    ok(await held(subjectId)).body as ReplyOf<typeof readHeldValues>;
  const rowsOf = async (subjectId: string) =>
    (await replyOf(subjectId)).rows.map(({ from, until, values }) => [from, until, values.lamps]);
  expect(await rowsOf(siteId)).toEqual([
    ['2026-03-01', null, 30],
    ['2026-02-01', '2026-03-01', 20],
    ['2026-01-10', '2026-02-01', 12],
  ]);
  // a correction from an earlier day: what it reaches back over never held
  ok(await say(31, '2026-02-01', { name: 'Phố 3 mới' }));
  expect(await rowsOf(siteId)).toEqual([
    ['2026-02-01', null, 31],
    ['2026-01-10', '2026-02-01', 12],
  ]);
  expect(await rowsOf(teamId)).toEqual([['2026-01-10', null, undefined]]);
  expect(await held(randomUUID())).toMatchObject({ code: 'not_found' });
  expect((await replyOf(siteId)).earlier).toBe(false);
  // more changes than are shown: what held before the earliest of them is not told, and that there was something is
  for (let lamps = 1; lamps <= SHOWN_VALUES; lamps += 1) ok(await say(lamps, '2026-02-02'));
  expect(await rowsOf(siteId)).toEqual([['2026-02-02', null, SHOWN_VALUES]]);
  expect((await replyOf(siteId)).earlier).toBe(true);
});

it('takes away what is sealed of a site or a team, and the chair, by whoever keeps the scheme', async () => {
  await write('sealing_kind', 1, [sealedText('contact', label)]);
  const scheme = await launched('2026-01-05', { kind: 'sealing_kind' });
  const siteId = randomUUID();
  const contact = await words(siteId, JSON.stringify({ contact: 'Bà Thử' }));
  await site(scheme, { siteId, fields: {}, words: contact });
  ok(await changeSite(scheme, siteId, { words: 'keep' }));
  expect(await wordsAbout(siteId)).toHaveLength(1);
  const renewed = await words(siteId, JSON.stringify({ contact: 'Ông Mẫu' }));
  ok(await changeSite(scheme, siteId, { words: renewed }));
  expect((await sitesOf(scheme))[0]?.words?.messageId).toBe(renewed.messageId);
  // who was named before is no longer
  expect(await wordsAbout(siteId)).toHaveLength(1);
  ok(await changeSite(scheme, siteId, { words: 'erase' }));
  expect(await wordsAbout(siteId)).toEqual([]);

  const sealed = await words(scheme.schemeId, 'Ông Mẫu, 0900 000 000');
  const shown = { name: 'Ông Mẫu', contact: '0900 000 000', agreedOn: '2026-02-01' };
  ok(await change(scheme, 'chair', { words: sealed, shown }));
  ok(await change(scheme, 'chair', { words: 'keep', shown: null }, 'analyst'));
  const withdrawn = await read(scheme);
  expect(withdrawn.chair).toBeNull();
  expect(withdrawn.chairWords).not.toBeNull();
  ok(await change(scheme, 'chair', { words: 'erase', shown: null }, 'analyst'));
  expect(await wordsAbout(scheme.schemeId)).toEqual([]);
});

it('erases who is turned to when a scheme is dissolved', async () => {
  const scheme = await launched('2026-01-05');
  const siteId = randomUUID();
  await site(scheme, {
    siteId,
    words: await words(siteId, JSON.stringify({ note: 'Bà Thử giữ chìa khóa' })),
  });
  const shown = { name: 'Ông Mẫu', contact: '0900 000 000', agreedOn: '2026-02-01' };
  ok(await change(scheme, 'chair', { words: await words(scheme.schemeId, 'Ông Mẫu'), shown }));
  ok(await step(scheme, 'dissolve', '2026-02-10'));
  expect((await read(scheme)).chair).toBeNull();
  expect([...(await wordsAbout(scheme.schemeId)), ...(await wordsAbout(siteId))]).toEqual([]);
  const again = await change(scheme, 'chair', { words: 'keep', shown });
  expect(again).toMatchObject({ code: 'scheme_not_alive' });
});

it('corrects the day of a launch with a reason, by which the scheme is counted', async () => {
  const scheme = await launched('2026-01-05');
  ok(await step(scheme, 'run', '2026-01-20'));
  await site(scheme);
  const correct = (onDay: string, day = 'launch') =>
    change(scheme, 'corrections', { day, onDay, reason: 'typed_wrongly' });
  const built = async () => {
    const url = `/api/schemes/count?areaId=${place.placeAreaId}&from=2026-01-07&to=2026-03-01`;
    return (
      (ok(await get('analyst', url)).body as ReplyOf<typeof countSchemesOf>).counts.schemes_newly_built ?? 0
    );
  };
  const before = await built();
  expect(await correct('2026-01-05')).toMatchObject({ code: 'nothing_changed' });
  // its papers are of that day, its site began on the tenth
  expect(await correct('2026-01-04')).toMatchObject({ code: 'end_before_start' });
  expect(await correct('2026-01-11')).toMatchObject({ code: 'end_before_start' });
  expect(await correct('2026-01-21')).toMatchObject({ code: 'end_before_start' });
  expect(await correct('2026-01-08', 'dissolution')).toMatchObject({ code: 'scheme_step_not_allowed' });
  ok(await correct('2026-01-08'));
  expect(await built()).toBe(before + 1);
  const { launchedOn, steps } = await read(scheme);
  expect(launchedOn).toBe('2026-01-08');
  expect(steps[0]).toMatchObject({
    action: 'correct_launch',
    onDay: '2026-01-08',
    before: { onDay: '2026-01-05' },
    reason: 'typed_wrongly',
  });
  ok(await correct('2026-01-06'));
});

it('corrects the day of a dissolution with what ended on it', async () => {
  const scheme = await launched('2026-01-05');
  const kept = await site(scheme);
  const earlier = await site(scheme);
  const { termId, teamId } = await team(scheme, kept.siteId);
  ok(await change(scheme, `sites/${earlier.siteId}/end`, { toDay: '2026-01-20' }));
  const { activityId } = await activity(scheme, kept.siteId, { onDay: '2026-02-08' });
  const decided = (onDay: string) => ({
    documents: [testDocument('dissolution_decision', '2026-01-15')],
    onDay,
  });
  expect(await step(scheme, 'dissolve', '2026-02-07', decided('2026-02-07'))).toMatchObject({
    code: 'activity_outside',
  });
  ok(await step(scheme, 'dissolve', '2026-02-10', decided('2026-02-10')));
  const correct = (onDay: string) =>
    change(scheme, 'corrections', { day: 'dissolution', onDay, reason: 'paper_says_otherwise' });
  expect(await correct('2026-01-19')).toMatchObject({ code: 'end_before_start' });
  expect(await correct('2026-02-05')).toMatchObject({ code: 'activity_outside' });
  expect(await correct('2026-01-14')).toMatchObject({ code: 'documents_missing' });
  ok(await post('chief', `/api/schemes/${scheme.schemeId}/activities/${activityId}/withdrawal`, {}));
  ok(await correct('2026-02-05'));
  expect((await read(scheme)).dissolvedOn).toBe('2026-02-05');
  const ends = Object.fromEntries((await sitesOf(scheme)).map(({ siteId, toDay }) => [siteId, toDay]));
  expect(ends).toEqual({ [kept.siteId]: '2026-02-05', [earlier.siteId]: '2026-01-20' });
  expect((await teamsOf(scheme, kept.siteId))[0]?.terms[0]?.toDay).toBe('2026-02-05');
  // no term goes on beyond its site, nor a site beyond its scheme
  const ending = await change(scheme, `teams/${teamId}/terms/${termId}/end`, { toDay: '2026-03-01' });
  expect(ending).toMatchObject({ code: 'outside_site' });
  const longer = await change(scheme, `sites/${kept.siteId}/end`, { toDay: '2026-02-20' });
  expect(longer).toMatchObject({ code: 'scheme_not_alive' });
});

it('corrects the last day of a site with the terms that ended on it', async () => {
  const scheme = await launched('2026-01-05');
  const { siteId } = await site(scheme);
  await team(scheme, siteId);
  await activity(scheme, siteId, { onDay: '2026-01-25' });
  const end = (toDay: string) => change(scheme, `sites/${siteId}/end`, { toDay });
  expect(await end('2026-01-24')).toMatchObject({ code: 'activity_outside' });
  ok(await end('2026-02-01'));
  expect(await end('2026-01-24')).toMatchObject({ code: 'activity_outside' });
  ok(await end('2026-02-20'));
  expect((await sitesOf(scheme))[0]?.toDay).toBe('2026-02-20');
  expect((await teamsOf(scheme, siteId))[0]?.terms[0]?.toDay).toBe('2026-02-20');
});

it('takes no paper of a later day than the step', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  const documents = [testDocument('survey', '2026-01-03'), testDocument('proposal', '2026-01-05')];
  const refused = await step(scheme, 'prepare', '2026-01-04', { documents });
  expect(refused).toMatchObject({
    code: 'documents_missing',
    body: { error: { issues: [{ path: 'documents.proposal' }] } },
  });
  ok(await step(scheme, 'prepare', '2026-01-05', { documents }));
});
