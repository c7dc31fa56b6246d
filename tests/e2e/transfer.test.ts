import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it, onTestFailed } from 'vitest';
import { vi as act } from '../../src/tips/web/desk/action-messages.vi.ts';
import { vi as words } from '../../src/tips/web/desk/transfer-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { beginStep, expectState, openTip, signInAtDoor, takeStep } from './journey/officer.ts';
import { answerDesk, openReceipt, reportByPhone } from './journey/resident.ts';
import { type ServedCity, serveCity } from './journey/serve-city.ts';
import { type Visitor, visitor } from './journey/visitor.ts';
import { launchBrowser } from './kit/browser.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Ngõ 7 đường Lê Lợi',
  hour: '21:30',
  text: 'Mất xe máy, thấy người lạ dắt về phía cầu.',
};
const REASON = 'Vụ việc xảy ra trên nhiều phường nên do bộ phận trực cấp tỉnh tiếp nhận.';

let served: ServedCity;
let browser: Browser;
let resident: Visitor;
let ward: Visitor;
let duty: Visitor;

beforeAll(async () => {
  served = await serveCity();
  browser = await launchBrowser();
  resident = await visitor(browser, served.system.url, 'phone');
  ward = await visitor(browser, served.system.url, 'desk');
  duty = await visitor(browser, served.system.url, 'desk');
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

it('a ward hands a tip on to the duty desk, which accepts it; the reporter sees both and answers it', async () => {
  onTestFailed(async () => {
    const all = [resident, ward, duty].map((each, index) => each.picture(`transfer-failed-${index}`));
    await Promise.allSettled(all);
  });
  const { people } = served.city;
  const receipt = await reportByPhone(resident, STORY);

  await signInAtDoor(ward, people.reception);
  await openTip(ward, STORY.category);
  await beginStep(ward, 'transfer');
  const dialog = ward.page.getByRole('dialog', { name: act['do.transfer'] });
  await dialog.getByLabel(words['transfer.ground']).click();
  await ward.page.getByRole('option', { name: words['ground.competence_of_higher_level'] }).click();
  await dialog.getByRole('combobox', { name: words['transfer.to'] }).click();
  await ward.page.getByRole('option', { name: 'Đơn vị duty' }).click();
  await dialog.getByRole('textbox').last().fill(REASON);
  await ward.look('transfer-dialog');
  await dialog.getByRole('button', { name: act['do.transfer'], exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await ward.page.getByText(act['done.transfer']).waitFor();
  // it is gone from the unit, and so from the page
  await ward.page.getByText(STORY.text).waitFor({ state: 'detached' });
  await ward.page.getByRole('link', { name: words['sent.title'] }).click();
  await ward.page.getByRole('row', { name: /Đơn vị duty.*Thuộc thẩm quyền cấp trên.*Chờ nhận/ }).waitFor();
  await ward.look('transfer-sent');

  await openReceipt(resident, receipt);
  await resident.page.getByRole('heading', { name: follow['tip.state.arrived'], level: 1 }).waitFor();
  // folded under its step, opened by the receipt
  await resident.page.getByText(REASON).first().waitFor({ state: 'attached' });
  await resident.look('transfer-follow');

  await signInAtDoor(duty, people.duty);
  await openTip(duty, STORY.category);
  await duty.page.getByText(STORY.text).first().waitFor();
  await duty.page.getByText(REASON).first().waitFor();
  await duty.look('transfer-arrived');
  await takeStep(duty, 'accept_transfer', {});
  await expectState(duty, 'received');
  await duty.look('transfer-accepted');

  await openReceipt(resident, receipt);
  await resident.page.getByRole('heading', { name: follow['tip.state.received'], level: 1 }).waitFor();
  await answerDesk(resident, 'Tôi vừa nhớ ra biển số có số 36.');
  for (const person of [resident, ward, duty]) await person.leave();
});
