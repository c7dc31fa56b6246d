import { expect, it } from 'vitest';
import { testServices } from '../../tests/kit/test-services.ts';
import { syncAreas } from '../areas/server/index.ts';
import { TASK_STATES } from '../directives/workflow.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { at } from './demo-services.ts';
import { drawPaper } from './draw-paper.ts';
import { fillBoard } from './fill-board.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { MEETINGS } from './plan-board.ts';
import { TASKS } from './plan-tasks.ts';

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
await syncAreas(services.db);
await syncLaw(services.db);
const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);

it('has the board at work in every state, and enters nothing twice', async () => {
  const { db } = services;
  const mark = { demo: true, seed: 'thử', today: TODAY, city } as const;
  await fillBoard(services, mark);
  const tasks = await db.selectFrom('directive_task').select('state').execute();
  expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(TASK_STATES));
  const count = async () =>
    Promise.all(
      (
        ['directive_task', 'directive_step', 'board_meeting', 'board_member', 'directive_reminder'] as const
      ).map(async (table) => (await db.selectFrom(table).select('area_id').execute()).length),
    );
  const filled = await count();
  expect(filled[0]).toBe(TASKS.length);
  expect(filled[2]).toBe(MEETINGS.length);
  expect(filled[4]).toBeGreaterThan(0);
  await fillBoard(services, mark);
  expect(await count()).toEqual(filled);
});

it('draws a paper whose table of objects holds', () => {
  const paper = drawPaper(['BAO CAO']).toString('latin1');
  const starts = [...paper.matchAll(/^(\d{10}) 00000 n /gm)].map(([, start]) => Number(start));
  for (const [index, start] of starts.entries()) {
    expect(paper.slice(start)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  }
  expect(paper.slice(Number(/startxref\n(\d+)/.exec(paper)?.[1]))).toMatch(/^xref/);
});
