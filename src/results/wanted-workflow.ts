import type { Role } from '../accounts/roles.ts';
import type { WantedAction, WantedState } from './wanted-codes.ts';

/** A line of the life of a notice: what may be done, where it stands, by whom of its unit. */
export interface WantedTransition {
  readonly action: Exclude<WantedAction, 'draft'>;
  readonly from: WantedState;
  readonly roles: readonly Role[];
}

/** Who writes notices of a unit, and who answers for what is published. */
export const WANTED_WRITERS: readonly Role[] = ['investigator', 'chief'];
const CHIEF: readonly Role[] = ['chief'];

/** The whole life of a notice. What has ended is not opened again: a new decision is a new notice. */
export const WANTED_WORKFLOW: readonly WantedTransition[] = [
  { action: 'amend', from: 'draft', roles: WANTED_WRITERS },
  { action: 'photo', from: 'draft', roles: WANTED_WRITERS },
  { action: 'discard', from: 'draft', roles: WANTED_WRITERS },
  { action: 'publish', from: 'draft', roles: CHIEF },
  { action: 'amend', from: 'published', roles: CHIEF },
  { action: 'photo', from: 'published', roles: CHIEF },
  { action: 'end', from: 'published', roles: CHIEF },
];

/** The line for an action on a notice in a state; undefined where there is none. */
export function wantedTransition(
  action: WantedTransition['action'],
  from: WantedState,
): WantedTransition | undefined {
  return WANTED_WORKFLOW.find((line) => line.action === action && line.from === from);
}
