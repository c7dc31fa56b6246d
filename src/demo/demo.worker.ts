import { parentPort, workerData } from 'node:worker_threads';
import { makeCredentials } from '../accounts/make-credentials.ts';
import { openDemoServices, prepareForPast } from './demo-services.ts';
import { knownTips } from './known-tips.ts';
import { liveTip } from './live-tip.ts';
import { planCity } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';
import type { WorkerReply, WorkerTask } from './worker-tasks.ts';

// Sealing and key derivation are work for a processor; here they leave the server its breath.

const task = workerData as WorkerTask;
const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);

if (task.task === 'credentials') {
  const made: { login: string; credentials: Awaited<ReturnType<typeof makeCredentials>>['credentials'] }[] =
    [];
  for (const { login, passphrase, stewardSecret } of task.people) {
    const { credentials } = await makeCredentials(
      passphrase,
      stewardSecret === undefined ? {} : { stewardSecret },
    );
    made.push({ login, credentials });
  }
  say({ done: 'credentials', credentials: made });
} else {
  await fill(task);
  say({ done: 'fill' });
}

async function fill(wanted: Extract<WorkerTask, { task: 'fill' }>): Promise<void> {
  const { config, connectionString, city, seed, today, part, first, every, together } = wanted;
  const { services, close } = openDemoServices(config, connectionString, together);
  try {
    await prepareForPast(services);
    const plan = planCity({ seed, today })[part].filter((_, index) => index % every === first);
    const known = await knownTips(services.db, plan);
    const queue = plan.values();
    const live = async (tips: Iterable<PlannedTip>): Promise<void> => {
      for (const tip of tips) {
        await liveTip(services, city, tip, known.get(tip.draftId));
        say({ done: 'tip' });
      }
    };
    await Promise.all(Array.from({ length: together }, () => live(queue)));
  } finally {
    await close();
  }
}
