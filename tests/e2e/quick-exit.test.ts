import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { openReceipt, writeReport } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};
const NEUTRAL = 'Thời tiết hôm nay';
const BEGINNING = 'about:blank';

/** Notes, of a page that Back or Forward led to, whether anything on it was to be seen when a picture was drawn. */
const WATCH_WHAT_IS_SEEN = `{
  const look = () => {
    if (document.querySelector('main')?.checkVisibility()) localStorage.setItem('seen', 'true');
    requestAnimationFrame(look);
  };
  if (performance.getEntriesByType('navigation')[0].type === 'back_forward') requestAnimationFrame(look);
}`;

const served = servedCity();

/** Somebody whose quick exit leads to a page of this test, on a host of its own; `neutral` lets it come or keeps it away. */
async function somebody() {
  const phone = await served.visit('phone');
  const { page } = phone;
  let come = (): void => undefined;
  let gate = Promise.resolve();
  await page.route(
    (url) => url.origin !== served.system.url,
    async (route) => {
      await gate;
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<title>.</title>${NEUTRAL}` });
    },
  );
  const neutral = {
    keepAway: () => {
      gate = new Promise((resolve) => {
        come = resolve;
      });
    },
    letCome: () => come(),
  };
  return { ...phone, neutral };
}

const isAway = (page: Page) => page.getByText(NEUTRAL).waitFor();
const leave = async (page: Page) => {
  await page.getByRole('button', { name: kit['kit.exit'] }).click();
  await isAway(page);
};

/** Empties the page as it stands, so that the next one is known, and goes a step in the history. */
function go(page: Page, step: 'back' | 'forward'): Promise<unknown> {
  // later: what is asked of a page is answered before it goes
  return page.evaluate(`document.body.replaceChildren(); setTimeout(() => history.${step}());`);
}

/** Goes back to the empty tab that it began with, and forward again: nothing of ours is met. */
async function expectAwayAllAround(page: Page): Promise<void> {
  let steps = 0;
  while (page.url() !== BEGINNING) {
    await go(page, 'back');
    steps += 1;
    const isNeutral = () => page.getByText(NEUTRAL).isVisible();
    await expect.poll(async () => page.url() === BEGINNING || (await isNeutral())).toBe(true);
  }
  for (; steps > 0; steps -= 1) {
    await go(page, 'forward');
    await isAway(page);
  }
}

async function toThirdStep({ page, go }: Visitor): Promise<void> {
  await go('/');
  await page.locator('a[href="/bao-tin"]').first().click();
  await page.locator('.choice').filter({ hasText: STORY.category }).first().click();
  await page.getByRole('button', { name: kit['kit.next'] }).click();
  await page.locator('.choice').filter({ hasText: report['report.concerns.nobody'] }).first().click();
  await page.getByRole('button', { name: kit['kit.next'] }).click();
  await page.getByRole('heading', { name: report['report.where'], level: 1 }).waitFor();
}

describe('after the quick exit Back and Forward lead to the neutral page', () => {
  it('from the third question, and nothing of ours is seen while it comes', async () => {
    const phone = await somebody();
    const { page, neutral } = phone;
    await page.addInitScript(WATCH_WHAT_IS_SEEN);
    await toThirdStep(phone);
    await leave(page);
    neutral.keepAway();
    const ready = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.css'));
    await go(page, 'back');
    // what our page needs to be drawn has come, and the neutral page has not
    await ready;
    neutral.letCome();
    await isAway(page);
    await expectAwayAllAround(page);
    // a page that is opened anew is a page again, and Back leads to it as ever
    await phone.go('/');
    expect(await page.evaluate("localStorage.getItem('seen')")).toBe(null);
    await page.getByRole('link', { name: kit['kit.footer.privacy'] }).click();
    await page.waitForURL('**/rieng-tu');
    await page.goBack();
    await expect.poll(() => page.evaluate("localStorage.getItem('seen')")).toBe('true');
    await page.context().close();
  });

  it('from a receipt, and from a tip that it opened', async () => {
    const phone = await somebody();
    const { page } = phone;
    await phone.go('/bao-tin');
    const words = await writeReport(phone, STORY);
    await leave(page);
    await expectAwayAllAround(page);
    await openReceipt(phone, words);
    await leave(page);
    await expectAwayAllAround(page);
    expect(await kept(page, served.system.url)).toEqual({ 'binh-yen:left': '' });
    await page.context().close();
  });

  it('out of the memory of the browser too', async () => {
    const phone = await somebody();
    const { page } = phone;
    await phone.go('/rieng-tu');
    await page.evaluate("sessionStorage.setItem('binh-yen:left', '')");
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await isAway(page);
    await page.context().close();
  });
});

it('leaves at once where the browser keeps nothing', async () => {
  const phone = await somebody();
  const { page } = phone;
  await page.addInitScript(`Object.defineProperty(globalThis, 'sessionStorage', {
    get: () => { throw new DOMException('forbidden', 'SecurityError'); },
  })`);
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  await toThirdStep(phone);
  await leave(page);
  await page.context().close();
});

/** What this tab keeps for our origin, read on a file that is no page. */
async function kept(page: Page, origin: string): Promise<unknown> {
  await page.goto(`${origin}/healthz`);
  return page.evaluate('({ ...sessionStorage })');
}
