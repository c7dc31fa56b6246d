import { beforeAll, describe, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as registers } from '../../src/privacy/web/messages.vi.ts';
import { tipTasks } from '../../src/tips/server/index.ts';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { vi as proof } from '../../src/tips/web/proof/messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { openTip, signInAtDoor } from './journey/officer.ts';
import { openReceipt, reportByPhone } from './journey/resident.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Số 5 ngõ Thử Nghiệm',
  hour: 'khoảng 22 giờ',
  text: 'Đêm qua nhà tôi mất một chiếc xe đạp.',
};
const WISH = 'Tôi muốn xóa lời kể của mình, vì đã chuyển nhà.';
const REASON = 'Tin đang được giải quyết nên chưa xóa được. Bạn có thể yêu cầu lại sau khi kết thúc.';
const BREACH = 'Một máy tính bảng của đơn vị bị mất ở chợ, đã khóa màn hình.';

describe('one’s own data', () => {
  const served = servedCity();
  let resident: Visitor;
  let chief: Visitor;
  let words: string[];

  actsInTurn('privacy', () => [resident, chief]);

  beforeAll(async () => {
    resident = await served.visit('phone');
    chief = await served.visit('desk');
  });

  it('is asked about with the receipt, from a phone', async () => {
    words = await reportByPhone(resident, STORY);
    await openReceipt(resident, words);
    const { page, look } = resident;
    await page.getByText(follow['rights.heading']).click();
    await page.getByRole('button', { name: follow['rights.send'] }).click();
    await page.getByText(follow['rights.kind.fault']).waitFor();
    await page.locator('.rights .choice').filter({ hasText: follow['rights.kind.erase'] }).click();
    await page.getByLabel(follow['rights.words']).fill(WISH);
    await look('privacy-rights');
    await page.getByRole('button', { name: follow['rights.send'] }).click();
    await page.getByText(/^Đã gửi yêu cầu lúc/).waitFor();
    await page.getByText(/^Đơn vị phải trả lời muộn nhất ngày/).waitFor();
    // a seized phone reveals no story
    await expect.poll(() => page.getByText(WISH).count()).toBe(0);
    await look('privacy-rights-sent');
  });

  it('keeps what is added while a letter is on its way, and asks before it is left', async () => {
    const { page } = resident;
    const box = page.getByLabel(follow['talk.write']);
    const gate = Promise.withResolvers<void>();
    await page.route('**/api/receipt/messages', async (route) => {
      await gate.promise;
      await route.continue();
    });
    const asked = page.waitForRequest('**/api/receipt/messages');
    await box.fill('Tôi nhớ thêm một điều.');
    await page.getByRole('button', { name: follow['talk.send'] }).click();
    await asked;
    await box.fill('Tôi nhớ thêm một điều. Và điều này nữa.');
    gate.resolve();
    await page.getByText(/^Đã gửi lúc/).waitFor();
    await expect.poll(() => box.inputValue()).toBe('Tôi nhớ thêm một điều. Và điều này nữa.');
    await page.locator('.bar-name').click();
    await page.getByText(follow['talk.leaving']).waitFor();
    await page.getByRole('button', { name: kit['kit.leave.stay'] }).click();
    await box.fill('');
  });

  it('is answered at the desk: what the law asks to keep is not erased', async () => {
    const { page, look } = chief;
    await signInAtDoor(chief, served.city.people.chief);
    await page.getByRole('link', { name: app['rail.privacy'] }).click();
    await page.getByRole('heading', { name: registers['requests.kind.erase'] }).waitFor();
    await look('privacy-requests');
    await page.getByRole('button', { name: registers['requests.answer'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(registers['outcome.granted'], { exact: true }).check();
    await dialog.getByRole('textbox').fill(REASON);
    await look('privacy-answer');
    await dialog.getByRole('button', { name: registers['answer.submit.erase'] }).click();
    await dialog.getByText(errors.must_be_kept).waitFor();
    await dialog.getByLabel(registers['outcome.must_be_kept']).check();
    await dialog.getByRole('button', { name: registers['answer.submit'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const which = page.getByRole('radiogroup', { name: registers['requests.which'] });
    await which.getByText(registers['requests.answered'], { exact: true }).click();
    await page.getByText(REASON).waitFor();
    await look('privacy-answered');
  });

  it('has its answer read by whoever asked', async () => {
    await openReceipt(resident, words);
    await resident.page.getByText(REASON).waitFor();
    await resident.look('privacy-rights-answered');
  });

  it('is kept in the register of breaches, with the hours that are left', async () => {
    const { page, look } = chief;
    await page.getByRole('tab', { name: registers['privacy.tab.breaches'] }).click();
    await page.getByRole('button', { name: registers['breaches.record'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(registers['record.words']).fill(BREACH);
    await dialog.getByLabel(registers['record.persons']).fill('40');
    await dialog.getByLabel(registers['measure.sessions_ended']).check();
    await look('privacy-record');
    await dialog.getByRole('button', { name: registers['record.submit'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(BREACH).waitFor();
    await page.getByText(/^Còn 7[12] giờ để báo/).waitFor();
    await page.getByRole('button', { name: registers['breaches.amend'] }).click();
    await dialog.getByLabel(registers['measure.key_rotated']).check();
    await dialog.getByRole('button', { name: registers['amend.submit'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(new RegExp(registers['measure.key_rotated'])).waitFor();
    await look('privacy-breaches');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('privacy-breaches');
    await page.setViewportSize(VIEWPORTS.desk);
  });

  it('is erased when its term is over, and both sides are told so', async () => {
    const { services } = served.system;
    await services.db
      .updateTable('tip')
      .set({ state: 'closed', outcome: 'no_ground', closed_on: '2020-03-02' })
      .execute();
    const { page, look } = chief;
    await page.getByRole('link', { name: app['rail.work'] }).click();
    await page.getByRole('button', { name: new RegExp(`^${inbox['view.closed']}`) }).click();
    await openTip(chief, STORY.category);
    await page.getByText(tip['tip.retention.over']).waitFor();
    await look('privacy-retention');
    await tipTasks(services)['tips:erase_ended']?.({});
    const { erased_on } = await services.db.selectFrom('tip').select('erased_on').executeTakeFirstOrThrow();
    const day = formatDay(erased_on ?? '');
    await page.getByText(tip['tip.erased'].replace('{day}', day)).waitFor();
    await look('privacy-erased-desk');
    await openReceipt(resident, words);
    await resident.page.getByText(follow['tip.erased'].replace('{day}', day)).waitFor();
    await resident.page.getByText(proof['proof.erased']).waitFor();
    await resident.look('privacy-erased-phone');
    await resident.leave();
    await chief.leave();
  });
});
