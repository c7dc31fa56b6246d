import { expect, it } from 'vitest';
import { AppError } from '../app-error.ts';
import { createSlowRefusal, type SlowRefusal } from './slow-refusal.ts';

const refusedBy = (refuse: SlowRefusal): AppError => {
  try {
    return refuse(performance.now());
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

it('refuses at once what is told later, and is busy while too many wait', async () => {
  const refuse = createSlowRefusal('slip_unknown');
  const waiting = Array.from({ length: 200 }, () => refusedBy(refuse));
  expect(new Set(waiting.map(({ code }) => code))).toEqual(new Set(['slip_unknown']));
  const more = refusedBy(refuse);
  expect([more.code, more.notBefore]).toEqual(['too_many_requests', undefined]);
  await Promise.all(waiting.map(({ notBefore }) => notBefore));
  expect(refusedBy(refuse).code).toBe('slip_unknown');
});
