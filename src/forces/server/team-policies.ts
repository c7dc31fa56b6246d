import type { Unit } from '../../accounts/contract.ts';
import { findUnit, type Officer } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { AreaSubject } from '../../schemes/policy.ts';
import { areaSubject, areasReadBy } from '../../schemes/server/index.ts';
import { can } from '../policy.ts';
import { findTeam, type StoredTeam } from './team-queries.ts';

/** A team that was found for somebody, with what the policy judges. */
export interface FoundTeam extends AreaSubject {
  readonly row: StoredTeam;
}

interface Asked {
  readonly actor: Officer;
  readonly params: { readonly teamId: string };
}

/**
 * A policy about the team that a path names, found among those of the areas that the asker reads. Anybody else is
 * answered as if there were none.
 */
export function onTeam(
  { db }: Services,
  action: string,
  wanted: 'force.read' | 'force.keep' | 'force.grade',
) {
  return {
    action,
    subject: async ({ actor, params }: Asked): Promise<FoundTeam | undefined> => {
      const row = await findTeam(db, params.teamId, await areasReadBy(db, actor));
      const area = row && (await areaSubject(db, row.area_id));
      return row && area && { row, ...area };
    },
    allow: (actor: Officer, team: FoundTeam) => can(actor, wanted, team),
  };
}

/** A policy of whoever keeps the teams of the desk that the body names. */
export function forming({ db }: Services) {
  return {
    action: 'forces.form',
    subject: async ({ body }: { readonly body: { readonly unitId: number } }) => {
      const unit = await findUnit(db, body.unitId);
      const area = unit && (await areaSubject(db, unit.areaId));
      return unit && area && { unit, ...area };
    },
    allow: (actor: Officer, subject: AreaSubject & { readonly unit: Unit }) =>
      subject.unit.kind === 'desk' && can(actor, 'force.keep', subject),
  };
}
