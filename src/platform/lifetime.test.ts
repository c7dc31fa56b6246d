import { expect, it } from 'vitest';
import { createLifetime } from './lifetime.ts';
import { createLog } from './log.ts';
import { startLoop } from './start-loop.ts';

it('stops in reverse order, once, past a part that fails', async () => {
  const lines: string[] = [];
  const stopped: string[] = [];
  const lifetime = createLifetime(createLog({ write: (line) => lines.push(line) }));
  for (const name of ['database', 'jobs', 'http']) {
    lifetime.add(name, async () => {
      stopped.push(name);
      if (name === 'jobs') throw new Error('stuck');
    });
  }
  await Promise.all([lifetime.stop(), lifetime.stop()]);
  expect(stopped).toEqual(['http', 'jobs', 'database']);
  expect(lines.join('')).toContain('"part":"jobs"');
});

it('runs a loop again at once while there is more, past failures, and never twice at a time', async () => {
  let runs = 0;
  let running = 0;
  let widest = 0;
  const enough = Promise.withResolvers<void>();
  const stop = startLoop({
    name: 'test',
    everyMs: 1,
    log: createLog({ write: () => undefined }),
    run: async () => {
      running += 1;
      widest = Math.max(widest, running);
      await Promise.resolve();
      running -= 1;
      runs += 1;
      if (runs === 3) throw new Error('once');
      if (runs === 6) enough.resolve();
      return runs < 3;
    },
  });
  await enough.promise;
  await stop();
  const after = runs;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([runs, widest]).toEqual([after, 1]);
});
