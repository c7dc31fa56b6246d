import type { Sending } from './use-sending.ts';

/** Where a report is, once its receipt is shown. */
export interface Whereabouts {
  readonly state: Sending['state'];
  /** Whether it is kept sealed on this device, which sends it when the page is next opened. */
  readonly kept: boolean;
  /** Whether something that was written is nowhere but in this page. */
  readonly unkept: boolean;
  /** Whether the eight words were written down. */
  readonly copied: boolean;
}

/** What goes with the page: a report that is still being sent, one that was refused, or the words alone. */
export type Loss = 'unsent' | 'refused' | 'words';

/** What leaving the receipt would lose; null for nothing. */
export function lostByLeaving({ state, kept, unkept, copied }: Whereabouts): Loss | null {
  if (state === 'sent' || kept) return copied ? null : 'words';
  if (state !== 'refused') return 'unsent';
  // of a report that nobody has, the words open nothing
  return unkept ? 'refused' : null;
}

/** Whether the report itself would be lost. */
export function isOnlyHere(loss: Loss | null): boolean {
  return loss === 'unsent' || loss === 'refused';
}
