import type { UnitKind } from '../accounts/roles.ts';
import { keysOf } from '../wire/keys-of.ts';

/** Why a tip is handed on, with the law that says so. */
export const TRANSFER_GROUNDS = {
  not_our_place: 'BLTTHS 2015, Điều 145',
  competence_of_higher_level: 'BLTTHS 2015, Điều 145, 146',
  competence_of_lower_level: 'BLTTHS 2015, Điều 145, 146',
  investigation_agency: 'BLTTHS 2015, Điều 146 khoản 3',
  concerns_our_officers: 'BLTTHS 2015, Điều 21, 49',
} as const;
export type TransferGround = keyof typeof TRANSFER_GROUNDS;
export const TRANSFER_GROUND_CODES = keysOf(TRANSFER_GROUNDS);

/** What stands beside a transfer: a ground, or that it went back to where it came from. */
export const TRANSFER_MARKS = [...TRANSFER_GROUND_CODES, 'returned'] as const;
export type TransferMark = (typeof TRANSFER_MARKS)[number];

/** A unit as far as handing a tip on is concerned. */
interface TransferParty {
  readonly unitId: number;
  readonly kind: UnitKind;
}

const ORDINARY: readonly UnitKind[] = ['desk', 'duty'];

/**
 * Whether a tip may go from one unit to another. What concerns officers goes to an independent desk alone, and what
 * an independent desk holds never leaves such desks: it would reach those whom it concerns.
 */
export function mayHandOn(from: TransferParty, to: TransferParty, mark: TransferMark): boolean {
  if (from.unitId === to.unitId) return false;
  if (from.kind === 'independent' || mark === 'concerns_our_officers') return to.kind === 'independent';
  return ORDINARY.includes(to.kind);
}

/** Whether the sender keeps a note of where it went: not where its own officers are concerned. */
export function leavesNote(mark: TransferMark): boolean {
  return mark !== 'concerns_our_officers';
}
