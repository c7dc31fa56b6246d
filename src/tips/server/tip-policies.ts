import type { Officer } from '../../accounts/server/index.ts';
import type { Policy } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { Endpoint } from '../../wire/endpoint.ts';
import type { readFile, readTip } from '../desk-contract.ts';
import { can, keyRolesIn } from '../policy.ts';
import type { InboxUnit } from './inbox-query.ts';
import { type FoundTip, findTip } from './tip-queries.ts';

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

/** A tip open to an officer, or undefined: it is looked for in the areas of the own units alone. */
export function tipOf(services: Services, actor: Officer, tipId: string): Promise<FoundTip | undefined> {
  const areas = unitsOf(actor, undefined).map(({ areaId }) => areaId);
  return findTip(services.db, tipId, areas);
}

interface OfTip extends Endpoint {
  readonly params: typeof readTip.params;
}

/** A tip is looked for in the areas of the actor's units alone; what is elsewhere is not found. */
export function tipPolicies(services: Services) {
  return <E extends OfTip | typeof readFile>(
    name: string,
    action: 'read' | 'write',
  ): Policy<E, Officer, FoundTip> => ({
    action: name,
    subject: ({ actor, params }) => tipOf(services, actor, (params as { tipId: string }).tipId),
    allow: (actor, found) => can(actor, action, found.subject),
  });
}
