import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import { type PageRenderer, pages } from '../../src/platform/http/pages.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { steeringRoutes } from '../../src/steering/server/index.ts';
import { CATEGORY_CODES } from '../../src/tips/categories.ts';
import type { TipColumns } from '../../src/tips/server/index.ts';
import { signedIn, testDeployment, testMember } from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { launchBrowser, personContext, screenshot, type VIEWPORTS } from './kit/browser.ts';
import { expectAccessible } from './kit/expect-accessible.ts';
import { watchPage } from './kit/watch-page.ts';

const dist = join(import.meta.dirname, '../../dist');
const NOW = '2026-03-02T02:00:00Z';
/** The article's city, one ward of it, and its period. */
const CITY = 2;
const FEW_TIPS_WARD = 137;
const ARTICLE = 'area=2&from=2017-01-01&to=2018-05-31';

const services = await testServices({ now: NOW });
const deployment = await testDeployment(services);
let server: FastifyInstance;
let browser: Browser;
let origin: string;
let analyst: string;
let administrator: string;

beforeAll(async () => {
  const renderer: PageRenderer = await import(pathToFileURL(join(dist, 'ssr/ssr.js')).href);
  server = await buildServer({
    config: services.config,
    log: services.log,
    routes: [...accountRoutes(services), ...areaRoutes(services), ...steeringRoutes(services)],
    checkHealth: async () => undefined,
    pages: (app) =>
      pages(app, { dist, renderer, loaders: {}, demo: true, exitUrl: '/healthz', deskPaths: ['/dieu-hanh'] }),
  });
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
  await services.db.insertInto('tip').values(articleTips()).execute();
  const { unitId } = deployment.units.steering;
  const person = await testMember(services, deployment, 'analyst', [{ unitId, role: 'analyst' }]);
  analyst = (await signedIn(server, person)).cookie;
  administrator = (await signedIn(server, deployment.administrator)).cookie;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** 1,500 pieces of information of the article's 17 months, 624 of them crime reports, 573 of those resolved. */
function articleTips(): TipColumns[] {
  const day = (offset: number) => new Date(Date.UTC(2017, 0, 1 + offset)).toISOString().slice(0, 10);
  return Array.from({ length: 1500 }, (_, index) => {
    const crime = index < 624;
    const closed = crime ? index < 573 : index % 10 > 0;
    const received = (index * 7) % 460;
    const late = index % 23 === 0;
    return {
      area_id: CITY,
      tip_id: randomUUID(),
      unit_id: deployment.units.duty.unitId,
      // the last ward has three only, the city itself a few whose ward nobody knew
      place_area_id: index < 3 ? FEW_TIPS_WARD : index % 97 === 5 ? CITY : 101 + (index % 36),
      category: CATEGORY_CODES[(index * index) % CATEGORY_CODES.length] ?? 'other',
      day: null,
      channel: 'web',
      received_at: new Date(`${day(received)}T03:00:00Z`),
      received_on: day(received),
      version: 1,
      state: closed ? 'closed' : 'handling',
      classification: crime ? 'crime_report' : 'order_information',
      useful: index % 3 > 0,
      assignee_id: null,
      outcome: null,
      extension_asked: null,
      file_count: 0,
      next_clock: null,
      next_due_on: 'infinity',
      resolve_due_on: day(received + 20),
      closed_on: closed ? day(received + (late ? 30 : 12)) : null,
    };
  });
}

async function open(
  path: string,
  options: { width?: keyof typeof VIEWPORTS; language?: 'vi' | 'en'; cookie?: string } = {},
) {
  const { width = 'desk', language = 'vi', cookie = analyst } = options;
  const context = await personContext(browser, width);
  const value = cookie.slice('session='.length);
  await context.addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
  await context.addInitScript(`localStorage.setItem('binh-yen.language', '${language}')`);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const watch = watchPage(page);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForSelector('main :is(h1, .empty)');
  return { page, watch, close: () => context.close() };
}

const fitsIn = (page: Page, width: number) =>
  expect(page.evaluate('document.querySelector("main").scrollWidth')).resolves.toBeLessThanOrEqual(width);

it('counts by the units of today on request, and says which it cannot map', async () => {
  for (const width of ['desk', 'phone'] as const) {
    const { page, watch, close } = await open('/dieu-hanh?area=1&from=2017-01-01&to=2018-05-31', { width });
    await page.getByLabel('Tính theo').selectOption('Đơn vị hiện nay');
    const table = page.getByRole('table', { name: 'Theo đơn vị' });
    await table.getByText('phường Hạc Thành').waitFor();
    await table.getByRole('row', { name: /thành phố Thanh Hóa.*đã chia tách, không quy đổi được/ }).waitFor();
    await expectAccessible(page);
    watch.expectNoComplaints();
    if (width === 'phone') await fitsIn(page, 360);
    await screenshot(page, `steering-units-now-${width}`);

    // a ward that has gone into another one: its tips are there
    await page.goto(`${origin}/dieu-hanh?area=106&from=2017-01-01&to=2018-05-31&units=now`);
    await page.getByRole('link', { name: 'Xem phường Hạc Thành' }).click();
    await page.getByText(/phường Hạc Thành tiếp nhận \d+ nguồn tin/).waitFor();
    await page.getByRole('link', { name: 'Nguồn tin tiếp nhận' }).click();
    await page.getByText('không ước đoán').waitFor();
    await close();
  }
});

describe.each([
  ['/dieu-hanh', 'figures', { vi: '573', en: '573 resolved' }],
  ['/dieu-hanh/so/information_received', 'figure-information', { vi: 'mọi kênh', en: 'every channel' }],
  ['/dieu-hanh/so/resolved', 'figure-resolved', { vi: '91,8 %', en: '91.8 %' }],
  ['/dieu-hanh/so/on_time', 'figure-on-time', { vi: 'Điều 147', en: 'Articles 147' }],
])('%s', (path, name, words) => {
  it.each(['vi', 'en'] as const)('is accessible, fits a phone and says it all in %s', async (language) => {
    for (const width of ['desk', 'phone'] as const) {
      const { page, watch, close } = await open(`${path}?${ARTICLE}`, { width, language });
      await page.getByText(words[language]).first().waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await expectAccessible(page);
      watch.expectNoForeignRequests();
      watch.expectNoComplaints();
      if (width === 'phone') await fitsIn(page, 360);
      else await screenshot(page, `steering-${name}-${language}`);
      await close();
    }
  });
});

describe('the figures', () => {
  it("say the article's period in one sentence and lead to how each is made", async () => {
    const { page, close } = await open(`/dieu-hanh?${ARTICLE}`);
    const sentence = await page.textContent('.steer-sentence');
    expect(sentence).toContain('Từ 01/01/2017 đến 31/05/2018, thành phố Thanh Hóa tiếp nhận 1.500 nguồn tin');
    expect(sentence).toContain('624 tin báo, tố giác về tội phạm: đã giải quyết 573, quá hạn 51');
    expect(await page.locator('.steer-card').count()).toBe(6);
    await page.click('.steer-card:has-text("Đã giải quyết")');
    await page.waitForURL(`**/dieu-hanh/so/resolved?${ARTICLE}`);
    await page.getByText('573 / 624 = 91,8 %').waitFor();
    expect(await page.locator('.steer-chart rect').count()).toBe(17);
    await page.click('text=Xem bảng số liệu');
    const months = await page.locator('.steer-chart td').allTextContents();
    expect(months.reduce((sum, month) => sum + Number(month), 0)).toBe(573);
    const categories = await page.locator('.steer-categories td.steer-end').allTextContents();
    expect(categories.reduce((sum, category) => sum + Number(category), 0)).toBe(573);
    await page.click('text=Về trang số liệu');
    await page.waitForURL(`**/dieu-hanh?${ARTICLE}`);
    await close();
  });

  it('show the units below by name, and what belongs to none of them', async () => {
    const { page, close } = await open(`/dieu-hanh?${ARTICLE}`);
    const names = await page.locator('.steer-table tbody th').allTextContents();
    expect(names).toHaveLength(38);
    expect(names.at(-1)).toBe('Chưa rõ xã, phường');
    await page.click('.steer-table a:has-text("phường Đông Thọ")');
    await page.waitForURL('**area=107**');
    await page.getByText('phường Đông Thọ tiếp nhận').waitFor();
    await close();
  });

  it('give few as a count, and nothing as nothing yet', async () => {
    const few = await open(`/dieu-hanh/so/resolved?area=${FEW_TIPS_WARD}&from=2017-01-01&to=2018-05-31`);
    await few.page.getByText('ít hơn 5 tin: không tính tỷ lệ').waitFor();
    expect(await few.page.textContent('.steer-figure')).not.toContain('%');
    await few.close();
    const none = await open('/dieu-hanh?area=2&from=2019-01-01&to=2019-12-31');
    await none.page.getByText('chưa tiếp nhận nguồn tin nào').waitFor();
    const cards = await none.page.locator('.steer-card').allTextContents();
    expect(cards.slice(1).every((card) => card.includes('chưa có') && !card.includes('%'))).toBe(true);
    await expectAccessible(none.page);
    await none.close();
  });
});

describe('the view', () => {
  it('begins with the own area and the present year, and stands in the address', async () => {
    const { page, close } = await open('/dieu-hanh');
    await page.getByText('Từ 01/01/2026 đến 31/12/2026, tỉnh Thanh Hóa').waitFor();
    await page.getByText('Số liệu tính đến hết ngày 02/03/2026').waitFor();
    await page.selectOption('select', 'article');
    await page.waitForURL('**from=2017-01-01&to=2018-05-31');
    await page.getByText('tỉnh Thanh Hóa tiếp nhận 1.500').waitFor();
    await page.getByRole('combobox', { name: 'Địa bàn' }).fill('dong tho');
    await page.getByRole('option', { name: /Đông Thọ cũ/ }).click();
    await page.waitForURL('**area=107**');
    await page.goBack();
    await page.getByText('tỉnh Thanh Hóa tiếp nhận').waitFor();
    await close();
  });

  it('says at the field that the period ends before it starts, and asks nothing', async () => {
    const { page, watch, close } = await open('/dieu-hanh?area=2&from=2018-05-31&to=2017-01-01');
    const field = page.getByLabel('Đến ngày');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Ngày kết thúc đang đứng trước ngày bắt đầu').waitFor();
    await expectAccessible(page);
    watch.expectNoComplaints();
    await field.fill('30/06/2018');
    await page.click('text=Xem số liệu');
    await page.getByText('Từ 31/05/2018 đến 30/06/2018').waitFor();
    await field.fill('01/01/2018');
    await page.click('text=Xem số liệu');
    await page.getByText('Ngày kết thúc đang đứng trước ngày bắt đầu').waitFor();
    await field.fill('31/06/2018');
    await page.getByText('Hãy nhập một ngày có thật').waitFor();
    await close();
  });

  it('is not for those who read no figures', async () => {
    const { page, close } = await open('/dieu-hanh', { cookie: administrator });
    await page.getByText('Bạn chưa xem được số liệu').waitFor();
    await expectAccessible(page);
    await close();
  });
});
