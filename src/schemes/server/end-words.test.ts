import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listActivities, listTeams } from '../site-contract.ts';
import { endWords } from './end-words.ts';

const world = await foundWorld();
const { services } = world;
const { clock } = services;
clock.set('2026-03-02T02:00:00Z');
const { launched, step, change, site, team, activity, words, get } = schemeKeepers(world);
const DAY = '2026-02-01';

/** A scheme with a team in office and something done, the names and words of which are sealed. */
async function withWords() {
  const scheme = await launched('2026-01-10');
  const { siteId } = await site(scheme);
  const termId = crypto.randomUUID();
  const term = { termId, fromDay: '2026-01-10', toDay: null, members: 2 };
  const roster = await words(termId, 'Bà Thử\nÔng Mẫu');
  const { teamId } = await team(scheme, siteId, { term: { ...term, roster } });
  const activityId = crypto.randomUUID();
  const said = await words(activityId, JSON.stringify({ note: 'Bà Thử mở họp' }));
  ok((await activity(scheme, siteId, { activityId, onDay: DAY, words: said })).answer);
  const read = async <Reply>(path: string) =>
    ok(await get('chief', `/api/schemes/${scheme.schemeId}/${path}`)).body as Reply;
  const kept = async () => {
    const teams = await read<ReplyOf<typeof listTeams>>(`sites/${siteId}/teams`);
    const done = await read<ReplyOf<typeof listActivities>>('activities');
    const terms = teams.rows.flatMap((each) => each.terms);
    return {
      members: terms.map(({ members }) => members),
      roster: terms.some(({ roster: sealed }) => sealed !== null),
      words: done.rows.some(({ words: sealed }) => sealed !== null),
      activities: done.rows.length,
    };
  };
  return { scheme, siteId, teamId, termId, kept };
}

it('destroys the names of terms with a dissolution, and keeps their number and what was done', async () => {
  const { scheme, kept } = await withWords();
  expect(await kept()).toEqual({ members: [2], roster: true, words: true, activities: 1 });
  ok(await step(scheme, 'dissolve', '2026-02-20'));
  expect(await kept()).toEqual({ members: [2], roster: false, words: true, activities: 1 });
});

it('ends names of terms and words of activities after the term of registers, and of no term that goes on', async () => {
  const over = await withWords();
  const toDay = '2026-02-10';
  ok(await change(over.scheme, `teams/${over.teamId}/terms/${over.termId}/end`, { toDay }));
  const goesOn = await withWords();
  // two years from the day of the activity on, and from the last day of the term
  clock.set('2028-02-01T02:00:00Z');
  await endWords(services);
  expect(await over.kept()).toMatchObject({ roster: true, words: true });
  clock.set('2028-02-05T02:00:00Z');
  expect(await endWords(services)).toBeGreaterThan(0);
  expect(await over.kept()).toEqual({ members: [2], roster: true, words: false, activities: 1 });
  clock.set('2028-02-12T02:00:00Z');
  await endWords(services);
  expect(await over.kept()).toMatchObject({ members: [2], roster: false });
  expect(await goesOn.kept()).toMatchObject({ roster: true, words: false });
  clock.set('2026-03-02T02:00:00Z');
  expect(await endWords(services)).toBe(0);
});
