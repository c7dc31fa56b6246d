import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { onceAtRest } from '../../kit/once-at-rest.ts';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What the checker leaves in a page, once it is in. */
interface Checked {
  axe?: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails when axe finds anything on the page, and goes on finding it: a dialog that has just opened has no name yet, and
 * what moves has not come to rest. The checker comes in over the debugging protocol, which no content policy governs;
 * the page's own policy stays in force. It comes in once for each document, and writes down what it finds alone: what
 * passes need not be told.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await onceAtRest(async () => {
    const found = (await violationsOf(page)) ?? (await violationsAnew(page)) ?? ['axe does not run'];
    expect(found, `axe on ${page.url()}`).toEqual([]);
  });
}

/** Every rule, on the page as it is now; undefined where the checker is not in this document. */
function violationsOf(page: Page): Promise<object[] | undefined> {
  return page.evaluate(async () => {
    const report = await (globalThis as Checked).axe?.run({ resultTypes: ['violations'] });
    return report?.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
  });
}

async function violationsAnew(page: Page): Promise<object[] | undefined> {
  await page.evaluate(await axe);
  return violationsOf(page);
}
