import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Team } from '../contract.ts';
import { presentTeams } from './present-teams.ts';
import { readSteps } from './read-steps.ts';
import type { StoredTeam } from './team-queries.ts';

/** One team with what happened to it; `may` says what the asker may. */
export async function readTeam(
  services: Services,
  row: StoredTeam,
  may: Pick<Team, 'keeps' | 'grades' | 'opens'>,
): Promise<Team> {
  const [[team], steps] = await Promise.all([presentTeams(services, [row]), readSteps(services.db, row)]);
  if (team === undefined) throw new AppError('not_found');
  return { ...team, steps, ...may };
}
