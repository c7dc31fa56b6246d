import { parentPort, workerData } from 'node:worker_threads';
import { openSubmission, type StoredSubmission } from '../src/sealed/open-submission.ts';
import { type BenchDesk, tipSealer } from './sealed-tip.ts';

/** What the threads of the benches do: seal so many tips, or open stored ones and name those that do not open. */
export type BenchTask =
  | { readonly seal: number; readonly desk: BenchDesk; readonly recoveryRecipient: string }
  | {
      readonly open: readonly { readonly tipId: string; readonly stored: StoredSubmission }[];
      readonly identity: string;
    };

const task = workerData as BenchTask;
if ('seal' in task) {
  const seal = await tipSealer(task.desk, task.recoveryRecipient);
  const texts: string[] = [];
  for (let count = 0; count < task.seal; count += 1) texts.push(JSON.stringify(await seal()));
  parentPort?.postMessage(texts);
} else {
  const closed: string[] = [];
  for (const { tipId, stored } of task.open) {
    await openSubmission(task.identity, stored).catch(() => closed.push(tipId));
  }
  parentPort?.postMessage(closed);
}
