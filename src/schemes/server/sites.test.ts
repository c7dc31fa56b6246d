import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listActivities, listSites, listTeams } from '../site-contract.ts';

const world = await foundWorld();
world.services.clock.set('2026-03-02T02:00:00Z');
const { launched, site, team, change, activity, get, post, words } = schemeKeepers(world);
const scheme = await launched('2026-01-05');
const at = (path: string) => `/api/schemes/${scheme.schemeId}/${path}`;
const issuesOf = (answer: { body: unknown }) =>
  (answer.body as { error: { issues: { path: string; code: string }[] } }).error.issues;

it('records a site by the form of its kind, and names each field that does not fit', async () => {
  const faulty = await site(scheme, { fields: { households: -1, on_at: '25:00', religion: 'x' } });
  expect(faulty.answer).toMatchObject({ code: 'invalid_input' });
  expect(issuesOf(faulty.answer).map(({ path, code }) => `${path} ${code}`)).toEqual([
    'fields.religion unknown',
    'fields.lamps required',
    'fields.on_at wrong_type',
    'fields.households too_small',
  ]);
  const older = await site(scheme, { kindVersion: 2 });
  expect(older.answer).toMatchObject({ code: 'kind_changed' });
});

it('stands in an area that stood then, within the scheme’s, from the launch on', async () => {
  const refused = async (over: Parameters<typeof site>[1]) => (await site(scheme, over)).answer.code;
  expect(await refused({ placeAreaId: 202 })).toBe('invalid_input');
  // gone before the site began
  expect(await refused({ placeAreaId: 106 })).toBe('unknown_area');
  expect(await refused({ fromDay: '2026-01-04' })).toBe('end_before_start');
  expect(await refused({ fromDay: '2026-03-03' })).toBe('day_in_future');
});

it('seals what names people to the unit, and shows it to no reader of clear rows', async () => {
  const siteId = randomUUID();
  const sealed = await words(siteId, JSON.stringify({ note: 'Bà Thử giữ chìa khóa hộp điện' }));
  ok((await site(scheme, { siteId, name: 'Ngõ 12', words: sealed })).answer);
  const listed = async (who: Parameters<typeof get>[0]) => {
    const { rows } = ok(await get(who, at('sites?limit=100'))).body as ReplyOf<typeof listSites>;
    return rows.find((row) => row.siteId === siteId);
  };
  const opened = await openMessage(world.desk.key.identity, {
    columns: { tipId: siteId, messageId: (await listed('chief'))?.words?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url((await listed('chief'))?.words?.ciphertext ?? ''),
    grant: fromBase64Url((await listed('chief'))?.words?.grants[0]?.sealed ?? ''),
  });
  expect(opened.content.text).toContain('Bà Thử');
  // that something is sealed is told, so that nobody is asked to erase what is not there
  expect(await listed('auditor')).toMatchObject({
    name: 'Ngõ 12',
    hasWords: true,
    words: null,
    fields: { lamps: 12 },
  });
  const foreign = await site(scheme, { words: await words(randomUUID(), 'của điểm khác') });
  expect(foreign.answer).toMatchObject({ code: 'invalid_input' });
});

it('has teams in terms that never overlap, within the time of the site', async () => {
  const { siteId } = await site(scheme);
  const { teamId, termId } = await team(scheme, siteId);
  const begin = (fromDay: string, toDay: string | null = null) =>
    change(scheme, `teams/${teamId}/terms`, {
      term: { termId: randomUUID(), fromDay, toDay, members: 7, roster: null },
    });
  expect(await begin('2026-02-01')).toMatchObject({ code: 'terms_overlap' });
  expect(await begin('2026-02-01', '2026-01-31')).toMatchObject({ code: 'end_before_start' });
  const ending = (toDay: string) => change(scheme, `teams/${teamId}/terms/${termId}/end`, { toDay });
  expect(await ending('2026-01-09')).toMatchObject({ code: 'end_before_start' });
  ok(await ending('2026-01-31'));
  expect(await begin('2026-01-31')).toMatchObject({ code: 'terms_overlap' });
  ok(await begin('2026-02-01'));
  expect(await ending('2026-02-02')).toMatchObject({ code: 'terms_overlap' });
  const early = {
    term: { termId: randomUUID(), fromDay: '2026-01-09', toDay: null, members: 3, roster: null },
  };
  expect((await team(scheme, siteId, early)).answer).toMatchObject({ code: 'outside_site' });
  const { rows } = ok(await get('chief', at(`sites/${siteId}/teams`))).body as ReplyOf<typeof listTeams>;
  expect(rows[0]?.terms.map(({ fromDay, toDay, members }) => [fromDay, toDay, members])).toEqual([
    ['2026-02-01', null, 7],
    ['2026-01-10', '2026-01-31', 5],
  ]);
});

it('ends a site with the terms of its teams', async () => {
  const { siteId } = await site(scheme);
  await team(scheme, siteId);
  const end = (toDay: string) => change(scheme, `sites/${siteId}/end`, { toDay });
  expect(await end('2026-01-09')).toMatchObject({ code: 'end_before_start' });
  expect(await end('2026-03-03')).toMatchObject({ code: 'day_in_future' });
  ok(await end('2026-02-01'));
  expect(await end('2026-02-01')).toMatchObject({ code: 'nothing_changed' });
  const { rows } = ok(await get('chief', at(`sites/${siteId}/teams`))).body as ReplyOf<typeof listTeams>;
  expect(rows[0]?.terms[0]).toMatchObject({ toDay: '2026-02-01' });
});

it('records what was done, once, and takes out of the counts what was entered by mistake', async () => {
  const { siteId } = await site(scheme);
  const done = await activity(scheme, siteId);
  ok(done.answer);
  ok((await activity(scheme, siteId, { activityId: done.activityId })).answer);
  const elsewhere = (await site(scheme)).siteId;
  const own = await team(scheme, siteId);
  for (const over of [
    { participants: 99 },
    { teamId: own.teamId },
    { onDay: '2026-02-02' },
    { type: 'reminder' },
  ])
    expect((await activity(scheme, siteId, { activityId: done.activityId, ...over })).answer).toMatchObject({
      code: 'already_entered',
    });
  const moved = await activity(scheme, elsewhere, { activityId: done.activityId });
  expect(moved.answer).toMatchObject({ code: 'already_entered' });
  const refused = async (over: Parameters<typeof activity>[2]) =>
    (await activity(scheme, siteId, over)).answer.code;
  expect(await refused({ onDay: '2026-01-09' })).toBe('outside_site');
  expect(await refused({ onDay: '2026-03-03' })).toBe('day_in_future');
  // lamps are not patrolled by this kind's form
  expect(await refused({ type: 'patrol' })).toBe('invalid_input');
  expect(await refused({ teamId: randomUUID() })).toBe('not_found');
  ok(await post('chief', at(`activities/${done.activityId}/withdrawal`), {}));
  ok(await post('reception', at(`activities/${done.activityId}/withdrawal`), {}));
  const { rows } = ok(await get('auditor', at('activities'))).body as ReplyOf<typeof listActivities>;
  expect(rows.find((row) => row.activityId === done.activityId)).toMatchObject({ withdrawn: true });
});

it('takes the very words of an activity again, and no others under its id', async () => {
  const { siteId } = await site(scheme);
  const activityId = randomUUID();
  const minutes = await words(activityId, JSON.stringify({ note: 'Họp tổ' }));
  ok((await activity(scheme, siteId, { activityId, words: minutes })).answer);
  ok((await activity(scheme, siteId, { activityId, words: minutes })).answer);
  const corrected = await words(activityId, JSON.stringify({ note: 'Họp tổ, bầu tổ trưởng' }));
  for (const other of [corrected, null])
    expect((await activity(scheme, siteId, { activityId, words: other })).answer).toMatchObject({
      code: 'already_entered',
    });
});

it('is listed by page: what stands first, the latest begun before the others', async () => {
  const other = await launched('2026-01-05');
  const begun = async (fromDay: string) => (await site(other, { fromDay })).siteId;
  const [first, second, ended] = [
    await begun('2026-01-10'),
    await begun('2026-01-12'),
    await begun('2026-01-14'),
  ];
  ok(await change(other, `sites/${ended}/end`, { toDay: '2026-01-20' }));
  const listed: string[] = [];
  for (let cursor = ''; ; ) {
    const url = `/api/schemes/${other.schemeId}/sites?limit=1${cursor}`;
    const { rows, next } = ok(await get('chief', url)).body as ReplyOf<typeof listSites>;
    listed.push(...rows.map(({ siteId }) => siteId));
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(listed).toEqual([second, first, ended]);
});
