import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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

/** By when a dialog that has just opened has its name, and what moves has come to rest, in ms. */
const REST = 500;

/**
 * Fails when axe finds anything on the page, and still does once the page is at rest. The checker comes in over the debugging protocol,
 * which no content policy governs; the page's own policy stays in force. It comes in once for each document, and
 * writes down what it finds alone: what passes need not be told.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = (await violationsOf(page)) ?? (await violationsAnew(page));
  if (found?.length === 0) return;
  await page.waitForTimeout(REST);
  const violations = (await violationsOf(page)) ?? ['axe does not run'];
  expect(violations, `axe on ${page.url()}`).toEqual([]);
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
