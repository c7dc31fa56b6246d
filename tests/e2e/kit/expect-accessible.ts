import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails when axe finds anything on the page as it is now. The checker comes in over the debugging protocol,
 * which no content policy governs; the page's own policy stays in force.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(await axe);
  const report = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeReport> } }).axe.run(),
  );
  const found = report.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
