import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import { lawRoutes, syncLaw } from '../../src/law/server/index.ts';
import { reportTasks, steeringRoutes } from '../../src/steering/server/index.ts';
import { vi as words } from '../../src/steering/web/reports/messages.vi.ts';
import { readPdfText } from '../documents/pdf-page.ts';
import { insertStoredTips } from '../kit/stored-tips.ts';
import { signedIn, testDeployment, testMember, WARD } from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { actsInTurn, servedPages } from './journey/served.ts';
import { personContext, screenshot, type VIEWPORTS } from './kit/browser.ts';
import { expectAccessible } from './kit/expect-accessible.ts';
import { watchPage } from './kit/watch-page.ts';

const NOW = '2026-07-10T02:00:00Z';

const services = await testServices({ now: NOW });
await syncLaw(services.db);
const deployment = await testDeployment(services);
const served = servedPages(
  services,
  [
    ...accountRoutes(services, async () => new Set()),
    ...areaRoutes(services),
    ...lawRoutes(services),
    ...steeringRoutes(services),
  ],
  { deskPaths: ['/dieu-hanh'] },
);
let analyst: string;
let auditor: string;
let context: BrowserContext;
let page: Page;
let watch: ReturnType<typeof watchPage>;

beforeAll(async () => {
  const { desk, steering } = deployment.units;
  const tips = { areaId: WARD, unitId: desk.unitId, count: 200, assigneeId: randomUUID() };
  await insertStoredTips(services.db, { ...tips, today: '2026-06-01' });
  const { unitId } = steering;
  const writer = await testMember(services, deployment, 'analyst', [{ unitId, role: 'analyst' }]);
  const reader = await testMember(services, deployment, 'auditor', [{ unitId, role: 'auditor' }]);
  analyst = (await signedIn(served.server, writer)).cookie;
  auditor = (await signedIn(served.server, reader)).cookie;
  ({ context, page, watch } = await enter(analyst, 'desk'));
});

async function enter(cookie: string, width: keyof typeof VIEWPORTS) {
  const person = await personContext(served.browser, width);
  const value = cookie.slice('session='.length);
  await person.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
  const tab = await person.newPage();
  await tab.clock.setFixedTime(NOW);
  return { context: person, page: tab, watch: watchPage(tab) };
}

async function look(name: string): Promise<void> {
  await expectAccessible(page);
  watch.expectNoComplaints();
  watch.expectNoForeignRequests();
  await screenshot(page, `reports-${name}`);
}

describe('a half-year report, from template to paper', () => {
  actsInTurn('reports', () => [{ picture: (name) => screenshot(page, name) }]);

  it('begins with nothing, and a template that refuses a field that is none', async () => {
    await page.goto(`${served.origin}/dieu-hanh/bao-cao`);
    await page.getByText(words['reports.none.issued']).waitFor();
    await look('none');
    await page.getByRole('link', { name: words['reports.templates'] }).click();
    await page.getByLabel(words['templates.kind']).selectOption('half_year');
    const situation = page.getByRole('group', { name: 'I. TÌNH HÌNH' }).getByLabel(words['templates.text']);
    await situation.fill('Tiếp nhận {{information_receved}} nguồn tin.');
    await page.getByRole('button', { name: words['templates.save'] }).click();
    await page.getByText('Không có trường information_receved.').waitFor();
    await look('template-refused');
    await situation.fill('Tiếp nhận {{information_received}} nguồn tin ({{information_received.change}}).');
    await page.getByRole('button', { name: words['templates.save'] }).click();
    await page.getByText('Bản 1 của đơn vị').waitFor();
  });

  it('is drafted from the figures of the half-year', async () => {
    await page.getByRole('link', { name: words['report.back'] }).click();
    await page.getByRole('button', { name: words['reports.compose'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words['compose.kind']).selectOption('half_year');
    await dialog.getByRole('combobox', { name: 'Địa bàn' }).fill('hac thanh');
    await page
      .getByRole('option', { name: /Hạc Thành/ })
      .first()
      .click();
    const period = dialog.getByLabel(words['compose.period']);
    await expect.poll(() => period.inputValue()).toBe('2026-01-01');
    await look('compose');
    await dialog.getByRole('button', { name: words['compose.submit'] }).click();
    await page
      .getByRole('heading', { name: /^Sơ kết .* 6 tháng đầu năm 2026 trên địa bàn phường Hạc Thành/ })
      .waitFor();
    await page.getByText(/^Tiếp nhận \d+ nguồn tin/).waitFor();
    await look('draft');
  });

  it('cannot be issued while there is something left to write, and keeps what people write', async () => {
    const edit = async (heading: string, text: string) => {
      await page.getByRole('button', { name: `${words['section.edit']}: ${heading}` }).click();
      await page.getByLabel(`Nội dung mục “${heading}”`).fill(text);
      const save = page.getByRole('button', { name: words['section.save'] });
      await save.click();
      // the words stand in the field too: saved is what has no button to save it any more
      await save.waitFor({ state: 'detached' });
      await page.getByText(text).waitFor();
    };
    await edit('1. Công tác lãnh đạo, chỉ đạo', 'Ban Chỉ đạo đã ban hành kế hoạch năm 2026.');
    await edit('2. Hạn chế', 'Còn một số tin báo quá hạn giải quyết.');
    await edit('3. Nguyên nhân', 'Đơn vị mới sáp nhập, biên chế chưa đủ.');
    await page.getByRole('button', { name: words['report.issue'], exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words['issue.submit'] }).click();
    await dialog.getByText(words['issue.number.fault']).waitFor();
    await dialog.getByLabel(words['issue.superior']).fill('Ủy ban nhân dân tỉnh Thanh Hóa');
    await dialog.getByLabel(words['issue.issuer']).fill('Ban Chỉ đạo 138 tỉnh Thanh Hóa');
    await dialog.getByLabel(words['issue.number'], { exact: true }).fill('27');
    await dialog.getByLabel(words['issue.place'], { exact: true }).fill('Thanh Hóa');
    await dialog.getByLabel(words['issue.signer']).fill('Nguyễn Văn Mẫu');
    await dialog.getByRole('button', { name: words['issue.submit'] }).click();
    await dialog.getByText(/^Còn chỗ phải viết ở: .*IV\. NHIỆM VỤ/).waitFor();
    await look('unfinished');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    const tasks = 'IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI';
    await edit(tasks, 'Giải quyết dứt điểm các tin quá hạn trong tháng 8 năm 2026.');
    await edit(
      '2. Công tác phòng ngừa, phong trào, mô hình và tiêu chuẩn “An toàn về an ninh, trật tự”',
      'Các mô hình tự quản được duy trì.',
    );
  });

  it('is issued, and comes down as a PDF that holds its number', async () => {
    await page.getByRole('button', { name: words['report.issue'], exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words['issue.superior']).fill('Ủy ban nhân dân tỉnh Thanh Hóa');
    await dialog.getByLabel(words['issue.issuer']).fill('Ban Chỉ đạo 138 tỉnh Thanh Hóa');
    await dialog.getByLabel(words['issue.number'], { exact: true }).fill('27');
    await dialog.getByLabel(words['issue.place'], { exact: true }).fill('Thanh Hóa');
    await dialog.getByLabel(words['issue.signer']).fill('Nguyễn Văn Mẫu');
    await look('issue');
    await dialog.getByRole('button', { name: words['issue.submit'] }).click();
    await page.getByText(words['report.intact']).waitFor();
    await page
      .getByText(words['files.waiting'].split('{')[0] ?? '')
      .first()
      .waitFor();
    await services.runJobs(reportTasks(services));
    const ready = page.getByRole('button', { name: new RegExp(`^${words['files.pdf']}: Tải xuống`) });
    const downloading = page.waitForEvent('download');
    await ready.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('bao-cao-6-thang-27-2026.pdf');
    const pdf = await readFile(await download.path());
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const said = readPdfText(pdf);
    for (const part of ['Số: 27/BC-BCĐ', 'ngày 10 tháng 7 năm 2026', 'tháng 8 năm 2026./.']) {
      expect(said).toContain(part);
    }
    await look('issued');
    await expect
      .poll(() => page.getByRole('button', { name: new RegExp(words['section.edit']) }).count())
      .toBe(0);
  });

  it('is read by the auditor, on a phone too', async () => {
    await context.close();
    ({ context, page, watch } = await enter(auditor, 'phone'));
    await page.goto(`${served.origin}/dieu-hanh/bao-cao`);
    await page.getByText('Số 27/BC-BCĐ').waitFor();
    await look('list');
    await page.getByRole('link', { name: /^Sơ kết công tác/ }).click();
    await page.getByText(words['report.intact']).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: words['report.issue'], exact: true }).count())
      .toBe(0);
    await expectAccessible(page);
    const wide = () => page.evaluate('document.querySelector("main").scrollWidth');
    await expect.poll(wide).toBeLessThanOrEqual(360);
    await context.close();
  });
});
