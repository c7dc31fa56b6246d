import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endWords } from './end-words.ts';
import { memberRoutes } from './routes-members.ts';
import { teamRoutes } from './routes-teams.ts';

export { addEntry } from './add-entry.ts';
export { addMember } from './add-member.ts';
export { changeTeam } from './change-team.ts';
export { countForces } from './count-forces.ts';
export { formTeam } from './form-team.ts';
export { findGrade } from './grade-queries.ts';
export { gradeTeam } from './grade-team.ts';
export { findTeam, type StoredTeam } from './team-queries.ts';

/** Every endpoint of the capability. */
export function forcesRoutes(services: Services): Route[] {
  return [...teamRoutes(services), ...memberRoutes(services)];
}

/** The background tasks of the capability. */
export function forcesTasks(services: Services): TaskHandlers {
  return {
    'forces:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('forces: words ended at the end of their term', { ended });
    },
  };
}

/** Once a night, after the other registers. */
export const FORCES_CRONTAB = '40 20 * * * forces:end_words ?fill=1d&max=3';
