import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { onceAtRest } from '../../kit/once-at-rest.ts';
import { personContext, type VIEWPORTS } from '../kit/browser.ts';
import { expectAccessible } from '../kit/expect-accessible.ts';
import { expectEdges } from '../kit/expect-edges.ts';
import { watchPage } from '../kit/watch-page.ts';

const PICTURES = join(import.meta.dirname, '../../../dist/screenshots/journey');

/** A person with a browser of their own. */
export interface Visitor {
  readonly page: Page;
  /** Goes somewhere on the server. */
  go(path: string): Promise<void>;
  /** Checks the page as it stands: axe, nothing wider than the screen or moved in silence. Takes a picture of it. */
  look(name: string): Promise<void>;
  /** Takes a picture of what the screen shows now. */
  picture(name: string): Promise<void>;
  /** Fails if anything went to another host, or the browser complained; then closes. */
  leave(): Promise<void>;
}

/** Opens a browser for a person: a phone 360 px wide, or a desk. */
export async function visitor(
  browser: Browser,
  origin: string,
  width: keyof typeof VIEWPORTS,
): Promise<Visitor> {
  const context = await personContext(browser, width);
  return visitorOn(await context.newPage(), origin);
}

/** The same for a page that is open already: a tab that somebody's own page has opened. */
export function visitorOn(page: Page, origin: string): Visitor {
  const watch = watchPage(page);
  const picture = async (name: string): Promise<void> => {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}-${page.viewportSize()?.width}.png`) });
  };
  return {
    page,
    go: async (path) => {
      await page.goto(origin + path, { waitUntil: 'load' });
    },
    look: async (name) => {
      await expectAccessible(page);
      await onceAtRest(async () => {
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(beyond, `px of ${name} beyond its screen`).toBeLessThanOrEqual(0);
        await expectEdges(page);
      });
      await picture(name);
    },
    picture,
    leave: async () => {
      watch.expectNoForeignRequests();
      watch.expectNoComplaints();
      await page.context().close();
    },
  };
}
