import type { StateTone } from '../../ui/desk/index.ts';
import type { State } from '../life.ts';

/** What a state means at a glance. */
export const STATE_TONES: Readonly<Record<State, StateTone>> = {
  proposed: 'waiting',
  in_preparation: 'waiting',
  launched: 'working',
  running: 'working',
  under_review: 'working',
  graded: 'done',
  replicated: 'done',
  dissolved: 'halted',
};
