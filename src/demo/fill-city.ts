import type { Services } from '../platform/services.ts';
import { forgetAllTallies } from '../tips/server/index.ts';
import type { DemoCity, DemoMark } from './demo-folder.ts';
import { type FillTask, type Part, tipsOf } from './fill-task.ts';
import { countTips, knownTips } from './known-tips.ts';
import { isLived } from './live-tip.ts';
import { planCity } from './plan-tips.ts';
import { runWorker } from './run-worker.ts';

/** How far the filling is. */
export interface Filling {
  /** Tips in place, of how many. */
  done: number;
  readonly total: number;
  finished: boolean;
  failed: boolean;
}

/** Lives that go on at a time in one thread: while one waits for the disk, another is sealed. */
const TOGETHER = 6;

/** How much there is to fill, and how much of it is there. */
export async function beginFilling(services: Services, mark: DemoMark): Promise<Filling> {
  const { crimes, order, present, quarter } = planCity({ seed: mark.seed, today: mark.today });
  const total = crimes.length + order.length + present.length + quarter.length;
  const done = Math.min(total, await countTips(services.db));
  return { done, total, finished: false, failed: false };
}

/** Whether every life of a part has been lived. */
export async function isFilled({ db }: Services, mark: DemoMark, part: Part): Promise<boolean> {
  const plan = tipsOf(planCity({ seed: mark.seed, today: mark.today }), part);
  const known = await knownTips(db, plan);
  return plan.every((tip) => isLived(tip, known.get(tip.draftId)));
}

/** Takes the tips of one part through their lives, in `threads` threads. What is there is left as it is. */
export async function fillPart(
  services: Services,
  mark: DemoMark & { city: DemoCity },
  part: Part,
  threads: number,
  filling: Filling,
  signal: AbortSignal,
): Promise<void> {
  const { config, pool, db } = services;
  // it writes into half months that a former filling may have seen rolled up
  await forgetAllTallies(db);
  const { connectionString = '' } = pool.options;
  const { city, seed, today } = mark;
  const common = { config, connectionString, city, seed, today, part, every: threads };
  await Promise.all(
    Array.from({ length: threads }, (_, first) =>
      runWorker(
        './fill.worker.ts',
        { ...common, first, together: TOGETHER } satisfies FillTask,
        () => (filling.done = Math.min(filling.total, filling.done + 1)),
        signal,
      ),
    ),
  );
}
