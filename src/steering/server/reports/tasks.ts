import type { Services } from '../../../platform/services.ts';
import type { TaskHandlers } from '../../../platform/start-jobs.ts';
import { runRender } from './run-render.ts';

/** The background task of periodic reports. */
export function reportTasks(services: Services): TaskHandlers {
  return { 'steering:render_report': (asked) => runRender(services, asked) };
}
