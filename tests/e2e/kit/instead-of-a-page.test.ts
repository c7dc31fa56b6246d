import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en as enApp } from '../../../src/app/messages.en.ts';
import { vi as viApp } from '../../../src/app/messages.vi.ts';
import type { SchemesPageData } from '../../../src/schemes/public-page-data.ts';
import { vi as viSchemes } from '../../../src/schemes/web/public/messages.vi.ts';
import { testServices } from '../../kit/test-services.ts';
import { launchBrowser, personContext, screenshot } from './browser.ts';
import { expectAccessible } from './expect-accessible.ts';
import { servePages } from './serve-pages.ts';

const services = await testServices();
let server: FastifyInstance;
let browser: Browser;
let origin: string;
let isAway = true;

const FOUND = {
  area: {
    areaId: 201,
    name: { vi: 'phường Hạc Thành', en: 'Hạc Thành ward' },
    detail: { vi: '', en: '' },
  },
  schemes: [],
  next: null,
} satisfies SchemesPageData;

beforeAll(async () => {
  const schemes = async () => {
    if (isAway) throw new Error('the database is away');
    return FOUND;
  };
  ({ server, origin } = await servePages(services, [], { deskPaths: [], loaders: { schemes } }));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string) {
  const context = await personContext(browser, 'phone');
  const page = await context.newPage();
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return page;
}

describe('instead of a page', () => {
  it.each([
    ['/khong-co-trang-nay?lang=en', 404, enApp['missing.heading']],
    ['/mo-hinh?dia-ban=201', 500, viApp['failed.heading']],
    ['/mo-hinh?lang=en', 500, enApp['failed.heading']],
  ])('stands one at %s that says so', async (path, status, heading) => {
    expect((await fetch(origin + path)).status).toBe(status);
    const page = await open(path);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await expectAccessible(page);
    await screenshot(page, `instead-${status}`);
    await page.context().close();
  });

  it('leads nowhere else, whatever was asked', async () => {
    const page = await open('//elsewhere.example/');
    expect(await page.locator('.bar-language').getAttribute('href')).toBe('/?lang=en');
    await page.context().close();
  });

  it('comes the page itself when it is tried again', async () => {
    const page = await open('/mo-hinh?dia-ban=201');
    const again = page.getByRole('link', { name: viApp['failed.again'] });
    isAway = false;
    await again.click();
    await page.getByRole('heading', { name: viSchemes.heading, level: 1 }).waitFor();
    await page.getByRole('heading', { name: FOUND.area.name.vi, level: 2 }).waitFor();
    expect(page.url()).toBe(`${origin}/mo-hinh?dia-ban=201`);
    isAway = true;
    await page.context().close();
  });

  it('comes the answer of the API for who asks it', async () => {
    const answer = await fetch(`${origin}/api/khong-co`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});
