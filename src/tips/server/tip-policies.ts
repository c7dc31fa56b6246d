import type { Officer } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { can, keyRolesIn } from '../policy.ts';
import type { InboxUnit } from './inbox-query.ts';
import { type FoundTip, findTip, findTipAlong } from './tip-queries.ts';

/** The units whose inbox somebody has, the one asked for where one is. */
export function unitsOf(actor: Officer, unitId: number | undefined): InboxUnit[] {
  const units = new Map<number, InboxUnit>();
  for (const membership of actor.memberships) {
    if (unitId !== undefined && membership.unitId !== unitId) continue;
    if (keyRolesIn(actor, membership.unitId).length === 0) continue;
    units.set(membership.unitId, { unitId: membership.unitId, areaId: membership.areaId });
  }
  return [...units.values()];
}

/**
 * A tip open to an officer, or undefined: it is looked for in the areas of the own units, and for duty desks among
 * those that they read along.
 */
export async function tipOf({ db }: Services, actor: Officer, tipId: string): Promise<FoundTip | undefined> {
  const units = unitsOf(actor, undefined);
  const own = await findTip(
    db,
    tipId,
    units.map(({ areaId }) => areaId),
  );
  if (own !== undefined) return own;
  const onDuty = actor.memberships.filter(({ kind }) => kind === 'duty').map(({ unitId }) => unitId);
  return findTipAlong(
    db,
    tipId,
    onDuty.filter((unitId) => units.some((unit) => unit.unitId === unitId)),
  );
}

/** A tip that is none of the actor's is not found. */
export function tipPolicies(services: Services) {
  return (name: string, action: 'read' | 'write') => ({
    action: name,
    subject: ({ actor, params }: { readonly actor: Officer; readonly params: { readonly tipId: string } }) =>
      tipOf(services, actor, params.tipId),
    allow: (actor: Officer, found: FoundTip) => can(actor, action, found.subject),
  });
}
