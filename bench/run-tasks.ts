import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BenchTask } from './bench.worker.ts';

/** Runs tasks in threads, two at a time, and gives their answers in order. */
export async function runTasks<Answer>(tasks: readonly BenchTask[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = tasks.entries();
  const work = async (): Promise<void> => {
    for (const [index, task] of queue) {
      const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { workerData: task });
      const [answer] = await once(worker, 'message');
      answers[index] = answer;
      await worker.terminate();
    }
  };
  await Promise.all([work(), work()]);
  return answers;
}
