import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { startLoop } from '../../platform/start-loop.ts';
import { sequenceAll } from './sequence-leaves.ts';

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Brings the tree up to date now, for whoever cannot wait for the next turn. */
    'ledger:sequence': Record<string, never>;
  }
}

/** How long a leaf waits for its place, at most, in quiet times. */
const EVERY_MS = 2000;

/** The ledger's background tasks. */
export function ledgerTasks(services: Services): TaskHandlers {
  return { 'ledger:sequence': () => takeTurn(services) };
}

/**
 * Brings the tree up to date every few seconds; gives what ends it and waits for the turn under way. Any
 * number of processes may do so. A turn that fails is logged, and the next one tries again.
 */
export function startSequencer(services: Services, everyMs: number = EVERY_MS): () => Promise<void> {
  return startLoop({
    name: 'sequence ledger',
    everyMs,
    log: services.log,
    run: async () => {
      await takeTurn(services);
      return false;
    },
  });
}

async function takeTurn(services: Services): Promise<void> {
  try {
    await sequenceAll(services);
  } catch (error) {
    // Before the first-run ceremony there is no key to sign with, and no leaf either.
    if (!(error instanceof AppError && error.code === 'not_set_up')) throw error;
  }
}
