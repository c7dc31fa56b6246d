import type { Actor } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';

/** An area with all above it, nearest first. */
export interface AreaSubject {
  readonly areaId: number;
  readonly aboveIds: readonly number[];
}

/** The only action of figures: they hold no name and no story. */
export type Action = 'figures.read';

/** Who reads figures. */
export const FIGURE_READERS: readonly Role[] = ['analyst', 'auditor', 'chief'];

/** Whether an actor may: analysts, auditors and chiefs, for their unit's area and what lies below it. */
export function can(actor: Actor, _action: Action, area: AreaSubject): boolean {
  const line = [area.areaId, ...area.aboveIds];
  return actor.memberships.some(({ role, areaId }) => FIGURE_READERS.includes(role) && line.includes(areaId));
}
