import { beforeAll, describe, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as desk } from '../../src/results/web/wanted/desk/messages.vi.ts';
import { vi as open } from '../../src/results/web/wanted/public/messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { openTip, signInAtDoor, unlock } from './journey/officer.ts';
import { photoWithExif } from './journey/photo.ts';
import { writeReport } from './journey/resident.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const NAME = 'Nguyễn Văn Thí Dụ';
const NUMBER = '15/QĐTN-CSĐT';
const WORDS = {
  fullName: NAME,
  birthYear: '1989',
  offence: 'Trộm cắp tài sản',
  residence: 'Phố Mẫu, phường Hạc Thành',
  number: NUMBER,
  decidedOn: '05/01/2026',
  issuer: 'Cơ quan Cảnh sát điều tra (mẫu)',
  features: 'Cao khoảng 1,68 m, sẹo nhỏ ở cằm',
  contact: 'Công an phường Hạc Thành',
} as const;
const SEEN = {
  category: 'Việc khác gây hại',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Bến xe Thử Nghiệm',
  hour: 'khoảng 7 giờ',
  text: 'Sáng nay tôi thấy người này ở bến xe, áo xanh, đi xe buýt về hướng ga.',
};
const AGREED = 'Gia đình hứa đưa con ra trình diện trong tuần.';

describe('a wanted notice', () => {
  const served = servedCity();
  let resident: Visitor;
  let chief: Visitor;
  let noticeId: string;

  actsInTurn('wanted', () => [resident, chief]);

  beforeAll(async () => {
    resident = await served.visit('phone');
    chief = await served.visit('desk');
  });

  const ask = (path: string) => fetch(served.system.url + path);
  const publicPaths = () => [`/truy-na/${noticeId}`, `/api/public/wanted/${noticeId}/photo`];
  const press = (name: string) => chief.page.getByRole('button', { name, exact: true }).click();

  it('is drafted from its decision, and takes a portrait that is a picture', async () => {
    const { page, go, look } = chief;
    const { people } = served.city;
    await signInAtDoor(chief, people.chief);
    await go('/ket-qua/truy-na');
    await unlock(chief, people.chief.passphrase);
    await page.getByText(desk['wanted.none'], { exact: true }).waitFor();
    await press(desk['wanted.new']);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: desk['form.save'] }).click();
    await dialog.getByText(desk['form.fault.missing']).first().waitFor();
    for (const [name, value] of Object.entries(WORDS)) {
      await dialog.getByLabel(desk[`form.${name as keyof typeof WORDS}`]).fill(value);
    }
    await look('wanted-draft-dialog');
    await dialog.getByRole('button', { name: desk['form.save'] }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    noticeId = page.url().split('/').at(-1) ?? '';
    const file = page.locator('input[type=file]');
    const buffer = Buffer.from('không phải ảnh');
    await file.setInputFiles({ name: 'chan-dung.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByText(errors.not_an_image).waitFor();
    const photo = await photoWithExif(page);
    await file.setInputFiles({ name: 'chan-dung.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('img', { name: desk['photo.of'].replace('{name}', NAME) }).waitFor();
    await look('wanted-draft');
  });

  it('is published once its source is known, and by nobody before', async () => {
    const { page, look } = chief;
    const publish = page.getByRole('button', { name: desk['publish.do'], exact: true });
    await expect.poll(() => publish.isDisabled()).toBe(true);
    for (const path of publicPaths()) expect((await ask(path)).status).toBe(404);
    await press(desk['amend.do']);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(desk['form.source']).fill('Bản in của cơ quan ra quyết định');
    await dialog.getByRole('button', { name: desk['form.save'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await publish.click();
    await dialog.getByText(desk['publish.lead']).waitFor();
    await dialog.getByRole('button', { name: desk['publish.do'], exact: true }).click();
    await page.getByRole('link', { name: desk['wanted.public'] }).waitFor();
    await look('wanted-published');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('wanted-published');
    await page.setViewportSize(VIEWPORTS.desk);
    for (const path of publicPaths()) {
      const { status, headers } = await ask(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(headers.get('x-robots-tag')).toContain('noindex, noarchive');
    }
    const photo = Buffer.from(await (await ask(publicPaths()[1] ?? '')).arrayBuffer());
    expect(photo.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
    expect(photo.includes('Exif')).toBe(false);
  });

  it('is found from the first page, and reported about under seal', async () => {
    const { page, go, look } = resident;
    await go('/');
    await page.getByRole('link', { name: app['home.wanted'] }).click();
    await page.getByRole('heading', { name: open['wanted.heading'], level: 1 }).waitFor();
    await look('wanted-list');
    await page.getByLabel(open['wanted.search']).fill('THI DU trom');
    await page.getByRole('button', { name: open['wanted.search.go'] }).click();
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    const drawn = await page.evaluate("document.querySelector('.portrait-large').decode().then(() => 1)");
    expect(drawn).toBe(1);
    await look('wanted-notice');
    await page.getByRole('link', { name: open['wanted.report'] }).click();
    await page.getByText(report['report.about'].replace('{number}', NUMBER)).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await look('wanted-report');
    await writeReport(resident, SEEN);
  });

  it('is named where the sighting is opened, and ends with a surrender that was agreed on', async () => {
    const { page, look } = chief;
    await page.getByRole('link', { name: app['rail.work'] }).click();
    await openTip(chief, SEEN.category);
    await page.getByText(tip['tip.letter.wanted'].replace('{number}', NUMBER)).waitFor();
    await look('wanted-sighting');
    await page.getByRole('link', { name: tip['tip.letter.wanted.open'] }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await press(desk['visits.add']);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(desk['visits.who']).fill('Cảnh sát khu vực gặp mẹ anh Thí Dụ');
    await dialog.getByLabel(desk['visits.when']).fill('19 giờ hôm nay');
    await dialog.getByLabel(desk['visits.agreed']).fill(AGREED);
    await look('wanted-visit-dialog');
    await dialog.getByRole('button', { name: desk['visits.submit'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(AGREED).waitFor();
    await look('wanted-visits');
    await press(desk['end.do']);
    await dialog.getByRole('button', { name: desk['end.submit'] }).click();
    await dialog.getByText(desk['end.how.fault']).waitFor();
    await dialog.getByLabel(desk['end.how.persuaded'], { exact: true }).check();
    await dialog.getByLabel(desk['end.act']).fill('07/BB-CAP');
    await look('wanted-end-dialog');
    await dialog.getByRole('button', { name: desk['end.submit'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.wanted-head').getByText(desk['state.persuaded']).waitFor();
    await look('wanted-ended');
    await page.getByRole('link', { name: desk['wanted.back'] }).click();
    await page.getByRole('link', { name: NAME }).waitFor();
    await look('wanted-desk-list');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('wanted-desk-list');
  });

  it('is gone from every public place at once, as if it had never been', async () => {
    const { page, go, look } = resident;
    const unknown = publicPaths().map((path) => path.replace(noticeId, crypto.randomUUID()));
    for (const path of [...publicPaths(), ...unknown]) expect((await ask(path)).status).toBe(404);
    const listed = await (await ask('/truy-na')).text();
    expect(listed).not.toContain(NAME);
    const [gone, never] = await Promise.all(
      [publicPaths(), unknown].map(async ([path = '']) =>
        (await (await ask(path)).text()).replaceAll(path, ''),
      ),
    );
    expect(gone).toBe(never);
    await go(`/truy-na/${noticeId}`);
    await page.getByRole('heading', { name: app['missing.heading'] }).waitFor();
    await look('wanted-gone');
    await resident.leave();
    await chief.leave();
  });
});
