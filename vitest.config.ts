import { defineConfig } from 'vitest/config';

// Two cores, also where a run shares them: patience costs nothing when all goes well.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    globalSetup: ['tests/kit/global-setup.ts'],
    projects: [
      {
        test: {
          ...patience,
          name: 'rules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Each journey drives a server and a browser: one at a time, and nothing beside it.
        test: {
          testTimeout: 180_000,
          hookTimeout: 180_000,
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
