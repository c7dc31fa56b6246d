import { useEffect } from 'react';
import { LEAVING } from './after-exit.ts';

/** Two presses of Esc count as one wish when they come within this time. */
const TWICE_MS = 600;

/**
 * Leaves at once: empties the page, renames its history entry and puts a neutral page in its place; Back and Forward
 * then lead from our pages to that one (`after-exit.ts`). Pages seen before stay in the browser's own list of them; the
 * privacy page says so.
 */
export function leaveNow(exitUrl: string): void {
  dispatchEvent(new Event(LEAVING));
  document.title = '';
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
  location.replace(exitUrl);
}

/** Leaves when Esc is pressed twice in a row. */
export function useQuickExit(exitUrl: string): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (event.timeStamp - last < TWICE_MS) leaveNow(exitUrl);
      last = event.timeStamp;
    };
    // capture: a list that closes on Esc must not swallow the second press
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [exitUrl]);
}
