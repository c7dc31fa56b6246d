import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails where something of the desk is moved sideways and no edge says so. */
export async function expectEdges(page: Page): Promise<void> {
  const silent = await page.evaluate(() => {
    const scrolls = (each: Element) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
    return [...document.querySelectorAll('.desk *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && scrolls(each))
      .filter((each) => !each.classList.contains('scroll-edges'))
      .map((each) => each.outerHTML.slice(0, 200));
  });
  expect(silent, `moved sideways in silence on ${page.url()}`).toEqual([]);
}
