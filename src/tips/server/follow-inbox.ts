import type { EventHub } from '../../platform/event-hub.ts';
import { inboxChannel } from './alert-desk.ts';
import type { InboxUnit } from './inbox-query.ts';

/** However many tips come in, an open desk is told no more often than this. */
const PAUSE_MS = 1_000;

/**
 * Calls `changed` when the inbox of one of the units changed: at once, then at most once a second, and never
 * silent about the last change. Gives a function that ends it.
 */
export function followInbox(
  hub: Pick<EventHub, 'subscribe'>,
  units: readonly InboxUnit[],
  changed: () => void,
): () => void {
  let pause: NodeJS.Timeout | undefined;
  let waiting = false;
  const tell = (): void => {
    waiting = pause !== undefined;
    if (waiting) return;
    changed();
    pause = setTimeout(() => {
      pause = undefined;
      if (waiting) tell();
    }, PAUSE_MS);
  };
  const leave = units.map(({ unitId }) => hub.subscribe(inboxChannel(unitId), tell));
  return () => {
    clearTimeout(pause);
    for (const end of leave) end();
  };
}
