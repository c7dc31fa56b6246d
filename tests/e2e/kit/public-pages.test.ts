import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as viApp } from '../../../src/app/messages.vi.ts';
import { type PageRenderer, pages } from '../../../src/platform/http/pages.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { siteTicketHash } from '../../../src/tips/site-code.ts';
import { EMPTY_DRAFT, NO_PLACE } from '../../../src/tips/web/report/draft.ts';
import { en as enReport } from '../../../src/tips/web/report/messages.en.ts';
import { vi as viReport } from '../../../src/tips/web/report/messages.vi.ts';
import { en } from '../../../src/ui/public/messages.en.ts';
import { vi } from '../../../src/ui/public/messages.vi.ts';
import { launchBrowser, personContext, screenshot } from './browser.ts';
import { expectAccessible } from './expect-accessible.ts';
import { watchPage } from './watch-page.ts';

const dist = join(import.meta.dirname, '../../../dist');
/** What the pages without a form may cost a phone; the report page's own budget is 45 KB. */
const KIT_BUDGET = 26_000;

let server: FastifyInstance;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  const renderer: PageRenderer = await import(pathToFileURL(join(dist, 'ssr/ssr.js')).href);
  server = Fastify();
  await server.register(async (scope) => {
    await pages(scope, {
      dist,
      renderer,
      loaders: {},
      log: silentLog,
      demo: true,
      exitUrl: '/healthz',
      deskPaths: ['/lam-viec', '/dang-nhap'],
    });
  });
  server.get('/healthz', async () => 'ok');
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, width: 'phone' | 'desk' = 'phone') {
  const context = await personContext(browser, width);
  const page = await context.newPage();
  const watch = watchPage(page);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, watch, close: () => context.close() };
}

/** Presses Esc twice, once: both in one turn of the page, so that no busy machine comes between them. */
async function leaveByKeys(page: Page): Promise<void> {
  await page.evaluate(`for (const key of ['Escape', 'Escape'])
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`);
  await page.waitForURL('**/healthz');
}

// whether they are accessible, and how they look, is shown with a city behind them: pages.test.ts
describe.each([
  ['/', 'Báo tin'],
  ['/rieng-tu', 'Ai đọc được gì'],
  ['/?lang=en', 'Report'],
  ['/rieng-tu?lang=en', 'Who can read what'],
])('%s', (path, words) => {
  it('keeps to itself and to its policy, and is small', async () => {
    const { page, watch, close } = await open(path);
    expect(await page.textContent('main')).toContain(words);
    watch.expectNoForeignRequests();
    watch.expectNoComplaints();
    const bytes = await watch.scriptBytes();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(KIT_BUDGET);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await close();
  });
});

describe('the frame of a public page', () => {
  it('keeps the language in the address alone', async () => {
    const { page, close } = await open('/');
    await page.click('text=English');
    await page.waitForURL('**/?lang=en');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.context().cookies()).toEqual([]);
    const privacy = page.locator('a:has-text("Who can read what")').first();
    await expect.poll(() => privacy.getAttribute('href')).toBe('/rieng-tu?lang=en');
    await close();
  });

  it('leads to the same page in the other language, with what was asked', async () => {
    const { page, close } = await open('/rieng-tu?dia-ban=201&lang=en');
    await page.click('.bar-language');
    await page.waitForURL('**/rieng-tu?dia-ban=201');
    await page.click('.bar-language');
    await page.waitForURL('**/rieng-tu?dia-ban=201&lang=en');
    await close();
  });

  it('is left by pressing Esc twice', async () => {
    const { page, close } = await open('/rieng-tu');
    await leaveByKeys(page);
    expect(await page.textContent('body')).toBe('ok');
    await close();
  });

  it('is left by the button', async () => {
    const { page, close } = await open('/rieng-tu');
    await page.click('text=Thoát nhanh');
    await page.waitForURL('**/healthz');
    await close();
  });
});

/** A report from a team, as far as its address: the note of the team stands above it. */
async function beginReport() {
  const opened = await open(`/bao-tin${siteTicketHash({ code: 'k3mn8p2qr5tv7wxz', category: 'theft' })}`);
  const { page } = opened;
  const next = (words: string) => page.getByRole('button', { name: words }).click();
  await page.locator('.choice').first().click();
  await next(vi['kit.next']);
  await page.locator('#address').fill('Ngõ Thử 12');
  return { ...opened, next };
}

describe('what is begun on a page', () => {
  it('stays as it is in another language', async () => {
    const { page, watch, next, close } = await beginReport();
    await page.locator('.bar-language').press('Enter');
    await page.getByText(enReport['report.where.address.hint']).waitFor();
    // nor is the hand led elsewhere
    const touched = () => page.evaluate('document.activeElement.className');
    await expect.poll(touched).toBe('bar-language');
    await page.waitForURL(`${origin}/bao-tin?lang=en`);
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
    await expect.poll(() => page.title()).toBe(enReport['report.title']);
    expect(await page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    await page.getByText(enReport['report.site']).waitFor();
    // a step back leads to an address that was left in the other language
    await page.goBack();
    await page.getByRole('heading', { name: enReport['report.concerns'], level: 1 }).waitFor();
    await page.waitForURL(`${origin}/bao-tin?lang=en`);
    await next(en['kit.next']);
    await next(en['kit.next']);
    await page.locator('.summary').getByText(enReport['report.fault.no_place']).waitFor();
    await expect.poll(touched).toBe('summary');
    await page.locator('.bar-language').press('Enter');
    await page.locator('.summary').getByText(viReport['report.fault.no_place']).waitFor();
    await expect.poll(touched).toBe('bar-language');
    await page.waitForURL(`${origin}/bao-tin`);
    expect(await page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
    watch.expectNoComplaints();
    await close();
  });

  it('is not left by a link before one has agreed', async () => {
    const { page, next, close } = await beginReport();
    await page.locator('.bar-name').click();
    await page.getByText(viReport['report.leaving']).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'leaving');
    await next(vi['kit.leave.stay']);
    expect(await page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    await page.getByRole('link', { name: vi['kit.footer.privacy'] }).click();
    await next(vi['kit.leave.leave']);
    await page.waitForURL('**/rieng-tu');
    await close();
  });

  it('is not closed before the browser has asked', async () => {
    const { page, close } = await beginReport();
    const held = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    await expect.poll(() => page.evaluate(held)).toBe(true);
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await close();
  });

  it('lets a call to 113 through, which leaves nothing, and is held again after it', async () => {
    const { page, close } = await beginReport();
    const held = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    await expect.poll(() => page.evaluate(held)).toBe(true);
    page.on('dialog', () => expect.unreachable('the browser asked'));
    await page.evaluate("addEventListener('beforeunload', (event) => { globalThis.closing = event; })");
    await page.locator('.strip').click();
    await expect.poll(() => page.evaluate('globalThis.closing?.defaultPrevented')).toBe(false);
    expect(await page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    await expect.poll(() => page.evaluate(held)).toBe(true);
    await close();
  });

  it('is left at once by the quick exit, which nothing asks', async () => {
    for (const leave of ['button', 'keys'] as const) {
      const { page, close } = await beginReport();
      page.on('dialog', () => expect.unreachable('the browser asked'));
      // not even by the question that is open
      await page.locator('.bar-name').click();
      await page.getByText(viReport['report.leaving']).waitFor();
      if (leave === 'button') await page.getByRole('button', { name: vi['kit.exit'] }).click();
      else await leaveByKeys(page);
      await page.waitForURL('**/healthz');
      await close();
    }
  });

  it('stays where the words of the other language do not come', async () => {
    const { page, next, close } = await beginReport();
    await page.context().setOffline(true);
    await page.locator('.bar-language').click();
    await page.getByText(vi['kit.otherLanguage.failed']).waitFor();
    const dialog = page.getByRole('alertdialog', { name: viReport['report.leaving'] });
    const described = await dialog.getAttribute('aria-describedby');
    const saying = page.locator(`#${described}`);
    await expect.poll(() => saying.textContent()).toBe(vi['kit.otherLanguage.failed']);
    await page.context().setOffline(false);
    await next(vi['kit.leave.stay']);
    expect(await page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    await close();
  });

  it('takes the team along where the page has to be opened anew for its other language', async () => {
    const { page, close } = await open(
      `/bao-tin${siteTicketHash({ code: 'k3mn8p2qr5tv7wxz', category: null })}`,
    );
    await page.getByText(viReport['report.site.about']).waitFor();
    await page.route(/\.js$/, (route) => route.abort());
    const opened = page.waitForRequest(`${origin}/bao-tin?lang=en`);
    await page.locator('.bar-language').click();
    await opened;
    await page.unroute(/\.js$/);
    await page.reload();
    await page.getByText(enReport['report.site.about']).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });

  it('is nothing to ask about while nothing is written', async () => {
    const { page, close } = await open('/bao-tin');
    await page.locator('.choice').first().click();
    await page.locator('.bar-name').click();
    await page.waitForURL(`${origin}/`);
    await close();
  });
});

describe('what is on the device', () => {
  it('is in the page alone once a draft that was opened is removed', async () => {
    const { page, close } = await open('/bao-tin');
    const answers = { ...EMPTY_DRAFT.answers, category: 'theft', text: 'Mất một xe đạp thử.' };
    await page.evaluate((kept) => localStorage.setItem('binh-yen:draft', kept), JSON.stringify(answers));
    await page.reload();
    await page.getByRole('button', { name: viReport['report.draft.open'] }).click();
    await page.getByRole('button', { name: vi['kit.next'] }).click();
    await page.getByRole('button', { name: vi['kit.back'] }).click();
    await page.getByRole('button', { name: viReport['report.draft.remove'] }).click();
    await page.locator('.bar-name').click();
    await page.getByText(viReport['report.leaving']).waitFor();
    await close();
  });

  it('is offered where its ward is of an older form, and goes where nothing of it can be', async () => {
    const { page, close } = await open('/bao-tin');
    const ward = { areaId: 201, label: 'phường Hạc Thành' };
    const place = { ...NO_PLACE, picked: ward, settled: ward, address: 'Ngõ Thử 12' };
    const answers = { ...EMPTY_DRAFT.answers, category: 'theft', concerns: 'nobody', place };
    const openWith = async (kept: unknown) => {
      await page.evaluate((text) => localStorage.setItem('binh-yen:draft', text), JSON.stringify(kept));
      await page.reload();
    };
    await openWith(answers);
    await page.getByRole('button', { name: viReport['report.draft.open'] }).click();
    for (const _ of ['kind', 'concerns']) await page.getByRole('button', { name: vi['kit.next'] }).click();
    await expect.poll(() => page.locator('#address').inputValue()).toBe('Ngõ Thử 12');
    expect(await page.locator('#area').inputValue()).toBe('');
    await openWith({ text: 'Mất một xe đạp thử.' });
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0);
    await close();
  });

  it('goes at a press, whoever of ours has kept it', async () => {
    const { page, close } = await open('/rieng-tu');
    await page.evaluate(`(async () => {
      for (const key of ['draft', 'record', 'sealed']) localStorage.setItem('binh-yen:' + key, '1');
      await new Promise((done) => {
        indexedDB.open('binh-yen', 1).onsuccess = ({ target }) => done(target.result.close());
      });
    })()`);
    await page.getByRole('button', { name: viApp['privacy.device.forget'] }).click();
    await page.getByText(viApp['privacy.device.done']).waitFor();
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0);
    const databases = 'indexedDB.databases().then((kept) => kept.length)';
    await expect.poll(() => page.evaluate(databases)).toBe(0);
    await close();
  });
});

describe('a question', () => {
  it('does not take focus back from a field that was touched at once, on a slow phone', async () => {
    const { page, close } = await open('/bao-tin');
    await page.locator('.choice').first().click();
    const held = await page.evaluate(`(async () => {
      const paintLater = setTimeout;
      requestAnimationFrame = (paint) => paintLater(() => paint(performance.now()), 300);
      setTimeout = (run, wait = 0, ...rest) => paintLater(run, wait + 300, ...rest);
      const heading = () => document.querySelector('h1').textContent;
      const asked = heading();
      document.querySelector('form.question button[type=submit]').click();
      while (heading() === asked) await new Promise((on) => paintLater(on, 0));
      const field = document.querySelector('form.question input');
      field.focus();
      await new Promise((on) => paintLater(on, 1000));
      return document.activeElement === field;
    })()`);
    expect(held).toBe(true);
    await close();
  });
});

describe('a page that has not woken yet, on a slow phone', () => {
  /** What wakes a page; what runs before it is drawn has come. */
  const WAKING = /^(?!.*\/assets\/before\/).*\.js$/;

  /** Opens a page whose scripts come only when they are let through. */
  async function openAsleep(path: string) {
    const context = await personContext(browser, 'phone');
    const page = await context.newPage();
    let wake = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await page.route(WAKING, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(origin + path, { waitUntil: 'commit' });
    return { page, wake, close: () => context.close() };
  }

  it('keeps the card that was chosen, and puts it into no address', async () => {
    const { page, wake, close } = await openAsleep('/bao-tin');
    const asked = await page.locator('h1').textContent();
    const card = page.locator('.choice').first();
    await card.click();
    await page.locator('form.question button[type=submit]').click({ noWaitAfter: true });
    await card.locator('input').press('Enter', { noWaitAfter: true });
    expect(new URL(page.url()).search).toBe('');
    wake();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => card.locator('input').isChecked()).toBe(true);
    await page.locator('form.question button[type=submit]').click();
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(asked);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  it('keeps the words of a receipt that were typed', async () => {
    const { page, wake, close } = await openAsleep('/theo-doi');
    const words = page.locator('#words');
    await words.fill('một hai ba ');
    wake();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => words.inputValue()).toBe('một hai ba ');
    // read along, so the page knows them
    await page.locator('.reading').waitFor();
    await close();
  });
});

describe('the desk', () => {
  it('starts under its policy', async () => {
    const { page, watch, close } = await open('/lam-viec/khong-co-trang-nay', 'desk');
    await page.waitForSelector('main');
    await expectAccessible(page);
    watch.expectNoForeignRequests();
    watch.expectNoComplaints();
    await screenshot(page, 'desk-missing');
    await close();
  });
});
