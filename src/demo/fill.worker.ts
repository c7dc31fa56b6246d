import { parentPort, workerData } from 'node:worker_threads';
import { holdDirectory } from '../accounts/server/index.ts';
import { at, openDemoServices, prepareForPast } from './demo-services.ts';
import { type FillTask, isOfArticle, tipsOf } from './fill-task.ts';
import { knownTips } from './known-tips.ts';
import { momentOf } from './life.ts';
import { isLived, liveTip } from './live-tip.ts';
import { PERIOD, planCity } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';

// Sealing is work for a processor; here it leaves the server its breath.

const { config, connectionString, city, seed, today, part, first, every, together }: FillTask = workerData;
const { services, close } = openDemoServices(config, connectionString, together);
try {
  await prepareForPast(services);
  // the desks of the article's months are those of their last day: the directory is read for it alone
  if (isOfArticle(part)) await holdDirectory(at(services, momentOf(PERIOD.to, 0)));
  const plan = tipsOf(planCity({ seed, today }), part).filter((_, index) => index % every === first);
  const known = await knownTips(services.db, plan);
  const queue = plan.filter((tip) => !isLived(tip, known.get(tip.draftId))).values();
  const live = async (tips: Iterable<PlannedTip>): Promise<void> => {
    for (const tip of tips) {
      await liveTip(services, city, tip, known.get(tip.draftId));
      if (!known.has(tip.draftId)) parentPort?.postMessage('tip');
    }
  };
  await Promise.all(Array.from({ length: together }, () => live(queue)));
} finally {
  await close();
}
