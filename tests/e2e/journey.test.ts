import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { hasOtherPostgres, type OtherPostgres, startOtherPostgres } from '../kit/other-postgres.ts';
import { openStoredTip, readStoredTip } from '../kit/stored-tip.ts';
import {
  askReporter,
  beginStep,
  expectState,
  openTip,
  readAnswer,
  signInAtDoor,
  takeStep,
} from './journey/officer.ts';
import { CAMERA_MARK, photoWithExif } from './journey/photo.ts';
import { answerDesk, openReceipt, reportByPhone } from './journey/resident.ts';
import { EMBEDDED, type ServedCity, serveCity } from './journey/serve-city.ts';
import { actsInTurn } from './journey/served.ts';
import { type Visitor, visitor } from './journey/visitor.ts';
import { launchBrowser } from './kit/browser.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Số 5 ngõ Thử Nghiệm',
  hour: 'khoảng 22 giờ',
  text: 'Đêm qua nhà tôi mất một chiếc xe máy, cổng bị cắt khóa.',
};
const QUESTION = 'Xe của bạn màu gì, biển số bao nhiêu?';
const ANSWER = 'Xe màu đỏ, tôi không nhớ biển số.';
const REASON_OF_KIND = 'Có dấu hiệu tội phạm trộm cắp tài sản.';
const REASON_OF_END = 'Đã bắt được người lấy xe, vụ án được khởi tố.';

const withOther = hasOtherPostgres('the journey against a PostgreSQL of one’s own (DATABASE_URL)');
const DATABASES = ['the embedded PostgreSQL', ...(withOther ? ['Debian’s PostgreSQL 15'] : [])];

describe.each(DATABASES)('a tip from a phone to its answer, on %s', (database) => {
  let other: OtherPostgres | undefined;
  let served: ServedCity;
  let browser: Browser;
  let resident: Visitor;
  let officer: Visitor;
  let words: string[];

  actsInTurn('journey', () => [resident, officer]);

  const person = (width: 'phone' | 'desk') => visitor(browser, served.system.url, width);

  beforeAll(async () => {
    if (database !== DATABASES[0]) {
      other = await startOtherPostgres();
      expect(other.version).toMatch(/^15\./);
    }
    served = await serveCity(other?.url ?? EMBEDDED);
    browser = await launchBrowser();
    resident = await person('phone');
    officer = await person('desk');
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await other?.stop();
  });

  it('is reported with a photo on a screen of 360 px, and gets a receipt', async () => {
    const photo = await photoWithExif(resident.page);
    expect(photo.includes(CAMERA_MARK)).toBe(true);
    words = await reportByPhone(resident, { ...STORY, photo });
    expect(words).toHaveLength(8);
  });

  it('is stored sealed; its photo says no more where it was taken', async () => {
    const { services } = served.system;
    const { desk } = served.city;
    const { tip_id } = await services.db.selectFrom('tip').select('tip_id').executeTakeFirstOrThrow();
    const stored = await readStoredTip(services, tip_id, desk.unit.unitId);
    const { content, file } = await openStoredTip(stored, desk.key.identity);
    expect(content).toMatchObject({ text: STORY.text, place: STORY.address, hour: STORY.hour });
    expect(content.files[0]?.name).not.toContain('DSC_0042');
    expect(file.includes(CAMERA_MARK)).toBe(false);
    expect(file.subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('is opened at the desk, with its photo, and asked about', async () => {
    const { page, look } = officer;
    await signInAtDoor(officer, served.city.people.reception);
    await page.getByRole('button', { name: /^Mở tin / }).waitFor();
    await look('inbox');
    await openTip(officer, STORY.category);
    await page.getByText(STORY.text).first().waitFor();
    await page.getByText(STORY.address).waitFor();
    await look('tip-received');
    await page.getByRole('region', { name: tip['evidence.title'] }).getByRole('button').click();
    const picture = page.getByRole('dialog').locator('img');
    await picture.waitFor();
    const width = 'document.querySelector("[role=dialog] img").naturalWidth';
    await expect.poll(() => page.evaluate(width)).toBe(640);
    await look('tip-photo');
    await page.keyboard.press('Escape');
    await beginStep(officer, 'start_verification');
    await expectState(officer, 'verifying');
    await askReporter(officer, QUESTION);
  });

  it('is followed and answered by the receipt', async () => {
    await resident.leave();
    resident = await person('phone');
    await openReceipt(resident, words);
    await resident.page.getByText(QUESTION).waitFor();
    await resident.look('follow-asked');
    await answerDesk(resident, ANSWER);
    // a seized phone reveals no story
    await expect.poll(() => resident.page.getByText(ANSWER).count()).toBe(0);
    await resident.look('follow-answered');
  });

  it('is classified with a reason once the answer has been read', async () => {
    await readAnswer(officer, ANSWER);
    const answers = { radio: inbox['classification.crime_report'], useful: true, reason: REASON_OF_KIND };
    await takeStep(officer, 'classify', answers);
    await expectState(officer, 'classified');
    await officer.look('tip-classified');
    await officer.leave();
  });

  it('is assigned by the chief', async () => {
    const chief = await person('desk');
    await signInAtDoor(chief, served.city.people.chief);
    await openTip(chief, STORY.category);
    await takeStep(chief, 'assign', { assignee: served.city.people.investigator.displayName });
    await expectState(chief, 'handling');
    await chief.leave();
  });

  it('is resolved with a reason by whom it was assigned to', async () => {
    const investigator = await person('desk');
    await signInAtDoor(investigator, served.city.people.investigator);
    await openTip(investigator, STORY.category);
    await takeStep(investigator, 'resolve', { radio: inbox['outcome.prosecuted'], reason: REASON_OF_END });
    await expectState(investigator, 'closed');
    await investigator.look('tip-closed');
    await investigator.leave();
  });

  it('is read to its end by the resident, with every reason', async () => {
    await openReceipt(resident, words);
    const { page } = resident;
    await page.getByText(follow['tip.state.closed']).first().waitFor();
    await page.getByText(REASON_OF_END).filter({ visible: true }).waitFor();
    // what is past is folded
    await page.locator('summary').filter({ hasText: 'Phân loại' }).click();
    await page.getByText(REASON_OF_KIND).waitFor();
    const text = await page.locator('main').innerText();
    for (const { displayName } of Object.values(served.city.people)) expect(text).not.toContain(displayName);
    await resident.look('follow-closed');
    await resident.leave();
  });

  it('is counted by the figures', async () => {
    const analyst = await person('desk');
    await signInAtDoor(analyst, served.city.people.analyst);
    const { page, look } = analyst;
    await page.waitForURL('**/dieu-hanh**');
    const figure = (name: string) => page.getByRole('link', { name: new RegExp(`^${name} *1\\b`) });
    for (const name of ['Nguồn tin tiếp nhận', 'Nguồn tin có giá trị', 'Đã giải quyết']) {
      await figure(name).waitFor();
    }
    await page
      .getByRole('row', { name: /^Tin báo, tố giác về tội phạm *1\b/ })
      .first()
      .waitFor();
    await look('figures');
    await figure('Đã giải quyết').click();
    await page.waitForURL('**/dieu-hanh/so/resolved**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look('figure-resolved');
    await analyst.leave();
  });
});
