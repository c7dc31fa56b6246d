import type { Actor } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';

/** An area with all above it, nearest first. */
export interface AreaSubject {
  readonly areaId: number;
  readonly aboveIds: readonly number[];
}

/** Figures hold no name and no story. Their rows are the tips themselves, by number: for those who own them. */
export type Action = 'figures.read' | 'rows.list';

/** Who reads figures. */
export const FIGURE_READERS: readonly Role[] = ['analyst', 'auditor', 'chief'];

/** Of them, who may see the rows: a chief, and of the own units alone (`rowUnits`). */
export const ROW_READERS: readonly Role[] = ['chief'];

const MAY: Readonly<Record<Action, readonly Role[]>> = {
  'figures.read': FIGURE_READERS,
  'rows.list': ROW_READERS,
};

/** Whether an actor may, for the unit's area and what lies below it. */
export function can(actor: Actor, action: Action, area: AreaSubject): boolean {
  const line = [area.areaId, ...area.aboveIds];
  return actor.memberships.some(({ role, areaId }) => MAY[action].includes(role) && line.includes(areaId));
}

/** The units whose tips an actor sees as rows. */
export function rowUnits(actor: Actor): number[] {
  return actor.memberships.filter(({ role }) => ROW_READERS.includes(role)).map(({ unitId }) => unitId);
}
