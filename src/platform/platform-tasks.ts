import type { Services } from './services.ts';
import type { TaskHandlers } from './start-jobs.ts';

/** The tasks that the platform itself does; the composition root adds them to those of the capabilities. */
export function platformTasks({ files }: Pick<Services, 'files'>): TaskHandlers {
  return { 'files:remove': ({ id }) => files.remove(id) };
}
