import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { sequenceAll } from './sequence-leaves.ts';

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    'ledger.sequence': Record<string, never>;
  }
}

/** The sequencer as a background task, for whoever wants the tree brought up to date now. */
export const sequenceLedgerTask = {
  name: 'ledger.sequence',
  run: async (services: Services): Promise<void> => {
    await sequenceAll(services);
  },
} as const;

/** How long a leaf waits for its place, at most, in quiet times. */
const EVERY_MS = 2000;

/**
 * Brings the tree up to date every few seconds until stopped; `stop` waits for a turn under way. Any number of
 * processes may do so. A turn that fails is logged and the next one tries again; before the first-run ceremony
 * there is nothing to do.
 */
export function startSequencer(services: Services, everyMs: number = EVERY_MS): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      turn = takeTurn(services).then(next);
    }, everyMs);
    // Not a reason to keep a process alive that has nothing else to do.
    timer.unref();
  };
  next();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return turn;
    },
  };
}

async function takeTurn(services: Services): Promise<void> {
  try {
    await sequenceAll(services);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_set_up') return;
    services.log.error('ledger: sequencing failed', error);
  }
}
