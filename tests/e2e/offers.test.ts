import { beforeAll, expect, it } from 'vitest';
import { vi as fund } from '../../src/contributions/web/desk/messages.vi.ts';
import { vi as giving } from '../../src/contributions/web/public/messages.vi.ts';
import { vi as desk } from '../../src/offers/web/desk/messages.vi.ts';
import { vi as answer } from '../../src/offers/web/public/answer-messages.vi.ts';
import { en as offerEn } from '../../src/offers/web/public/messages.en.ts';
import { vi as offer } from '../../src/offers/web/public/messages.vi.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { vi as receipt } from '../../src/ui/public/receipt/messages.vi.ts';
import { type TestClub, testClub } from '../kit/test-members.ts';
import { signInAtDoor } from './journey/officer.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const served = servedCity();
let club: TestClub;

beforeAll(async () => {
  const { unit } = served.city.desk;
  club = await testClub(served.system.services, { unit, chief: served.city.people.chief });
});

it('brings a request to join and a proposal to the desk, and their answers to whoever holds the eight words', async () => {
  const { url } = served.system;
  const phone = await served.visit('phone');
  const joining = await join(phone);
  const proposing = await propose(phone);
  // what is written down is left unasked
  await phone.page.locator('.bar-name').click();
  await phone.page.waitForURL(`${url}/`);

  const chief = await served.visit('desk');
  await signInAtDoor(chief, served.city.people.chief);
  await openHere(chief, '/mo-hinh-tu-quan/de-nghi');
  await chief.page.getByText('Tôi rảnh buổi tối.').waitFor();
  await chief.page.getByText('Ngõ 12 tối, hay mất xe.').waitFor();
  await chief.look('offers-waiting');
  await answerJoin(chief);
  await takeUp(chief);

  await readAnswer(phone, joining, answer['state.answered'], 'Mời bạn đến tối thứ Bảy.');
  await phone.look('offer-answered');
  await readAnswer(phone, proposing, answer['state.taken_up'], 'Ngọn đèn an ninh ngõ 12');
  await phone.look('offer-taken-up');
  await phone.leave();
  await chief.leave();
});

/** Goes on within the desk, whose keys a page that is loaded anew would not have. */
async function openHere({ page }: Visitor, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
}

async function join({ page, go, look }: Visitor): Promise<string[]> {
  await go(`/mo-hinh/tham-gia?mo-hinh=${club.schemeId}`);
  await look('offer-join');
  await page.getByText(offer['next.chair']).waitFor();
  await page.getByRole('button', { name: offer['join.send'] }).click();
  // in the order of the fields
  await expect
    .poll(() => page.locator('.summary a').allTextContents())
    .toEqual([offer['fault.words'], offer['fault.name']]);
  await page.getByLabel(offer['join.words']).fill('Tôi rảnh buổi tối.');
  // what is left to mend takes nobody out of the field
  expect(await page.evaluate('document.activeElement.id')).toBe('words');
  await page.getByLabel(offer['form.name']).fill('Cô Mẫu');
  await page.getByRole('button', { name: offer['join.send'] }).click();
  return copyReceipt(page, look);
}

async function propose({ page, go, look }: Visitor): Promise<string[]> {
  await go(`/mo-hinh/de-xuat?dia-ban=${club.areaId}`);
  await look('offer-propose');
  await page.locator('.choice').filter({ hasText: offer['propose.else'] }).first().click();
  await page.getByLabel(offer['propose.words']).fill('Ngõ 12 tối, hay mất xe.');
  await page.getByRole('button', { name: offer['propose.send'] }).click();
  return copyReceipt(page, look);
}

async function copyReceipt(page: Visitor['page'], look: Visitor['look']): Promise<string[]> {
  await page.getByRole('heading', { name: offer['receipt.heading'] }).waitFor();
  await look('offer-receipt');
  const words = page.getByRole('list', { name: receipt['receipt.list'] }).getByRole('listitem');
  const copied = await words.allTextContents();
  await keepsTheReceipt(page);
  expect(await words.allTextContents()).toEqual(copied);
  return copied;
}

/** Another language leaves the words where they are, and a link asks before they are gone for good. */
async function keepsTheReceipt(page: Visitor['page']): Promise<void> {
  await page.locator('.bar-language').click();
  await page.getByRole('heading', { name: offerEn['receipt.heading'] }).waitFor();
  await page.locator('.bar-language').click();
  await page.getByRole('heading', { name: offer['receipt.heading'] }).waitFor();
  await page.locator('.bar-name').click();
  await page.getByText(offer['receipt.leaving']).waitFor();
  await page.getByRole('button', { name: kit['kit.leave.stay'] }).click();
  await page.getByLabel(receipt['receipt.ticked']).check();
}

/** Counts and rows that fail to come anew, as they are asked for when one comes back to the page, leave the letter that is begun. */
async function comeBackToFailure({ page }: Visitor): Promise<void> {
  const answers = '**/api/offers**';
  await page.route(answers, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal' } } }));
  // what has come is fresh for some seconds: half a minute on it is asked for again
  await page.clock.setFixedTime(Number(await page.evaluate('Date.now()')) + 30_000);
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
  await page.locator('.offers').getByRole('alert').waitFor();
  await page.unroute(answers);
}

async function answerJoin(chief: Visitor): Promise<void> {
  const { page, look } = chief;
  await page.getByRole('button', { name: desk['action.answer'], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(desk.letter).fill('Mời bạn đến tối thứ Bảy.');
  await look('offer-answer');
  await comeBackToFailure(chief);
  await dialog.getByRole('button', { name: desk['submit.answer'] }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function takeUp({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: desk['action.take_up'], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: desk['scheme.kind'] }).click();
  await page.getByRole('option').first().click();
  await dialog.getByLabel(desk['scheme.name']).fill('Ngọn đèn an ninh ngõ 12');
  await look('offer-take-up');
  await dialog.getByRole('button', { name: desk['submit.take_up'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(desk['offers.none.open']).waitFor();
}

async function readAnswer(
  { page, go }: Visitor,
  words: string[],
  state: string,
  text: string,
): Promise<void> {
  await go('/mo-hinh/tra-loi');
  await page.getByLabel(receipt['receipt.words']).fill(words.join(' '));
  await page.getByRole('button', { name: answer['answer.open'] }).click();
  await page.getByRole('heading', { name: state }).waitFor();
  await page.getByText(text).first().waitFor();
}

it('shows a household what became of its gift, and lets another hand take an entry back where there is one', async () => {
  const book = `/mo-hinh-tu-quan/${club.schemeId}/quy`;
  const officer = await served.visit('desk');
  await signInAtDoor(officer, served.city.people.reception);
  await openHere(officer, book);
  await officer.page.setViewportSize(VIEWPORTS.phone);
  await watchNotices(officer.page);
  const code = await give(officer);
  await beginSpending(officer);
  await expectBelowNotices(officer);
  await spend(officer);
  await officer.page.setViewportSize(VIEWPORTS.desk);
  await officer.look('fund-book');

  const phone = await served.visit('phone');
  await phone.go('/dong-gop');
  await phone.page.getByLabel(giving['slip.code'], { exact: true }).fill(code);
  await phone.page.getByRole('button', { name: giving['slip.open'] }).click();
  await phone.page.getByText(giving['own.binds']).waitFor();
  await phone.page.getByText('Mua bóng đèn').waitFor();
  await phone.look('slip-opened');
  await phone.leave();

  const chief = await served.visit('desk');
  await signInAtDoor(chief, served.city.people.chief);
  await openHere(chief, book);
  await chief.page.getByRole('button', { name: 'Hủy số 2', exact: true }).click();
  const dialog = chief.page.getByRole('dialog');
  await dialog.waitFor();
  await chief.look('fund-reverse');
  await dialog.getByRole('button', { name: fund['reverse.submit'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await chief.page.getByText('Đã hủy ở số 3').waitFor();
  await chief.look('fund-reversed');
  await takeOwnBack(chief);
  await chief.leave();
  await officer.leave();
});

/** The unit has no other chief: one's own entry is taken back after a warning, and the book says whose hand it was. */
async function takeOwnBack(chief: Visitor): Promise<void> {
  await beginSpending(chief);
  await spend(chief);
  await chief.page.getByRole('button', { name: 'Hủy số 4', exact: true }).click();
  const dialog = chief.page.getByRole('dialog');
  await dialog.getByText(fund['reverse.alone']).waitFor();
  await chief.look('fund-reverse-own');
  await dialog.getByRole('button', { name: fund['reverse.submit'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await chief.page.getByText(fund['entries.sameHand']).waitFor();
  await chief.look('fund-same-hand');
}

async function give({ page, look }: Visitor): Promise<string> {
  await page.getByRole('button', { name: fund['give.open'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(fund['give.amount']).fill('500000');
  await dialog.getByLabel(fund['give.giver']).fill('Hộ ông Mẫu, ngõ 12');
  await look('fund-give');
  await dialog.getByRole('button', { name: fund['give.submit'] }).click();
  const code = await page.locator('.fund-slip-code').innerText();
  await look('fund-slip');
  await page.getByRole('button', { name: fund['slip.close'] }).click();
  return code;
}

/** Notes how far down what is said to be done has reached. */
async function watchNotices(page: Visitor['page']): Promise<void> {
  await page.evaluate(`{
    window.lowestNotice = 0;
    const notices = document.querySelector('.mantine-Notifications-root[data-position=bottom-right]');
    const measure = () => {
      window.lowestNotice = Math.max(window.lowestNotice, notices.getBoundingClientRect().bottom);
    };
    new MutationObserver(measure).observe(notices, { childList: true, subtree: true });
  }`);
}

/** On a phone what was just said stands above the dialog that is open now. */
async function expectBelowNotices({ page }: Visitor): Promise<void> {
  const lowest = Number(await page.evaluate('window.lowestNotice'));
  expect(lowest).toBeGreaterThan(0);
  const dialog = await page.getByRole('dialog').boundingBox();
  expect(dialog?.y).toBeGreaterThanOrEqual(lowest);
}

async function beginSpending({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: fund['spend.open'] }).click();
  await page.getByRole('dialog').waitFor();
  await look('fund-spend');
}

async function spend({ page }: Visitor): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(fund['give.amount']).fill('200000');
  await dialog.getByLabel(fund['spend.about']).fill('Mua bóng đèn');
  await dialog.getByRole('button', { name: fund['spend.submit'] }).click();
  await dialog.waitFor({ state: 'detached' });
}
