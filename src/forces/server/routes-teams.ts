import { officer } from '../../accounts/server/index.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { onArea, onAreas } from '../../schemes/server/index.ts';
import * as contract from '../contract.ts';
import * as grading from '../grade-contract.ts';
import { can } from '../policy.ts';
import { changeTeam } from './change-team.ts';
import { countStanding } from './count-standing.ts';
import { endTeam } from './end-team.ts';
import { exportTeams } from './export-teams.ts';
import { formTeam } from './form-team.ts';
import { gradeTeam } from './grade-team.ts';
import { listGrading } from './list-grading.ts';
import { listTeams } from './list-teams.ts';
import { readTeam } from './read-team.ts';
import { forming, onTeam } from './team-policies.ts';
import { withdrawGrade } from './withdraw-grade.ts';

/** What officers may ask of teams and of the grading of their years. */
export function teamRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const on = onTeam.bind(null, services);
  return [
    defineRoute(contract.listForces, bySession, onAreas(services, 'forces.list'), ({ query }, areaIds) =>
      listTeams(services, { ...query, areaIds }),
    ),
    defineRoute(contract.exportForces, bySession, onAreas(services, 'forces.export'), ({ query }, areaIds) =>
      exportTeams(services, { view: query.view, areaIds }),
    ),
    defineRoute(
      contract.forcesOverview,
      bySession,
      onArea(services, 'forces.overview'),
      async (_, { areaId }) => countStanding(services, (await loadAreas(services.db)).descendantIds(areaId)),
    ),
    defineRoute(
      grading.listGrading,
      bySession,
      onArea(services, 'forces.grading'),
      async ({ actor, query }, area) => {
        const listed = await listGrading(services, query);
        return { ...listed, grades: can(actor, 'force.grade', area) };
      },
    ),
    defineRoute(contract.readTeam, bySession, on('forces.read', 'force.read'), ({ actor }, found) =>
      readTeam(services, found.row, {
        keeps: can(actor, 'force.keep', found),
        grades: can(actor, 'force.grade', found),
        opens: can(actor, 'force.open', { unitId: found.row.unit_id }),
      }),
    ),
    defineRoute(contract.formTeam, bySession, forming(services), ({ actor, body }, { unit }) =>
      formTeam(services, actor.accountId, unit, body),
    ),
    defineRoute(
      contract.changeTeam,
      bySession,
      on('forces.change', 'force.keep'),
      ({ actor, body }, { row }) => changeTeam(services, actor.accountId, row, body),
    ),
    defineRoute(contract.endTeam, bySession, on('forces.end', 'force.keep'), ({ actor, body }, { row }) =>
      endTeam(services, actor.accountId, row, body),
    ),
    defineRoute(grading.gradeTeam, bySession, on('forces.grade', 'force.grade'), ({ actor, body }, { row }) =>
      gradeTeam(services, actor.accountId, row, body),
    ),
    defineRoute(
      grading.withdrawGrade,
      bySession,
      on('forces.withdraw_grade', 'force.grade'),
      ({ actor, body }, { row }) => withdrawGrade(services, actor.accountId, row, body),
    ),
  ];
}
