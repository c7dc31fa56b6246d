import type { Actor, Membership } from '../accounts/policy.ts';
import type { Role } from '../accounts/roles.ts';
import { CASE_ROLES, type CaseAction, caseTransition } from './case-workflow.ts';

/** Who reads the clear rows of an area and of all below it. */
const AREA_READERS: readonly Role[] = ['analyst', 'auditor'];
/** Units that keep cases and groups. */
const KEEPERS: readonly Membership['kind'][] = ['desk', 'duty'];

/** A case as the policy sees one. */
export interface CaseSubject {
  /** The unit that has it, the one that it waits for, and the one that numbered it. */
  readonly unitId: number;
  readonly toUnitId: number | null;
  readonly openedBy: number;
  /** Its area with all above it. */
  readonly placeIds: readonly number[];
}

/** The units whose cases and groups somebody keeps. */
export function keptUnits(actor: Actor): number[] {
  const kept = actor.memberships.filter(isKeeper);
  return [...new Set(kept.map(({ unitId }) => unitId))];
}

/** The areas, each with all below it, whose clear rows somebody reads. */
export function areasRead(actor: Actor): number[] {
  const read = actor.memberships.filter(({ role }) => AREA_READERS.includes(role));
  return [...new Set(read.map(({ areaId }) => areaId))];
}

/** Whether somebody may record cases and groups of a unit. */
export function mayRecord(actor: Actor, { unitId }: { readonly unitId: number }): boolean {
  return keptUnits(actor).includes(unitId);
}

/** Whether somebody is shown the sealed words: of the unit that has the case, or that it is handed to. */
export function mayOpen(actor: Actor, { unitId, toUnitId }: CaseSubject): boolean {
  const units = keptUnits(actor);
  return units.includes(unitId) || (toUnitId !== null && units.includes(toUnitId));
}

/** Whether somebody sees the clear row: who may open it, who numbered it, and who reads its area. */
export function mayRead(actor: Actor, subject: CaseSubject): boolean {
  if (mayOpen(actor, subject) || keptUnits(actor).includes(subject.openedBy)) return true;
  return areasRead(actor).some((areaId) => subject.placeIds.includes(areaId));
}

/** Whether somebody may take a step, whatever the state: in a role of it, of the unit whose step it is. */
export function mayStep(actor: Actor, action: CaseAction, { unitId, toUnitId }: CaseSubject): boolean {
  const { roles, by } = caseTransition(action);
  const whose = by === 'holder' ? unitId : toUnitId;
  return actor.memberships.some(
    (held) => isKeeper(held) && held.unitId === whose && roles.includes(held.role),
  );
}

function isKeeper({ kind, role }: Membership): boolean {
  return KEEPERS.includes(kind) && CASE_ROLES.includes(role);
}
