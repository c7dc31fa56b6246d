import { availableParallelism } from 'node:os';
import { addDays } from '../law/day.ts';
import { dayOf } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Lifetime } from '../platform/lifetime.ts';
import type { Log } from '../platform/log.ts';
import type { Services } from '../platform/services.ts';
import { tallyActivities } from '../schemes/server/index.ts';
import { type System, startSystem } from '../system.ts';
import { tallyTips } from '../tips/server/index.ts';
import { buildPages } from './build-pages.ts';
import { claimDemoFolder, type DemoCity, type DemoMark, writeMark } from './demo-folder.ts';
import { createDemoPage } from './demo-page.ts';
import { at } from './demo-services.ts';
import { fillBoard } from './fill-board.ts';
import { beginFilling, type Filling, fillPart, isFilled } from './fill-city.ts';
import { fillResultsPart } from './fill-results-task.ts';
import { fillWanted } from './fill-wanted.ts';
import { freezeQuarters } from './freeze-quarters.ts';
import { makeCity } from './make-city.ts';
import { makePeople, type People } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { planWanted } from './plan-wanted.ts';
import { fillSchemesInThread } from './schemes/fill-in-thread.ts';
import { fillBatches } from './signals/fill-batches.ts';
import { writeReports } from './write-reports.ts';

/** The ceremony took place this long ago, so that the present month lies behind it. */
const CEREMONY_DAYS_AGO = 40;

interface Demo extends DemoMark {
  city: DemoCity;
}

/**
 * Starts the server on the demo city, made on first need. It serves when the article's reports of crime are in
 * place; the rest goes on filling in. Throws `ConfigError`.
 */
export async function startDemo(options: { config: Config; log: Log; lifetime: Lifetime }): Promise<System> {
  const { config, log, lifetime } = options;
  const threads = Math.max(1, Math.min(4, availableParallelism()));
  const mark = await claimDemoFolder(config.dataFolder, { seed: SEED, today: dayOf(new Date()) });
  const stop = new AbortController();
  const people = mark.city === null ? makePeople(mark.seed) : undefined;
  people?.catch(() => undefined);
  const pages = buildPages();
  pages.catch(() => undefined);
  let demo: Demo | undefined;
  let filling: Filling = { done: 0, total: 0, finished: false, failed: false };

  const prepare = async (services: Services): Promise<void> => {
    const city = mark.city ?? (await foundCity(services, mark, people));
    demo = { ...mark, city };
    filling = await beginFilling(services, demo);
    if (!(await isFilled(services, demo, 'decisions'))) {
      await fillPart(services, demo, 'decisions', threads, filling, stop.signal);
    }
    await pages;
  };
  const system = await startSystem({
    ...options,
    demo: true,
    prepare,
    loaders: ({ db }) => ({ demo: createDemoPage(db, mark, () => filling) }),
  });
  lifetime.add('filling of the demo', () => stop.abort());
  if (demo !== undefined) void fillTheRest(system.services, demo, filling, log, stop.signal);
  return system;
}

async function foundCity(
  services: Services,
  mark: DemoMark,
  made: Promise<People> | undefined,
): Promise<DemoCity> {
  if (made === undefined) throw new Error('the people of the demo were not made');
  const { people, stewardSecrets } = await made;
  const then = at(services, `${addDays(mark.today, -CEREMONY_DAYS_AGO)}T02:00:00Z`);
  const city = await makeCity(then, people, stewardSecrets);
  await writeMark(services.config.dataFolder, { ...mark, city });
  return city;
}

/** In one thread, so that whoever looks at the demo meanwhile is served at once. */
async function fillTheRest(
  services: Services,
  demo: Demo,
  filling: Filling,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  try {
    await fillBoard(services, demo);
    await fillWanted(services, demo.city, planWanted(demo.seed, demo.today), signal);
    await fillSchemesInThread(services, demo, signal);
    if (!signal.aborted) await fillResultsPart(services, demo, 'past', signal);
    for (const part of ['present', 'quarter', 'crimes', 'order'] as const) {
      if (!signal.aborted && !(await isFilled(services, demo, part))) {
        await fillPart(services, demo, part, 1, filling, signal);
      }
      if (part === 'present' && !signal.aborted) await fillResultsPart(services, demo, 'present', signal);
    }
    if (!signal.aborted) await fillBatches(services, demo.today);
    if (!signal.aborted) await tallyTips(services);
    if (!signal.aborted) await tallyActivities(services);
    if (!signal.aborted) await freezeQuarters(services, demo.city);
    if (!signal.aborted) await writeReports(services, demo.city, demo.today);
    filling.finished = !signal.aborted;
    if (filling.finished) filling.done = filling.total;
  } catch (error) {
    filling.failed = true;
    log.error('the demo could not be filled', error);
  }
}
