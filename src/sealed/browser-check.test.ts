import { describe, expect, it } from 'vitest';
import { CHECKS } from './browser-check.ts';

describe('known answers', () => {
  it.each(CHECKS)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
