import { beforeAll, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { signedIn, testDeployment } from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { testDesk } from '../kit/test-tips.ts';
import { changeLanguage } from './journey/officer.ts';
import { servedPages } from './journey/served.ts';
import { personContext, screenshot, type VIEWPORTS } from './kit/browser.ts';
import { expectAccessible } from './kit/expect-accessible.ts';
import { watchPage } from './kit/watch-page.ts';

const NOW = '2026-03-02T02:00:00Z';

const services = await testServices({ now: NOW });
const deployment = await testDeployment(services);
const served = servedPages(
  services,
  [...accountRoutes(services, async () => new Set()), ...areaRoutes(services)],
  {
    deskPaths: ['/quan-tri'],
  },
);
let administrator: string;

beforeAll(async () => {
  await testDesk(services, deployment, deployment.units.desk);
  await testDesk(services, deployment, deployment.units.duty);
  administrator = (await signedIn(served.server, deployment.administrator)).cookie;
});

async function open(path: string, width: keyof typeof VIEWPORTS, cookie?: string, language = 'vi') {
  const context = await personContext(served.browser, width);
  const value = cookie?.slice('session='.length);
  if (value) await context.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
  await context.addInitScript(`localStorage.setItem('binh-yen.language', '${language}')`);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const watch = watchPage(page);
  await page.goto(served.origin + path, { waitUntil: 'networkidle' });
  return { page, watch, close: () => context.close() };
}

it('lets an administrator enter a change that says beforehand what it means, and old names follow it', async () => {
  const { page, watch, close } = await open('/quan-tri', 'desk', administrator);
  await page.getByRole('link', { name: 'Địa bàn và thay đổi địa bàn' }).click();
  await page.getByRole('heading', { name: 'Địa bàn', exact: true }).waitFor();
  await page.getByText('Chưa có thay đổi nào được nhập.').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Nhập thay đổi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập thay đổi địa bàn' });
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/02/2026');
  for (const [typed, unit] of [
    ['ham rong', 'phường Hàm Rồng (từ 01/07/2025)'],
    ['hac thanh', 'phường Hạc Thành (từ 01/07/2025)'],
  ] as const) {
    await dialog.getByRole('combobox', { name: 'Thêm đơn vị kết thúc' }).fill(typed);
    await page.getByRole('option', { name: unit }).click();
  }
  await dialog.getByLabel('Tên, không kèm loại').fill('Đông Sơn');
  await dialog.getByRole('textbox', { name: 'Văn bản' }).fill('Nghị quyết thử 1/2026');
  const preview = dialog.getByRole('region', { name: 'Điều sẽ được ghi' });
  // the name is another ward's: said before anything is sent
  await preview.getByText('đã có đơn vị cùng loại, cùng tên').waitFor();
  await dialog.getByLabel('Tên, không kèm loại').fill('Sông Mã');
  await preview
    .getByText('Từ ngày 01/02/2026: phường Hàm Rồng và phường Hạc Thành thành phường Sông Mã')
    .waitFor();
  await preview.getByText('phường Hạc Thành kết thúc sau ngày 31/01/2026').waitFor();
  await preview.getByText('Đơn vị nhận tin ở nơi kết thúc: Đơn vị desk.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'areas-change');
  await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await page.getByText('Đã ghi: Từ ngày 01/02/2026').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await changeLanguage({ page });
  await page.getByText('Written: From 01/02/2026').waitFor();
  await changeLanguage({ page });

  await page.getByLabel('Tìm đơn vị').fill('ham rong');
  await page
    .getByRole('button', { name: 'Xem phường Hàm Rồng cũ, nay thuộc phường Sông Mã (chưa đối chiếu)' })
    .click();
  await page
    .getByRole('region', { name: /Lịch sử của phường Hàm Rồng/ })
    .getByText('phường Sông Mã (toàn bộ')
    .waitFor();
  const changes = page.getByRole('region', { name: 'Thay đổi đã nhập' });
  await changes.getByText('phường Hàm Rồng và phường Hạc Thành thành phường Sông Mã').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'areas-page');
  watch.expectNoForeignRequests();
  watch.expectNoComplaints();
  await close();
});

it('enters a division: which part goes where, and what is not known', async () => {
  const { page, close } = await open('/quan-tri/dia-ban', 'phone', administrator);
  await page.getByRole('button', { name: 'Nhập thay đổi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Loại thay đổi').selectOption('split');
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('1/2/2026');
  await dialog.getByRole('combobox', { name: 'Thêm đơn vị kết thúc' }).fill('quang phu');
  await page.getByRole('option', { name: 'phường Quảng Phú (từ 01/07/2025)' }).click();
  await dialog.getByRole('textbox', { name: 'Văn bản' }).fill('Nghị quyết thử 2/2026');
  const preview = dialog.getByRole('region', { name: 'Điều sẽ được ghi' });
  await preview.getByText('ít nhất một đơn vị chia về hai nơi').waitFor();
  await dialog.getByRole('button', { name: 'Thêm đơn vị mới' }).click();
  await dialog.getByLabel('Tên, không kèm loại').fill('Bờ Sông');
  await dialog.getByRole('button', { name: 'Thêm nơi nhận của phường Quảng Phú' }).click();
  await dialog.getByRole('combobox', { name: 'Về đâu' }).first().click();
  await page.getByRole('option', { name: 'Đơn vị mới 1: phường Bờ Sông' }).click();
  await preview.getByText('phường Quảng Phú chia về phường Bờ Sông, phần còn lại chưa rõ').waitFor();
  await expectAccessible(page);
  const wide = () => page.evaluate('document.querySelector("main").scrollWidth');
  await expect.poll(wide).toBeLessThanOrEqual(360);
  await screenshot(page, 'areas-split');
  await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await page.getByText('Đã ghi: Từ ngày 01/02/2026').waitFor();
  await close();
});

it('says it all in English too', async () => {
  const { page, watch, close } = await open('/quan-tri/dia-ban', 'phone', administrator, 'en');
  await page.getByText('Hàm Rồng ward and Hạc Thành ward become Sông Mã ward').waitFor();
  await expectAccessible(page);
  watch.expectNoComplaints();
  await close();
});

it('leads a resident who knows the old name to the new unit', async () => {
  const { page, close } = await open('/bao-tin', 'phone');
  const next = () => page.getByRole('button', { name: kit['kit.next'] }).click();
  await page.locator('.choice').first().click();
  await next();
  await page.locator('.choice').filter({ hasText: report['report.concerns.nobody'] }).first().click();
  await next();
  await page.getByRole('combobox', { name: report['report.where.area'] }).fill('ba dinh');
  // through two changes: that of 2025, and the one entered just now
  await page.getByRole('option', { name: /phường Ba Đình cũ.*nay thuộc phường Sông Mã/ }).click();
  await page.locator('.leads-to').getByText('phường Sông Mã').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'areas-report');
  await close();
});
