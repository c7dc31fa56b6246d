import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/accounts/roles.ts';
import { vi as act } from '../../src/tips/web/desk/action-messages.vi.ts';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { en as reportEn } from '../../src/tips/web/report/messages.en.ts';
import { vi as reportVi } from '../../src/tips/web/report/messages.vi.ts';
import { en as kitEn } from '../../src/ui/public/messages.en.ts';
import { vi as kitVi } from '../../src/ui/public/messages.vi.ts';
import { en as receiptEn } from '../../src/ui/public/receipt/messages.en.ts';
import { vi as receiptVi } from '../../src/ui/public/receipt/messages.vi.ts';
import { beginStep, expectState, fillStep, openTip, signInAtDoor, takeStep } from './journey/officer.ts';
import { writeReport } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { countingProxy } from './kit/counting-proxy.ts';

/** JavaScript of the report page, gzip: before the form is touched, and all that a whole report takes. */
const BEFORE_TOUCH = 45_000;
const AFTER_TOUCH = 110_000;

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};

const served = servedCity();

describe('the report page', () => {
  it('is light before the first touch, and with all that a report takes', async () => {
    const proxy = await countingProxy(served.system.url);
    try {
      const resident = await served.visit('phone', proxy.origin);
      await resident.page.goto(`${proxy.origin}/bao-tin`, { waitUntil: 'networkidle' });
      const before = proxy.scriptBytes();
      expect(before, proxy.scripts().join(' ')).toBeGreaterThan(0);
      expect(before, proxy.scripts().join(' ')).toBeLessThanOrEqual(BEFORE_TOUCH);
      await resident.leave();
    } finally {
      await proxy.close();
    }
    const whole = await countingProxy(served.system.url);
    try {
      const resident = await served.visit('phone', whole.origin);
      await resident.page.goto(`${whole.origin}/bao-tin`, { waitUntil: 'networkidle' });
      const words = await writeReport(resident, STORY);
      expect(whole.scriptBytes(), whole.scripts().join(' ')).toBeLessThanOrEqual(AFTER_TOUCH);
      await keepsTheReceipt(resident.page, words);
      await resident.leave();
    } finally {
      await whole.close();
    }
  });
});

/** Another language and a link lose no word of a receipt; once it is ticked as copied, nothing is asked. */
async function keepsTheReceipt(page: Page, words: readonly string[]): Promise<void> {
  const shown = page.getByRole('list', { name: receiptEn['receipt.list'] }).getByRole('listitem');
  await page.locator('.bar-language').click();
  await expect.poll(() => shown.allTextContents()).toEqual(words);
  await page.locator('.bar-name').click();
  await page.getByText(reportEn['receipt.leave.words']).waitFor();
  await page.getByRole('button', { name: kitEn['kit.leave.stay'] }).click();
  await page.getByLabel(receiptEn['receipt.ticked']).check();
  await page.locator('.bar-name').click();
  await page.waitForURL('**/?lang=en');
}

describe('a report on a line that is lost', () => {
  /** A report that was written to its end, and waits for a line; `turn` says what becomes of the next try. */
  async function waitingForLine() {
    const resident = await served.visit('phone');
    const { page } = resident;
    let line: 'lost' | 'refused' | 'open' = 'lost';
    await page.route('**/api/tips', (route) => {
      if (line === 'lost') return route.abort();
      if (line === 'open') return route.continue();
      return route.fulfill({ status: 400, json: { error: { code: 'invalid_input' } } });
    });
    await writeToTheEnd(resident);
    await page.getByRole('heading', { name: reportVi['receipt.heading'] }).waitFor();
    await page.getByText(reportVi['receipt.waiting.open']).waitFor();
    const turn = (to: typeof line) => {
      line = to;
      return page.evaluate("dispatchEvent(new Event('online'))");
    };
    return { ...resident, turn };
  }

  it('waits, is refused, is sent again, and is never left unasked before it has arrived', async () => {
    const { page, look, turn, leave } = await waitingForLine();
    await look('receipt-waiting');
    await page.getByLabel(receiptVi['receipt.ticked']).check();
    await page.getByRole('button', { name: reportVi['receipt.leave'] }).click();
    await page.getByRole('link', { name: reportVi['receipt.leave.unsent'] }).waitFor();
    await expectAsked(page, reportVi['receipt.leave.unsent']);

    await turn('refused');
    await page.getByRole('heading', { name: reportVi['receipt.refused'] }).waitFor();
    await expectAsked(page, reportVi['receipt.leave.refused']);
    await look('receipt-refused');

    await turn('open');
    await page.getByRole('button', { name: reportVi['receipt.refused.again'] }).click();
    await page.getByText(/^Đã nhận tin của bạn lúc/).waitFor();
    await page.getByRole('button', { name: reportVi['receipt.leave'] }).click();
    await page.waitForURL(`${served.system.url}/`);
    await leave();
  });

  it('is still on the device where it was kept and then refused, and is left unasked', async () => {
    const { page, look, turn, leave } = await waitingForLine();
    await page.getByLabel(reportVi['receipt.waiting.keep']).click();
    await page.getByText(reportVi['receipt.waiting.kept']).waitFor();
    await turn('refused');
    await page.getByRole('heading', { name: reportVi['receipt.refused'] }).waitFor();
    await page.getByText(reportVi['receipt.waiting.kept']).waitFor();
    await expectAsked(page, reportVi['receipt.leave.words']);
    await page.getByLabel(receiptVi['receipt.ticked']).check();
    await look('receipt-refused-kept');
    await page.locator('.bar-name').click();
    await page.waitForURL(`${served.system.url}/`);
    await turn('open');
    await page.goto(`${served.system.url}/bao-tin`);
    await page.getByText(reportVi['outbox.sent']).waitFor();
    await leave();
  });
});

/** Answers every question, and presses the button that sends. */
async function writeToTheEnd({ page, go }: Visitor): Promise<void> {
  const next = () => page.getByRole('button', { name: kitVi['kit.next'] }).click();
  const choose = (label: string) => page.locator('.choice').filter({ hasText: label }).first().click();
  await go('/bao-tin');
  await choose(STORY.category);
  await next();
  await choose(reportVi['report.concerns.nobody']);
  await next();
  await choose(reportVi['report.where.unknown']);
  await next();
  await choose(reportVi['report.when.today']);
  await next();
  await page.getByLabel(reportVi['report.story.text']).fill(STORY.text);
  await next();
  await choose(reportVi['report.contact.no']);
  await next();
  await page.getByText(STORY.text).waitFor();
  await page.getByRole('button', { name: reportVi['report.send'] }).click();
}

/** A link asks with these words; one stays. */
async function expectAsked(page: Page, words: string): Promise<void> {
  await page.locator('.bar-name').click();
  await page.getByRole('alertdialog').getByText(words).waitFor();
  await page.getByRole('button', { name: kitVi['kit.leave.stay'] }).click();
}

describe('a ward that was picked', () => {
  const picked = (page: Page) => page.locator('#area').inputValue();
  const inOtherLanguage = (page: Page) => page.locator('.bar-language').click();
  const pick = async (page: Page) => {
    await page.locator('#area').fill(STORY.ward.typed);
    await page.getByRole('option', { name: STORY.ward.offered }).first().click();
  };

  it('is called in the language of the moment, as far as the read-back, which leads to the files too', async () => {
    const { page, go, leave } = await served.visit('phone');
    const next = (words: string) => page.getByRole('button', { name: words }).click();
    const choose = (label: string) => page.locator('.choice').filter({ hasText: label }).first().click();
    await go('/bao-tin');
    await choose(STORY.category);
    await next(kitVi['kit.next']);
    await choose(reportVi['report.concerns.nobody']);
    await next(kitVi['kit.next']);
    await pick(page);
    expect(await picked(page)).toBe('phường Hạc Thành');
    await inOtherLanguage(page);
    await expect.poll(() => picked(page)).toBe('Hạc Thành ward');
    await next(kitEn['kit.next']);
    await choose(reportEn['report.when.today']);
    await next(kitEn['kit.next']);
    await page.getByLabel(reportEn['report.story.text']).fill(STORY.text);
    await next(kitEn['kit.next']);
    await choose(reportEn['report.contact.no']);
    await next(kitEn['kit.next']);
    const said = page.locator('.read-back');
    await said.getByText('Hạc Thành ward').waitFor();
    await inOtherLanguage(page);
    await said.getByText('phường Hạc Thành').waitFor();

    await next(`${reportVi['report.review.edit']} ${reportVi['report.review.files']}`);
    await page.getByRole('heading', { name: reportVi['report.story'], level: 1 }).waitFor();
    await next(kitVi['kit.next']);
    await page.getByRole('heading', { name: reportVi['report.review'], level: 1 }).waitFor();
    await leave();
  });

  it('is so where schemes are looked for and proposed', async () => {
    const { page, go, leave } = await served.visit('phone');
    for (const path of ['/mo-hinh', '/mo-hinh/de-xuat']) {
      await go(path);
      await pick(page);
      await inOtherLanguage(page);
      await expect.poll(() => picked(page)).toBe('Hạc Thành ward');
    }
    await leave();
  });
});

describe('two officers on one tip', () => {
  it('shows the second one what the first has changed, and keeps what was typed', async () => {
    const { reception, chief } = served.city.people;
    const first = await served.visit('desk');
    const second = await served.visit('desk');
    await signInAtDoor(first, reception);
    await signInAtDoor(second, chief);
    await openTip(first, STORY.category);
    await openTip(second, STORY.category);
    const typed = `Theo tôi đây là tin về trật tự ${randomUUID()}`;
    await beginStep(second, 'classify');
    const answers = {
      radio: inbox['classification.crime_report'],
      useful: true,
      reason: 'Có dấu hiệu lừa đảo.',
    };
    await takeStep(first, 'classify', answers);
    await fillStep(second, 'classify', { radio: inbox['classification.order_information'], reason: typed });
    const dialog = second.page.getByRole('dialog', { name: act['do.classify'] });
    await dialog.getByText(act['changed.title']).waitFor();
    await dialog.getByText(/Phân loại: Tin báo về tội phạm/).waitFor();
    await expect.poll(() => dialog.getByRole('textbox').inputValue()).toBe(typed);
    await second.look('tip-changed');
    // from how it is now, the second decides again
    await dialog.getByRole('button', { name: act['changed.again'] }).click();
    await dialog.getByRole('button', { name: act['do.classify'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectState(second, 'classified');
    await second.page.locator('.tip-standing').getByText(inbox['classification.order_information']).waitFor();
    await first.leave();
    await second.leave();
  });
});

/** Where each role works; everybody has an account page too. */
const PLACES: Readonly<Record<(typeof ROLES)[number], readonly string[]>> = {
  reception: ['/lam-viec', '/khoa'],
  investigator: ['/lam-viec', '/khoa'],
  chief: ['/lam-viec', '/khoa', '/luc-luong', '/dieu-hanh'],
  duty: ['/lam-viec', '/khoa'],
  analyst: ['/dieu-hanh'],
  auditor: ['/dieu-hanh', '/kiem-tra'],
  steward: ['/khoa'],
  administrator: ['/quan-tri'],
};

/** Goes on by the frame's own links: a page that is loaded anew has lost its keys. */
async function followLink(page: Page, place: string): Promise<void> {
  if (place === '/tai-khoan') await page.locator('.rail-account').click();
  await page.locator(`a[href="${place}"]`).first().click();
}

describe.each(ROLES)('the pages of a %s', (role) => {
  it('begin where their work is, and are accessible', async () => {
    const officer = await served.visit('desk');
    const { page, look } = officer;
    await signInAtDoor(officer, served.city.people[role]);
    const [home = '', ...others] = PLACES[role];
    await page.waitForURL(`**${home}**`);
    for (const place of [home, ...others, '/tai-khoan']) {
      const left = await page.title();
      if (place !== home) await followLink(page, place);
      await page.waitForURL(`**${place}**`);
      // the address changes first; the page left stands until the next one is ready and takes the title
      if (place !== home) await expect.poll(() => page.title()).not.toBe(left);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('.mantine-Loader-root').count()).toBe(0);
      await look(`role-${role}${place.replaceAll('/', '-')}`);
    }
    await officer.leave();
  });
});

describe('every public page, in both languages, on phone and desk', () => {
  const WIDTHS = ['phone', 'desk'] as const;
  const PATHS = ['/', '/bao-tin', '/theo-doi', '/rieng-tu', '/so-lieu', '/dong-gop', '/dang-nhap'];
  // each in a browser context of its own: nobody waits for another's network to come to rest
  const lookAt = async (path: string, width: 'phone' | 'desk') => {
    const guest = await served.visit(width);
    await guest.go(path);
    await guest.page.waitForLoadState('networkidle');
    await guest.look(`public${path.replaceAll('/', '-').replace('?', '-')}`);
    await guest.leave();
  };
  it.each(PATHS)('%s', async (path) => {
    const languages = [path, `${path}?lang=en`];
    await Promise.all(WIDTHS.flatMap((width) => languages.map((asked) => lookAt(asked, width))));
  });

  /** Of everybody, those with words from the server among them. */
  const EVERY = [...PATHS.slice(0, -1), '/so-khoa', '/mo-hinh', '/truy-na', '/khong-co', '/mo-hinh/de-xuat'];
  it.each(EVERY)('%s, changed where one stands', async (path) => {
    const [changing, asking] = [await served.visit('phone'), await served.visit('phone')];
    const main = ({ page }: Visitor) => page.locator('main').innerText();
    await changing.page.goto(served.system.url + path, { waitUntil: 'networkidle' });
    await asking.page.goto(`${served.system.url}${path}?lang=en`, { waitUntil: 'networkidle' });
    await changing.page.locator('.bar-language').click();
    await expect.poll(() => main(changing)).toBe(await main(asking));
    await expect.poll(() => changing.page.title()).toBe(await asking.page.title());
    await changing.page.waitForURL(asking.page.url());
    await changing.leave();
    await asking.leave();
  });

  it('/api/docs, which has one language', async () => {
    await Promise.all(WIDTHS.map((width) => lookAt('/api/docs', width)));
  });
});
