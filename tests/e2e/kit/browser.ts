import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { PATIENCE } from '../../kit/patience.ts';
import { chromium } from './chromium.ts';

/** The two widths at which every page is looked at: a phone, and the desk. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desk: { width: 1440, height: 900 },
} as const;

/** Where pictures go; the folder is not committed but for those that the README shows. */
const PICTURES = join(import.meta.dirname, '../../../dist/screenshots');

/** Starts a browser; close it in the end, or use `withBrowser`. Without a sandbox: containers and root have none. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await chromium();
  return playwright.launch({
    executablePath: executable,
    env: { ...(process.env as Record<string, string>), ...env },
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** Runs with a browser of its own and closes it whatever happens. */
export async function withBrowser<Result>(run: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser();
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** A context as a person here has it: Vietnamese, this time zone, of the given width, and patient. */
export async function personContext(
  browser: Browser,
  width: keyof typeof VIEWPORTS,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: VIEWPORTS[width],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    hasTouch: width === 'phone',
    deviceScaleFactor: width === 'phone' ? 2 : 1,
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/**
 * Takes a picture of a whole page at both widths, `dist/screenshots/<name>-360.png` and `-1440.png`; returns the
 * paths. The window is made as tall as the page, so that what sticks to an edge stands where it ends.
 */
export async function screenshot(page: Page, name: string): Promise<string[]> {
  await mkdir(PICTURES, { recursive: true });
  const before = page.viewportSize();
  const paths: string[] = [];
  for (const { width, height } of Object.values(VIEWPORTS)) {
    await page.setViewportSize({ width, height });
    await page.evaluate('document.fonts.ready');
    const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width, height: Math.max(height, whole) });
    const path = join(PICTURES, `${name}-${width}.png`);
    await page.screenshot({ path });
    paths.push(path);
  }
  if (before) await page.setViewportSize(before);
  return paths;
}
