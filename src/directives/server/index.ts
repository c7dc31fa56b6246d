import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { remind } from './remind.ts';
import { removeLoose } from './remove-loose.ts';
import { boardRoutes } from './routes-board.ts';
import { taskRoutes } from './routes-task.ts';

export { addMember } from './add-member.ts';
export { assignTasks } from './assign-tasks.ts';
export { findBoard } from './boards.ts';
export { issueMinutes } from './issue-minutes.ts';
export { findMeeting } from './meeting-queries.ts';
export { recordDocument } from './record-document.ts';
export { recordMeeting } from './record-meeting.ts';
export { remind } from './remind.ts';
export { takeStep } from './take-step.ts';
export { findTask } from './task-queries.ts';
export { uploadEvidence } from './upload-evidence.ts';

/** Every endpoint of the capability. */
export function directiveRoutes(services: Services): Route[] {
  return [...boardRoutes(services), ...taskRoutes(services)];
}

/** The background tasks of the capability. */
export function directiveTasks(services: Services): TaskHandlers {
  return {
    'directives:remind': async () => {
      const reminded = await remind(services);
      if (reminded > 0) services.log.info('directives: reminders written down', { reminded });
    },
    'directives:remove_loose': async () => {
      const removed = await removeLoose(services);
      if (removed > 0) services.log.info('directives: papers that no report names removed', { removed });
    },
  };
}

/** Reminders before offices open, 07:00 in Việt Nam; papers of no report every hour. */
export const DIRECTIVE_CRONTAB = [
  '0 0 * * * directives:remind ?fill=1d&max=3',
  '23 * * * * directives:remove_loose ?fill=2h&max=1',
].join('\n');
