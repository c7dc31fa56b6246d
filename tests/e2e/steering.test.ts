import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { refreshAreas } from '../../src/areas/server/area-book.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import { lawRoutes } from '../../src/law/server/index.ts';
import { steeringRoutes } from '../../src/steering/server/index.ts';
import { CATEGORY_CODES } from '../../src/tips/categories.ts';
import type { TipColumns } from '../../src/tips/server/index.ts';
import { signedIn, testDeployment, testMember } from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { tipRow } from '../kit/tip-row.ts';
import { servedPages } from './journey/served.ts';
import { personContext, screenshot, type VIEWPORTS } from './kit/browser.ts';
import { expectAccessible } from './kit/expect-accessible.ts';
import { watchPage } from './kit/watch-page.ts';

const NOW = '2026-03-02T02:00:00Z';
/** The article's city, one ward of it, and its period. */
const CITY = 2;
const FEW_TIPS_WARD = 137;
const ARTICLE = 'area=2&from=2017-01-01&to=2018-05-31';

const services = await testServices({ now: NOW });
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
let administrator: string;

beforeAll(async () => {
  await services.db.insertInto('tip').values(articleTips()).execute();
  const { unitId } = deployment.units.steering;
  const person = await testMember(services, deployment, 'analyst', [{ unitId, role: 'analyst' }]);
  analyst = (await signedIn(served.server, person)).cookie;
  administrator = (await signedIn(served.server, deployment.administrator)).cookie;
});

/** 1,500 pieces of information of the article's 17 months, 624 of them crime reports, 573 of those resolved. */
function articleTips(): TipColumns[] {
  const day = (offset: number) => new Date(Date.UTC(2017, 0, 1 + offset)).toISOString().slice(0, 10);
  return Array.from({ length: 1500 }, (_, index) => {
    const crime = index < 624;
    const closed = crime ? index < 573 : index % 10 > 0;
    const received = (index * 7) % 460;
    const late = index % 23 === 0;
    return tipRow({
      area_id: CITY,
      unit_id: deployment.units.duty.unitId,
      // the last ward has three only, the city itself a few whose ward nobody knew
      place_area_id: index < 3 ? FEW_TIPS_WARD : index % 97 === 5 ? CITY : 101 + (index % 36),
      category: CATEGORY_CODES[(index * index) % CATEGORY_CODES.length] ?? 'other',
      received_on: day(received),
      state: closed ? 'closed' : 'handling',
      classification: crime ? 'crime_report' : 'order_information',
      useful: index % 3 > 0,
      resolve_due_on: day(received + 20),
      closed_on: closed ? day(received + (late ? 30 : 12)) : null,
    });
  });
}

/** A square of its own for a ward. */
function boundaryOf(areaId: number) {
  const [west, south, size] = [105.7 + (areaId - 105) / 20, 19.8, 0.04];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return {
    area_id: areaId,
    geometry: JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
    source: 'bịa để thử',
    imported_at: new Date(NOW),
  };
}

async function open(
  path: string,
  options: { width?: keyof typeof VIEWPORTS; language?: 'vi' | 'en'; cookie?: string } = {},
) {
  const { width = 'desk', language = 'vi', cookie = analyst } = options;
  const context = await personContext(served.browser, width);
  const value = cookie.slice('session='.length);
  await context.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
  await context.addInitScript(`localStorage.setItem('binh-yen.language', '${language}')`);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const watch = watchPage(page);
  await page.goto(served.origin + path, { waitUntil: 'networkidle' });
  await page.waitForSelector('main :is(h1, .empty)');
  return { page, watch, close: () => context.close() };
}

const fitsIn = (page: Page, width: number) =>
  expect.poll(() => page.evaluate('document.querySelector("main").scrollWidth')).toBeLessThanOrEqual(width);

it.each([
  'vi',
  'en',
] as const)('the dashboard is accessible, fits a phone and says it all in %s', async (language) => {
  for (const width of ['desk', 'phone'] as const) {
    const { page, watch, close } = await open(`/dieu-hanh?${ARTICLE}`, { width, language });
    await page
      .getByText(language === 'vi' ? '573/624' : '573 of 624')
      .first()
      .waitFor();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(language);
    await expectAccessible(page);
    watch.expectNoForeignRequests();
    watch.expectNoComplaints();
    if (width === 'phone') await fitsIn(page, 360);
    else await screenshot(page, `steering-dashboard-${language}`);
    await close();
  }
});

it("tells the article's period, and each figure leads to how it is made, down to its rows' count", async () => {
  const { page, watch, close } = await open(`/dieu-hanh?${ARTICLE}`);
  const told = page.locator('.steer-sentence');
  for (const part of ['năm 2017 và 5 tháng đầu năm 2018', 'thành phố Thanh Hóa', '573/624']) {
    await expect.poll(() => told.textContent()).toContain(part);
  }
  const funnel = page.getByRole('list', { name: 'Từ nguồn tin đến kết quả' });
  await expect.poll(() => funnel.textContent()).toContain('1.500');
  // the lines have the same numbers in a table behind them
  await page.locator('.steer-trend summary').click();
  const received = page.locator('.steer-trend tbody td:nth-child(2)');
  await expect.poll(() => received.count()).toBe(17);
  const months = await received.allTextContents();
  expect(months.reduce((sum, month) => sum + Number(month), 0)).toBe(1500);

  await page.getByRole('link', { name: /^Đã giải quyết 573/ }).click();
  await page.waitForURL(`**/dieu-hanh/so/resolved?${ARTICLE}`);
  await page.getByText('573 / 624 = 91,8 %').waitFor();
  await page.getByText('từ 5 trở lên mới nêu tỷ lệ').waitFor();
  const categories = page.getByRole('table', { name: 'Theo loại việc' }).locator('td.steer-end');
  const counted = async () =>
    (await categories.allTextContents()).reduce((sum, cell) => sum + Number(cell.split('/')[0]), 0);
  await expect.poll(counted).toBe(573);
  await page.getByText('Danh sách tin chỉ mở cho lãnh đạo của đơn vị xử lý').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'steering-resolved');
  await page.setViewportSize({ width: 360, height: 740 });
  await fitsIn(page, 360);
  watch.expectNoComplaints();
  await page.getByRole('link', { name: 'Về trang điều hành' }).click();
  await page.waitForURL(`**/dieu-hanh?${ARTICLE}`);
  await close();
});

it('lays the units on a schematic map, and on their boundaries once these are imported', async () => {
  const { page, watch, close } = await open(`/dieu-hanh?${ARTICLE}`);
  await page.getByText('Sơ đồ ô, không phải bản đồ địa giới').waitFor();
  const tiles = page.getByRole('list', { name: 'Nguồn tin tiếp nhận' }).getByRole('link');
  await expect.poll(() => tiles.count()).toBe(37);
  await page.getByLabel('Sơ đồ thể hiện').selectOption('Đúng hạn');
  await page.waitForURL('**map=on_time**');
  // three tips are no ratio
  await page.getByRole('link', { name: /^Thiệu Vân \d\/3$/ }).waitFor();
  await page.getByRole('link', { name: /^Đông Thọ .*%$/ }).click();
  await page.waitForURL('**area=107**');
  await page.getByText('trên địa bàn phường Đông Thọ').waitFor();

  await services.db
    .insertInto('area_boundary')
    .values([105, 106, 107].map((areaId) => boundaryOf(areaId)))
    .execute();
  await refreshAreas(services.db);
  await page.goto(`${served.origin}/dieu-hanh?${ARTICLE}`);
  await page.getByText('Địa giới đã giản lược').waitFor();
  const ward = page.locator('.shapes').getByRole('link', { name: /^phường Đông Thọ/ });
  await ward.focus();
  await page.locator('.shapes-here', { hasText: 'phường Đông Thọ' }).waitFor();
  await page.getByText('Không có chỗ trên sơ đồ:').first().waitFor();
  await expectAccessible(page);
  watch.expectNoForeignRequests();
  watch.expectNoComplaints();
  await page.getByText('Sơ đồ ô', { exact: true }).click();
  await page.getByText('Sơ đồ ô, không phải bản đồ địa giới').waitFor();
  await close();
});

it('counts by the units of today on request, and says which it cannot map', async () => {
  const { page, watch, close } = await open('/dieu-hanh?area=1&from=2017-01-01&to=2018-05-31', {
    width: 'phone',
  });
  await page.getByText('Địa bàn, kỳ và so sánh').click();
  await page.getByLabel('Tính theo').selectOption('Đơn vị hiện nay');
  const table = page.getByRole('table', { name: 'Bảng theo đơn vị' });
  await table.getByText('phường Hạc Thành').waitFor();
  await table.getByRole('row', { name: /thành phố Thanh Hóa.*đã chia tách, không quy đổi được/ }).waitFor();
  // wider than a phone: the keyboard reaches its frame and moves it
  const frame = page.getByRole('group', { name: 'Bảng theo đơn vị' });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  await expectAccessible(page);
  watch.expectNoComplaints();
  await fitsIn(page, 360);
  // a ward that has gone into another one: its tips are there
  await page.goto(`${served.origin}/dieu-hanh?area=106&from=2017-01-01&to=2018-05-31&units=now`);
  await page.getByRole('link', { name: 'Xem phường Hạc Thành' }).click();
  await page.getByText('trên địa bàn phường Hạc Thành').waitFor();
  await close();
});

it('steps through the periods of a calendar, compares, and hands the view on by its link', async () => {
  const { page, watch, close } = await open('/dieu-hanh');
  await page.getByText('Số liệu tính đến hết ngày 02/03/2026').waitFor();
  await page.getByLabel('Lịch').selectOption('Thống kê hình sự');
  await page.waitForURL('**calendar=crime_statistics**');
  await page.getByLabel('Độ dài kỳ').selectOption('6 tháng');
  await page.waitForURL('**from=2025-12-15&to=2026-06-14**');
  await page.getByRole('button', { name: /^Lùi về kỳ/ }).click();
  await page.waitForURL('**from=2025-06-15&to=2025-12-14**');
  await page.getByRole('button', { name: /^Sang kỳ/ }).click();
  await page.waitForURL('**from=2025-12-15&to=2026-06-14**');

  await page.goto(`${served.origin}/dieu-hanh?${ARTICLE}`);
  await page.getByLabel('So với').selectOption('Kỳ tự chọn');
  await page.getByLabel('So từ ngày').fill('01/02/2017');
  await page.getByLabel('So đến ngày').fill('01/01/2017');
  await page.getByRole('button', { name: 'So sánh', exact: true }).click();
  await page.getByText('Ngày kết thúc đang đứng trước ngày bắt đầu').waitFor();
  await expect.poll(() => page.getByLabel('So từ ngày').inputValue()).toBe('01/02/2017');
  await page.getByLabel('So từ ngày').fill('01/01/2017');
  await page.getByLabel('So đến ngày').fill('31/12/2017');
  await page.getByRole('button', { name: 'So sánh', exact: true }).click();
  await page.waitForURL('**againstTo=2017-12-31**');
  await page
    .getByText(/tăng [\d.]+ \(.* %\) so với/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
  await page.getByText('Đã sao chép liên kết').waitFor();
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  watch.expectNoComplaints();
  await close();
});

it('says what is wrong with a period at the field, keeps what was typed, and asks nothing', async () => {
  const { page, watch, close } = await open('/dieu-hanh?area=2&from=2018-05-31&to=2017-01-01');
  const field = page.getByLabel('Đến ngày');
  await page.getByText('Ngày kết thúc đang đứng trước ngày bắt đầu').waitFor();
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
  watch.expectNoComplaints();
  await field.fill('31/06/2018');
  await page.click('text=Xem số liệu');
  await page.getByText('Hãy nhập một ngày có thật').waitFor();
  await expect.poll(() => field.inputValue()).toBe('31/06/2018');
  await field.fill('30/06/2018');
  await page.click('text=Xem số liệu');
  await page.waitForURL('**from=2018-05-31&to=2018-06-30**');
  await page.locator('.steer-sentence').waitFor();
  // days that are no period of the calendar in the address
  await page.goto(`${served.origin}/dieu-hanh?area=2&from=2018-01-05&to=2018-03-31&calendar=calendar`);
  await page.getByText('không phải một kỳ của lịch').first().waitFor();
  await close();
});

it('says few as a count, nothing as nothing yet, and shows none to those who read no figures', async () => {
  const few = await open(`/dieu-hanh/so/resolved?area=${FEW_TIPS_WARD}&from=2017-01-01&to=2018-05-31`);
  await few.page.getByText('mẫu số dưới 5: chỉ nêu số đếm').first().waitFor();
  expect(await few.page.textContent('.steer-figure')).not.toContain('%');
  await few.close();
  const none = await open('/dieu-hanh?area=2&from=2019-01-01&to=2019-12-31');
  await none.page.getByText('chưa có nguồn tin nào').waitFor();
  const useful = none.page.locator('.steer-card', { hasText: 'có giá trị' });
  await expect.poll(() => useful.textContent()).toContain('chưa có');
  expect(await useful.textContent()).not.toContain('%');
  await expectAccessible(none.page);
  await none.close();
  const closed = await open('/dieu-hanh', { cookie: administrator });
  await closed.page.getByText('Vai trò này chưa xem được số liệu').waitFor();
  await expectAccessible(closed.page);
  await closed.close();
});

it('freezes a period, shows what was frozen beside what the registers say today, and takes an adjustment', async () => {
  const { page, watch, close } = await open(`/dieu-hanh?${ARTICLE}`);
  await page.getByText('Kỳ này đã hết nhưng số liệu chưa chốt').waitFor();
  await page.getByRole('button', { name: 'Chốt số liệu kỳ này' }).click();
  await page.getByText('Bản chốt không sửa được nữa').waitFor();
  await page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
  await page.getByText('Đã tính lại trên máy này: khớp.').waitFor();
  await expectAccessible(page);

  // one that is entered late: the registers say otherwise from now on
  const [late] = articleTips();
  if (late) await services.db.insertInto('tip').values(late).execute();
  await page.reload();
  const row = page.getByRole('row', { name: /^Đã giải quyết 573\/624/ });
  await row.getByText('khác số đang dùng').waitFor();
  await row.getByRole('button').click();
  await page.getByLabel('Con số đúng').fill('9999');
  await page.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
  await page.getByText('Con số không thể lớn hơn mẫu số.').waitFor();
  await page.getByText('Hãy viết một câu để người sau hiểu.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Con số đúng').fill('574');
  await page.getByLabel('Giải thích ngắn').fill('Tin nhận qua thư, nhập sổ sau ngày chốt.');
  await page.getByRole('button', { name: 'Ghi điều chỉnh' }).click();
  await page.getByText('Nhập muộn: Tin nhận qua thư, nhập sổ sau ngày chốt.').waitFor();
  await expect.poll(() => row.textContent()).toContain('574/625');
  await screenshot(page, 'steering-snapshot');
  await page.setViewportSize({ width: 360, height: 740 });
  await fitsIn(page, 360);
  watch.expectNoComplaints();
  await page.getByRole('link', { name: 'Về kỳ này trên trang điều hành' }).click();
  await page.getByText('Có 1 điều chỉnh sau khi chốt.').waitFor();
  await close();
});
