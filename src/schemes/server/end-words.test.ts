import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listActivities, listSites, listTeams } from '../site-contract.ts';
import { endWords } from './end-words.ts';

const world = await foundWorld();
const { services } = world;
const { clock } = services;
const START = '2026-03-02T02:00:00Z';
clock.set(START);
const { launched, step, change, site, team, activity, words, get } = schemeKeepers(world);
const DAY = '2026-02-01';

/** A scheme with a team in office and something done, the names and words of which are sealed. */
async function withWords() {
  const scheme = await launched('2026-01-10');
  const siteId = crypto.randomUUID();
  ok((await site(scheme, { siteId, words: await words(siteId, 'Bà Thử, 0900') })).answer);
  const termId = crypto.randomUUID();
  const term = { termId, fromDay: '2026-01-10', toDay: null, members: 2 };
  const roster = await words(termId, 'Bà Thử\nÔng Mẫu');
  const teamId = crypto.randomUUID();
  const fields = await words(teamId, 'Ông Mẫu, 0900');
  ok((await team(scheme, siteId, { teamId, words: fields, term: { ...term, roster } })).answer);
  const activityId = crypto.randomUUID();
  const said = await words(activityId, JSON.stringify({ note: 'Bà Thử mở họp' }));
  ok((await activity(scheme, siteId, { activityId, onDay: DAY, words: said })).answer);
  const read = async <Reply>(path: string) =>
    ok(await get('chief', `/api/schemes/${scheme.schemeId}/${path}`)).body as Reply;
  const kept = async () => {
    const teams = await read<ReplyOf<typeof listTeams>>(`sites/${siteId}/teams`);
    const places = await read<ReplyOf<typeof listSites>>('sites');
    const done = await read<ReplyOf<typeof listActivities>>('activities');
    const terms = teams.rows.flatMap((each) => each.terms);
    return {
      members: terms.map(({ members }) => members),
      roster: terms.some(({ roster: sealed }) => sealed !== null),
      words: done.rows.some(({ words: sealed }) => sealed !== null),
      team: teams.rows.some(({ words: sealed }) => sealed !== null),
      site: places.rows.some(({ words: sealed }) => sealed !== null),
      activities: done.rows.length,
    };
  };
  return { scheme, siteId, teamId, termId, kept };
}

it('destroys the names of terms with a dissolution, and keeps their number and what was done', async () => {
  const { scheme, kept } = await withWords();
  expect(await kept()).toEqual({
    members: [2],
    roster: true,
    words: true,
    team: true,
    site: true,
    activities: 1,
  });
  ok(await step(scheme, 'dissolve', '2026-02-20'));
  expect(await kept()).toEqual({
    members: [2],
    roster: false,
    words: true,
    team: false,
    site: false,
    activities: 1,
  });
});

it('ends names of terms and words of activities after the term of registers, and of no term that goes on', async () => {
  const over = await withWords();
  ok(await change(over.scheme, `teams/${over.teamId}/terms/${over.termId}/end`, { toDay: '2026-03-02' }));
  const goesOn = await withWords();
  // two years from the entry of the activity on, which was done before, and from the last day of the term
  clock.set('2028-03-02T02:00:00Z');
  await endWords(services);
  expect(await over.kept()).toMatchObject({ roster: true, words: true });
  clock.set('2028-03-03T02:00:00Z');
  expect(await endWords(services)).toBeGreaterThan(0);
  expect(await over.kept()).toMatchObject({ members: [2], roster: false, words: false, activities: 1 });
  expect(await goesOn.kept()).toMatchObject({ roster: true, words: false });
  expect(await endWords(services)).toBe(0);
  clock.set(START);
});

it('keeps names of a term that ended long before it was entered for the whole term from that entry', async () => {
  clock.set('2030-06-03T02:00:00Z');
  const { scheme, teamId, termId, kept } = await withWords();
  ok(await change(scheme, `teams/${teamId}/terms/${termId}/end`, { toDay: '2026-03-31' }));
  await endWords(services);
  expect(await kept()).toMatchObject({ roster: true, words: true });
  clock.set('2032-06-04T02:00:00Z');
  await endWords(services);
  expect(await kept()).toMatchObject({ roster: false, words: false });
  clock.set(START);
});

it('ends what is sealed of a site that has ended, and of its teams, though the scheme goes on', async () => {
  const { scheme, siteId, kept } = await withWords();
  const goesOn = await withWords();
  ok(await change(scheme, `sites/${siteId}/end`, { toDay: '2026-03-02' }));
  clock.set('2028-03-02T02:00:00Z');
  await endWords(services);
  expect(await kept()).toMatchObject({ site: true, team: true });
  clock.set('2028-03-03T02:00:00Z');
  await endWords(services);
  expect(await kept()).toMatchObject({ site: false, team: false });
  expect(await goesOn.kept()).toMatchObject({ site: true, team: true });
  clock.set(START);
});
