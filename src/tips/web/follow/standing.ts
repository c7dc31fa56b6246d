import type { State } from '../../workflow.ts';
import type { FollowedTip } from './opening-calls.ts';

/** Where a tip stands as its reporter is told: by its state, or that a unit has still to accept it. */
export function standingOf({ state, clocks }: Pick<FollowedTip, 'state' | 'clocks'>): State | 'arrived' {
  const waits = clocks.some(({ clock, state: runs }) => clock === 'answer_transfer' && runs === 'running');
  return waits ? 'arrived' : state;
}
