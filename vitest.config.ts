import { defineConfig } from 'vitest/config';
import { PATIENCE } from './tests/kit/patience.ts';

// Two cores, also where a run shares them: patience costs nothing when all goes well, and no test has one of its own.
const patience = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: PATIENCE } } };
/** One process works off many files: what a module remembers hangs on what it was given, never on the process. */
const workers = (maxWorkers: number) => ({ maxWorkers, isolate: false });

export default defineConfig({
  test: {
    globalSetup: ['tests/kit/global-setup.ts'],
    projects: [
      {
        test: {
          ...patience,
          ...workers(3),
          name: 'rules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Each journey drives a server and a browser of its own, and waits for them much of its time: three on two
        // cores, and nothing else beside them.
        test: {
          ...patience,
          ...workers(3),
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
