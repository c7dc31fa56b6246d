import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { readSteps } from '../../steps/server/index.ts';
import type { Team } from '../contract.ts';
import { TEAM_LIFE } from './append-step.ts';
import { presentTeams } from './present-teams.ts';
import type { StoredTeam } from './team-queries.ts';

/** One team with what happened to it; `may` says what the asker may. */
export async function readTeam(
  services: Services,
  row: StoredTeam,
  may: Pick<Team, 'keeps' | 'grades' | 'opens'>,
): Promise<Team> {
  const [[team], steps] = await Promise.all([
    presentTeams(services, [row]),
    readSteps(services.db, TEAM_LIFE, row),
  ]);
  if (team === undefined) throw new AppError('not_found');
  return { ...team, steps, ...may };
}
