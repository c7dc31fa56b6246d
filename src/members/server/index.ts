import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endLapsed } from './end-lapsed.ts';
import type { AlsoEnds } from './end-member.ts';

export { type AlsoEnds, endPeopleWith } from './end-member.ts';
export { inviteMember } from './invite-member.ts';
export { writeNames } from './names/write-names.ts';
export { memberRoutes } from './routes.ts';
export { finishShift } from './shifts/finish-shift.ts';
export { offerShift } from './shifts/offer-shift.ts';
export { planShifts } from './shifts/plan-shifts.ts';
export { findShift } from './shifts/shift-queries.ts';

/** The background task of the capability. `alsoEnds` is what other rooms end with a person. */
export function memberTasks(services: Services, alsoEnds: AlsoEnds): TaskHandlers {
  return {
    'members:end_lapsed': async () => {
      const ended = await endLapsed(services, alsoEnds);
      if (ended > 0) services.log.info('members: people left whose last day has passed', { ended });
    },
  };
}

/** Every hour: an agreed end passes at midnight here, and what was sealed is not to outlast it. */
export const MEMBERS_CRONTAB = '3 * * * * members:end_lapsed ?fill=1d&max=3';
