import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest';
import { launchBrowser, type VIEWPORTS } from '../kit/browser.ts';
import { type ServedCity, serveCity } from './serve-city.ts';
import { type Visitor, visitor } from './visitor.ts';

/** A city while it is served: from the first `beforeAll` of a file or a `describe` to its last `afterAll`. */
export interface CityOfJourney extends Pick<ServedCity, 'system' | 'city'> {
  /** A browser for one more person, who comes by the address of a proxy where one is given. */
  visit(width: keyof typeof VIEWPORTS, by?: string): Promise<Visitor>;
}

/**
 * Serves a city, with a browser, to the file or the `describe` that calls it, and takes both away in the end. Where
 * and since when: as `serveCity` takes it.
 */
export function servedCity(...how: Parameters<typeof serveCity>): CityOfJourney {
  let served: ServedCity | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    served = await serveCity(...how);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  const now = () => {
    if (served === undefined || browser === undefined)
      throw new Error('the city is served to hooks and tests');
    return { ...served, browser };
  };
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
