import type { ConsoleMessage, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a page did that a test may want to forbid. */
export interface PageWatch {
  /** Fails when the page asked any other host for anything. */
  expectNoForeignRequests(): void;
  /** Fails when the content policy refused something, or a script threw or complained. */
  expectNoComplaints(): void;
  /** Bytes of JavaScript received so far, as they came over the wire (compressed). */
  scriptBytes(): Promise<number>;
}

/** Starts watching; call it before the first `goto`. */
export function watchPage(page: Page): PageWatch {
  const asked: string[] = [];
  const complaints: string[] = [];
  const sizes: Promise<number | undefined>[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // a refusal of the API is an answer, not a fault of the page
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!isRefusal(message)) complaints.push(message.text());
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    // one that cannot be read matters to whoever asks for the bytes, and to no page that is closed meanwhile
    sizes.push(size.catch(() => undefined));
  });
  return {
    expectNoForeignRequests() {
      const host = new URL(page.url()).host;
      const foreign = asked.filter((url) => /^https?:/.test(url) && new URL(url).host !== host);
      expect(foreign, 'requests to other hosts').toEqual([]);
    },
    expectNoComplaints: () => expect(complaints, 'complaints of the browser').toEqual([]),
    async scriptBytes() {
      const read = (await Promise.all(sizes)).filter((size) => size !== undefined);
      expect(read.length, 'scripts whose size was read').toBe(sizes.length);
      return read.reduce((sum, size) => sum + size, 0);
    },
  };
}

/** The browser notes every answer above 399 as an error; one of the API is an answer, and the page words it. */
function isRefusal(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || 'about:blank');
  return pathname.startsWith('/api/') && message.text().startsWith('Failed to load resource');
}
