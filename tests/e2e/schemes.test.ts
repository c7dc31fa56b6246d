import { beforeAll, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { vi as home } from '../../src/app/messages.vi.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import { lawRoutes } from '../../src/law/server/index.ts';
import { whenSitesEnd } from '../../src/routes.ts';
import { schemesPage, schemesRoutes } from '../../src/schemes/server/index.ts';
import { vi as kinds } from '../../src/schemes/web/kinds/messages.vi.ts';
import { vi as schemes } from '../../src/schemes/web/messages.vi.ts';
import { vi as open } from '../../src/schemes/web/public/messages.vi.ts';
import { vi as record } from '../../src/schemes/web/record-messages.vi.ts';
import { vi as scheme } from '../../src/schemes/web/scheme-messages.vi.ts';
import { steeringRoutes } from '../../src/steering/server/index.ts';
import { vi as counted } from '../../src/steering/web/kinds/messages.vi.ts';
import { vi as kit } from '../../src/ui/desk/messages.vi.ts';
import { signedIn, testDeployment, testMember } from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { servedPages } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const NOW = '2026-03-02T02:00:00Z';

const services = await testServices({ now: NOW });
const deployment = await testDeployment(services);
const served = servedPages(
  services,
  [
    ...accountRoutes(services, async () => new Set()),
    ...areaRoutes(services),
    ...lawRoutes(services),
    ...schemesRoutes(services, whenSitesEnd),
    ...steeringRoutes(services),
  ],
  {
    deskPaths: ['/mo-hinh-tu-quan', '/dieu-hanh'],
    loaders: { schemes: schemesPage(services, async () => new Map()) },
  },
);
let analyst: Visitor;

beforeAll(async () => {
  const { unitId } = deployment.units.steering;
  const person = await testMember(services, deployment, 'analyst', [{ unitId, role: 'analyst' }]);
  const { cookie } = await signedIn(served.server, person);
  analyst = await served.visit('desk');
  const value = cookie.slice('session='.length);
  await analyst.page.context().addCookies([{ name: 'session', value, domain: '127.0.0.1', path: '/api' }]);
  await analyst.page.clock.setFixedTime(NOW);
});

it('lets a board member add a kind and use it at once, and residents see the scheme', async () => {
  const { page, look, go } = analyst;
  await go('/mo-hinh-tu-quan');
  await page.getByRole('link', { name: schemes['schemes.kinds'] }).click();
  await page.getByRole('heading', { name: kinds['grades.title'] }).waitFor();
  await look('schemes-kinds');
  await page.getByRole('button', { name: kinds['kinds.new'] }).click();
  const both = async (label: string, vi: string, en: string) => {
    await page.getByLabel(`${label} (tiếng Việt)`).fill(vi);
    await page.getByLabel(`${label} (tiếng Anh)`).fill(en);
  };
  await both(kinds['kinds.name'], 'Bến đò an toàn', 'Safe ferry landings');
  await both(
    kinds['kinds.does'],
    'Chủ đò giữ áo phao và trật tự bến.',
    'Ferrymen keep order at the landing.',
  );
  await both(kinds['kinds.field.label'], 'Tôn giáo của chủ đò', 'Religion of the ferryman');
  await page.getByRole('button', { name: kinds['kinds.save.new'] }).click();
  await page.getByText(kinds['fault.religion']).waitFor();
  await look('schemes-kind-refused');
  await both(kinds['kinds.field.label'], 'Số đò', 'Boats');
  await page.getByLabel(kinds['kinds.field.counts']).check();
  await page.locator('.kinds-preview').getByLabel('Số đò').fill('7');
  await page.getByRole('button', { name: kinds['kinds.save.new'] }).click();
  await page.getByRole('heading', { name: 'Bến đò an toàn' }).waitFor();
  await look('schemes-kind-saved');

  await page.getByRole('link', { name: kinds['kinds.back'] }).click();
  await page.getByRole('button', { name: schemes['schemes.propose'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: schemes['schemes.kind'] }).fill('Bến đò');
  await page.getByRole('option', { name: 'Bến đò an toàn' }).click();
  await dialog.getByLabel(schemes['propose.name']).fill('Bến đò an toàn Hạc Thành');
  await dialog.getByLabel(schemes['propose.about']).fill('Ba bến đò của phường cùng giữ áo phao cho khách.');
  await dialog.getByLabel(schemes['propose.day']).fill('05/01/2026');
  await look('schemes-propose');
  await dialog.getByRole('button', { name: schemes['propose.submit'] }).click();
  await page.getByRole('heading', { name: 'Bến đò an toàn Hạc Thành' }).waitFor();

  const take = async (action: 'prepare' | 'launch', day: string) => {
    await page.getByRole('button', { name: schemes[`action.${action}`], exact: true }).click();
    await dialog.getByLabel(scheme['step.day']).fill(day);
    const days = dialog.getByLabel(scheme['file.dated']);
    for (let index = 0; index < (await days.count()); index += 1) await days.nth(index).fill(day);
    const submit = dialog.getByRole('button', { name: schemes[`action.${action}`], exact: true });
    if (action === 'launch') {
      await submit.click();
      await dialog.getByText(scheme['file.named.fault']).first().waitFor();
      await look('schemes-step');
      const decision = dialog.getByRole('group', { name: schemes['document.decision'] });
      await decision.getByLabel(scheme['file.number']).fill('05/QĐ-UBND');
      await decision.getByLabel(scheme['file.issuer']).fill('UBND phường Hạc Thành');
    }
    await submit.click();
    await dialog.waitFor({ state: 'detached' });
  };
  await take('prepare', '06/01/2026');
  await take('launch', '10/01/2026');
  await page.getByRole('button', { name: record['sites.add'] }).click();
  await dialog.getByLabel(record['site.name']).fill('Bến Ngự');
  await dialog.getByLabel(record['site.from']).fill('10/01/2026');
  await dialog.getByLabel('Số đò').fill('3');
  await look('schemes-site');
  await dialog.getByRole('button', { name: record['site.submit'] }).click();
  await page.getByRole('heading', { name: 'Bến Ngự' }).waitFor();
  await look('schemes-scheme');
  await page.setViewportSize(VIEWPORTS.phone);
  await look('schemes-scheme');
  await page.setViewportSize(VIEWPORTS.desk);
  await chooseOnlyWhatIsKnown(analyst);
  await page.getByRole('link', { name: scheme['scheme.back'] }).click();
  await page.getByRole('link', { name: 'Bến đò an toàn Hạc Thành' }).waitFor();
  await page.locator('.schemes-figures').getByText('1', { exact: true }).first().waitFor();
  await look('schemes-list');
  const search = page.getByLabel(schemes['schemes.search']);
  await search.fill('khong co');
  await page.getByText('Không có mô hình nào tên “khong co”').waitFor();
  await search.fill('ben do an');
  await page.getByRole('link', { name: 'Bến đò an toàn Hạc Thành' }).click();
  await page.getByRole('link', { name: scheme['scheme.back'] }).waitFor();
  // the search stands in the address
  await page.goBack();
  await page.getByRole('link', { name: 'Bến đò an toàn Hạc Thành' }).waitFor();
  await expect.poll(() => search.inputValue()).toBe('ben do an');
  await seeWhatIsFound(analyst);
  await page.setViewportSize(VIEWPORTS.phone);
  await look('schemes-list');

  // what the new kind counts is a figure of the board, opened into where it comes from
  await go('/dieu-hanh');
  const figures = page.getByRole('table', { name: counted['kinds.title'] });
  await figures.scrollIntoViewIfNeeded();
  await figures.getByRole('cell', { name: '3', exact: true }).waitFor();
  await look('steering-kinds');
  await page.setViewportSize(VIEWPORTS.desk);
  await look('steering-kinds');
  await figures.getByRole('link', { name: 'Số đò · điểm' }).click();
  await page.getByRole('heading', { name: 'Số đò · điểm · Bến đò an toàn' }).waitFor();
  await page
    .getByRole('table', { name: counted['kinds.schemes'] })
    .getByRole('row', { name: 'Bến đò an toàn Hạc Thành 3 1' })
    .waitFor();
  await look('steering-kind');
  await page.setViewportSize(VIEWPORTS.phone);
  await look('steering-kind');
  await analyst.leave();

  const resident = await served.visit('phone');
  await resident.go('/');
  await resident.page.getByRole('link', { name: home['home.schemes'] }).click();
  await resident.page.getByRole('heading', { name: open.heading }).waitFor();
  await resident.look('schemes-public-empty');
  await resident.page.getByRole('combobox', { name: open.area }).fill('dong son');
  // a former ward of today's Hạc Thành: its page knows no scheme of its own
  await resident.page.getByRole('option', { name: /Đông Sơn cũ/ }).click();
  await resident.page.getByRole('button', { name: open['area.button'] }).click();
  await resident.page.getByText(open.none).waitFor();
  await resident.page.getByRole('combobox', { name: open.area }).fill('hac thanh');
  await resident.page
    .getByRole('option', { name: /Hạc Thành/ })
    .first()
    .click();
  await resident.page.getByRole('button', { name: open['area.button'] }).click();
  await resident.page.getByRole('heading', { name: 'Bến đò an toàn Hạc Thành' }).waitFor();
  await expect.poll(() => resident.page.getByText('Chủ đò giữ áo phao và trật tự bến.').count()).toBe(1);
  await resident.look('schemes-public');
  await resident.go('/mo-hinh?dia-ban=201&lang=en');
  await resident.page.getByText('Ferrymen keep order at the landing.').waitFor();
  await resident.look('schemes-public-en');
  await resident.leave();
});

/** An activity is entered only once it is known which sites, and which teams of the site, there are to choose from. */
async function chooseOnlyWhatIsKnown({ page, look }: Visitor): Promise<void> {
  const failing = async (path: string) => {
    await page.route(path, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal' } } }));
  };
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: record['activity.submit'] });
  const again = async (path: string) => {
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => submit.isDisabled()).toBe(true);
    await page.unroute(path);
    await dialog.getByRole('button', { name: kit['desk.retry'] }).click();
  };
  const [sites, teams] = ['**/site-names?**', '**/teams?**'];
  await failing(sites);
  await failing(teams);
  await page.getByRole('button', { name: record['activities.add'] }).click();
  await again(sites);
  await dialog.getByRole('combobox', { name: record['activity.site'] }).waitFor();
  await look('schemes-activity-unknown');
  await again(teams);
  await expect.poll(() => submit.isEnabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The rows of other filters are not taken for the answer; the rail leads to a list, and a box, that filter nothing. */
async function seeWhatIsFound({ page, look }: Visitor): Promise<void> {
  const search = page.getByLabel(schemes['schemes.search']);
  const section = page.getByRole('region', { name: schemes['schemes.list'] });
  const found = section.getByRole('status');
  await found.getByText('1 mô hình', { exact: true }).waitFor();
  const answers = '**/api/schemes?**q=ben+do**';
  const held = Promise.withResolvers<void>();
  await page.route(answers, async (route) => {
    await held.promise;
    await route.continue();
  });
  await search.fill('ben do');
  await found.getByText(kit['desk.loading']).waitFor();
  await section.locator('[aria-busy=true]').waitFor();
  held.resolve();
  await found.getByText('1 mô hình', { exact: true }).waitFor();
  await page.unroute(answers);
  await look('schemes-found');
  await page.getByRole('link', { name: home['rail.schemes'], exact: true }).click();
  await expect.poll(() => page.url()).not.toContain('ten=');
  await expect.poll(() => search.inputValue()).toBe('');
}
