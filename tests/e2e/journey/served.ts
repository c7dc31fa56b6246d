import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest';
import { launchBrowser, type VIEWPORTS } from '../kit/browser.ts';
import { servePages } from '../kit/serve-pages.ts';
import { type ServedCity, serveCity } from './serve-city.ts';
import { type Visitor, visitor } from './visitor.ts';

/**
 * Starts something, with a browser, for the file or the `describe` that calls it, and takes both away in the end. Gives
 * what it is while it is there: in hooks and tests.
 */
function whileServed<Started extends { stop(): Promise<unknown> }>(start: () => Promise<Started>) {
  let started: Started | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    started = await start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });
  return () => {
    if (started === undefined || browser === undefined)
      throw new Error('what is served is there in hooks and tests');
    return { ...started, browser };
  };
}

/** A city while it is served. */
export interface CityOfJourney extends Pick<ServedCity, 'system' | 'city'> {
  /** A browser for one more person, who comes by the address of a proxy where one is given. */
  visit(width: keyof typeof VIEWPORTS, by?: string): Promise<Visitor>;
}

/** Serves a city to the file or the `describe` that calls it. Where and since when: as `serveCity` takes it. */
export function servedCity(...how: Parameters<typeof serveCity>): CityOfJourney {
  const now = whileServed(() => serveCity(...how));
  return {
    get system() {
      return now().system;
    },
    get city() {
      return now().city;
    },
    visit: (width, by = now().system.url) => visitor(now().browser, by, width),
  };
}

/** Pages of some rooms while they are served. */
export interface PagesOfJourney {
  readonly server: FastifyInstance;
  /** Where they answer. */
  readonly origin: string;
  readonly browser: Browser;
  visit(width: keyof typeof VIEWPORTS): Promise<Visitor>;
}

/** Serves the pages of some rooms to the file that calls it, as `servePages` takes them. */
export function servedPages(...what: Parameters<typeof servePages>): PagesOfJourney {
  const now = whileServed(async () => {
    const { server, origin } = await servePages(...what);
    return { server, origin, stop: () => server.close() };
  });
  return {
    get server() {
      return now().server;
    },
    get origin() {
      return now().origin;
    },
    get browser() {
      return now().browser;
    },
    visit: (width) => visitor(now().browser, now().origin, width),
  };
}

/**
 * Each act of the file or the `describe` stands on the one before it: once one has failed the rest are skipped, and
 * what everybody saw is kept as pictures, `<name>-failed-0` and so on.
 */
export function actsInTurn(
  name: string,
  people: () => readonly { picture(name: string): Promise<unknown> }[],
): void {
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip('an earlier act failed');
    onTestFailed(async () => {
      broken = true;
      await Promise.allSettled(people().map((each, index) => each.picture(`${name}-failed-${index}`)));
    });
  });
}
