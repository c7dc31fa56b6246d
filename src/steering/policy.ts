import type { Actor, Membership } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';

/** An area with all above it, nearest first. */
export interface AreaSubject {
  readonly areaId: number;
  readonly aboveIds: readonly number[];
}

/**
 * Figures hold no name and no story. Their rows are the tips themselves, by number: for those who own them. A cut-off
 * speaks for the whole board.
 */
export type Action = 'figures.read' | 'rows.list' | 'snapshot.freeze' | 'snapshot.adjust';

/** Who reads figures, frozen ones too. */
export const FIGURE_READERS: readonly Role[] = ['analyst', 'auditor', 'chief'];

/** Of them, who may see the rows: a chief, and of the own units alone (`rowUnits`). */
const ROW_READERS: readonly Role[] = ['chief'];

const isReader = ({ role }: Membership) => FIGURE_READERS.includes(role);
const isRowReader = ({ role }: Membership) => ROW_READERS.includes(role);
/** The analyst of a steering unit. */
const cutsOff = ({ role, kind }: Membership) => role === 'analyst' && kind === 'steering';

const MAY: Readonly<Record<Action, (membership: Membership) => boolean>> = {
  'figures.read': isReader,
  'rows.list': isRowReader,
  'snapshot.freeze': cutsOff,
  'snapshot.adjust': cutsOff,
};

/** Whether an actor may, for the unit's area and what lies below it. */
export function can(actor: Actor, action: Action, area: AreaSubject): boolean {
  const line = [area.areaId, ...area.aboveIds];
  return actor.memberships.some((membership) => MAY[action](membership) && line.includes(membership.areaId));
}

/** The units whose tips an actor sees as rows. */
export function rowUnits(actor: Actor): number[] {
  return actor.memberships.filter(isRowReader).map(({ unitId }) => unitId);
}
