import { beforeAll, describe, expect, it } from 'vitest';
import { vi as act } from '../../src/tips/web/desk/action-messages.vi.ts';
import { en as entryInEnglish } from '../../src/tips/web/desk/entry-messages.en.ts';
import { vi as entry } from '../../src/tips/web/desk/entry-messages.vi.ts';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as part } from '../../src/tips/web/desk/part-messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { openStoredTip, readStoredTip } from '../kit/stored-tip.ts';
import { beginStep, changeLanguage, readAnswer, signInAtDoor, unlock } from './journey/officer.ts';
import { CAMERA_MARK, photoWithExif } from './journey/photo.ts';
import { answerDesk, openReceipt } from './journey/resident.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const STORY = 'Đêm qua mất xe máy trước cổng. Ngoài ra nhà bên cạnh có người tụ tập hút chích.';
const OTHER_MATTER = 'Nhà bên cạnh có người tụ tập hút chích.';
const CONTACT = '0900 000 111';
const QUESTION = 'Gửi anh chị ảnh hiện trường để đối chiếu.';
const ANSWER = 'Đúng chỗ này.';

describe('a report at the counter', () => {
  const served = servedCity();
  let officer: Visitor;
  let resident: Visitor;
  let words: string[];

  actsInTurn('on-behalf', () => [officer, resident]);

  beforeAll(async () => {
    officer = await served.visit('desk');
    resident = await served.visit('phone');
  });

  it('is entered by an officer, and its receipt is printed', async () => {
    const { page, look } = officer;
    await signInAtDoor(officer, served.city.people.reception);
    await page.getByRole('link', { name: entry['entry.open'] }).click();
    await page.getByRole('heading', { name: entry['entry.title'] }).waitFor();
    await page.getByRole('radio', { name: entry['entry.channel.counter'], exact: true }).check();
    await page.getByLabel(entry['entry.kind']).selectOption({ label: 'Trộm cắp' });
    await page.getByRole('combobox', { name: entry['entry.area'] }).fill('hac thanh');
    await page
      .getByRole('option', { name: /Hạc Thành/ })
      .first()
      .click();
    await callsTheWardInBothLanguages(officer);
    await page.getByLabel(entry['entry.day']).fill('01/11/2026');
    await page.getByLabel(entry['entry.text']).fill(STORY);
    await page.getByLabel(entry['entry.contact']).fill(CONTACT);
    const photo = await photoWithExif(page);
    await page.setInputFiles('.picker input[type=file]', [
      { name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: photo },
    ]);
    await page.getByLabel(entry['entry.receipt']).check();
    await look('on-behalf-form');
    await page.getByRole('button', { name: entry['entry.send'] }).click();
    await page.getByRole('heading', { name: entry['entry.words.title'] }).waitFor();
    await look('on-behalf-words');
    words = await page
      .getByRole('list', { name: entry['entry.words.list'] })
      .getByRole('listitem')
      .allTextContents();
    expect(words).toHaveLength(8);
  });

  it('keeps nothing of the words once they have been handed over', async () => {
    const { page } = officer;
    const printed: string[] = [];
    await page.exposeFunction('printed', (text: string) => printed.push(text));
    await page.evaluate('window.print = () => printed(document.querySelector(".receipt-sheet").textContent)');
    await page.getByRole('button', { name: entry['entry.words.print'] }).click();
    await expect.poll(() => printed.length).toBe(1);
    for (const word of words) expect(printed[0]).toContain(word);
    await page.getByRole('button', { name: entry['entry.words.given'] }).click();
    await page.getByText(entry['entry.words.gone']).waitFor();
    expect(await page.content()).not.toContain(words.join(' '));
    const { services } = served.system;
    const rows = await services.db.selectFrom('receipt').select('acknowledgement').execute();
    expect(JSON.stringify(rows)).not.toContain(words.join(' '));
  });

  it('is read at the desk, which says which unit entered it', async () => {
    const { page, look } = officer;
    await page.getByRole('link', { name: entry['entry.sent.own'] }).click();
    await page.getByText(STORY).first().waitFor();
    await page.getByText(/nhập thay người báo tin\. Chữ ký của đơn vị khớp\./).waitFor();
    await page.getByText(CONTACT).waitFor();
    await page.getByText(`Lê Thị Tiếp Nhận`).first().waitFor();
    await look('on-behalf-tip');
    const tipId = page.url().split('/').at(-1) ?? '';
    const { desk } = served.city;
    const stored = await readStoredTip(served.system.services, tipId, desk.unit.unitId);
    const { file } = await openStoredTip(stored, desk.key.identity);
    expect(file.length).toBeGreaterThan(1000);
    expect(file.includes(CAMERA_MARK)).toBe(false);
  });

  it('is written to with a picture, which its receipt opens', async () => {
    const { page } = officer;
    const talk = page.getByRole('region', { name: tip['talk.title'] });
    await talk.getByLabel(tip['talk.write']).fill(QUESTION);
    await talk
      .locator('input[type=file]')
      .setInputFiles([{ name: 'ban-do.jpg', mimeType: 'image/jpeg', buffer: await photoWithExif(page) }]);
    await talk.getByRole('button', { name: tip['talk.send'] }).click();
    await page.getByText(tip['talk.sent']).waitFor();
    await openReceipt(resident, words);
    await resident.page.getByText(QUESTION).waitFor();
    const saved = resident.page.waitForEvent('download');
    await resident.page.getByRole('button', { name: /ban-do\.jpg/ }).click();
    expect((await saved).suggestedFilename()).toBe('ban-do.jpg');
    await answerDesk(resident, ANSWER);
    await resident.look('on-behalf-follow');
  });

  it('is split in two; the part has the day of receipt and knows the whole', async () => {
    const { page, look } = officer;
    await readAnswer(officer, ANSWER);
    await beginStep(officer, 'split');
    const dialog = page.getByRole('dialog', { name: act['do.split'] });
    await dialog.getByLabel(part['split.text']).fill(OTHER_MATTER);
    await dialog.getByLabel(entry['entry.kind']).selectOption({ label: 'Ma túy' });
    await dialog.getByRole('checkbox', { name: 'hien-truong.jpg' }).check();
    await dialog.getByLabel(act['reason.colleagues']).fill('Hai vụ việc không liên quan nhau.');
    await look('on-behalf-split');
    await dialog.getByRole('button', { name: act['do.split'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const links = page.getByRole('region', { name: part['links.title'] });
    await links.getByText(part['links.part']).waitFor();
    await look('on-behalf-whole');
    await links.getByRole('link').click();
    await page.getByText(/tách phần này từ một tin khác/).waitFor();
    await page.getByText(OTHER_MATTER).first().waitFor();
    await page.getByRole('region', { name: tip['evidence.title'] }).getByRole('button').click();
    await page.getByRole('dialog').locator('img').waitFor();
    await look('on-behalf-part');
    await page.keyboard.press('Escape');
    await page.getByText(inbox['channel.counter']).first().waitFor();
  });

  it('is linked with a call about the same matter, and parted from it again', async () => {
    const { page, go, look } = officer;
    const { passphrase } = served.city.people.reception;
    await go('/lam-viec/nhap-tin');
    await unlock(officer, passphrase);
    await page.getByRole('radio', { name: entry['entry.channel.telephone'], exact: true }).check();
    await page.getByLabel(entry['entry.kind']).selectOption({ label: 'Ma túy' });
    await page.getByLabel(entry['entry.text']).fill('Có người gọi báo nhà ấy tụ tập đông.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: entry['entry.sent.own'] }).click();
    await page.getByText(tip['talk.noReceipt']).waitFor();
    await beginStep(officer, 'link');
    const linking = page.getByRole('dialog', { name: act['do.link'] });
    await linking.getByLabel(part['link.search']).fill('trom cap');
    await linking.getByRole('radio').check();
    await look('on-behalf-link');
    await linking.getByRole('button', { name: act['do.link'] }).click();
    await linking.waitFor({ state: 'detached' });
    const links = page.getByRole('region', { name: part['links.title'] });
    await links.getByText(part['links.same_matter']).waitFor();
    await links.getByRole('button', { name: part['links.end'] }).click();
    const ending = page.getByRole('dialog', { name: act['do.unlink'] });
    await ending.getByLabel(act['reason.colleagues']).fill('Hai nhà khác nhau.');
    await ending.getByRole('button', { name: act['do.unlink'], exact: true }).click();
    await ending.waitFor({ state: 'detached' });
    await links.waitFor({ state: 'detached' });
  });

  it('is entered on a phone as well', async () => {
    const phone = await served.visit('phone');
    const { chief } = served.city.people;
    await signInAtDoor(phone, chief);
    await phone.go('/lam-viec/nhap-tin');
    await unlock(phone, chief.passphrase);
    const { page } = phone;
    await page.getByRole('radio', { name: entry['entry.channel.press'], exact: true }).check();
    await page.getByLabel(entry['entry.source']).fill('Báo ra ngày 20/11/2026');
    await phone.look('on-behalf-form');
    // this city has no independent desk: nothing is sealed to anybody else instead
    await page.getByRole('radio', { name: entry['entry.concerns.officer'] }).check();
    await page.getByText(errors.no_desk).waitFor();
    const send = page.getByRole('button', { name: entry['entry.send'] });
    await expect.poll(() => send.isDisabled()).toBe(true);
    await phone.look('on-behalf-officer');
    await phone.leave();
  });

  it('tells its reporter that a part is handled on its own, and no more', async () => {
    await resident.leave();
    resident = await served.visit('phone');
    await openReceipt(resident, words);
    await resident.page.getByText(follow['tip.step.split']).waitFor();
    await expect.poll(() => resident.page.getByText('Ma túy').count()).toBe(0);
    await resident.look('on-behalf-follow-split');
    await resident.leave();
    await officer.leave();
  });
});

/** The ward that was picked is called as the page speaks, and stays picked. */
async function callsTheWardInBothLanguages(officer: Visitor): Promise<void> {
  const called = (label: string) => officer.page.getByRole('combobox', { name: label }).inputValue();
  await changeLanguage(officer);
  await expect.poll(() => called(entryInEnglish['entry.area'])).toMatch(/^Hạc Thành ward/);
  await changeLanguage(officer);
  await expect.poll(() => called(entry['entry.area'])).toMatch(/^phường Hạc Thành/);
}
