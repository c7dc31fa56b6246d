import { beforeAll, expect, it } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { vi as app } from '../../src/app/messages.vi.ts';
import { areaRoutes } from '../../src/areas/server/index.ts';
import type { Identity } from '../../src/houses/identity.ts';
import { findHousing, housesRoutes } from '../../src/houses/server/index.ts';
import { vi as house } from '../../src/houses/web/messages.vi.ts';
import { memberRoutes } from '../../src/members/server/index.ts';
import { vi as member } from '../../src/members/web/messages.vi.ts';
import { whenLeaving, whenSitesEnd } from '../../src/routes.ts';
import { schemesRoutes } from '../../src/schemes/server/index.ts';
import { vi as record } from '../../src/schemes/web/record-messages.vi.ts';
import { vi as kit } from '../../src/ui/desk/messages.vi.ts';
import { testDeployment, testMember } from '../kit/test-accounts.ts';
import { testIdentity } from '../kit/test-houses.ts';
import { testClub, testSiteMember } from '../kit/test-members.ts';
import { testServices } from '../kit/test-services.ts';
import { testDesk } from '../kit/test-tips.ts';
import { signInAtDoor, unlock } from './journey/officer.ts';
import { servedPages } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

/** Half past ten in the evening in Viet Nam, and ten minutes before eleven: within the half hour in which keys stay open. */
const EVENING = '2026-03-02T15:30:00Z';
const LATE = '2026-03-02T15:50:00Z';
const PASSPHRASE = 'bốn bức tường một mái nhà';

const services = await testServices({ now: EVENING });
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const club = await testClub(services, desk);
const served = servedPages(
  services,
  [
    ...accountRoutes(services, findHousing(services)),
    ...areaRoutes(services),
    ...schemesRoutes(services, whenSitesEnd),
    ...memberRoutes(services, whenLeaving),
    ...housesRoutes(services),
  ],
  { deskPaths: ['/to', '/dang-nhap', '/mo-hinh-tu-quan'] },
);
let landlord: Visitor;
let login: string;
let leaderLogin: string;
let nextLogin: string;

beforeAll(async () => {
  login = (await testSiteMember(services, deployment, desk, club, 'landlord', PASSPHRASE)).login;
  leaderLogin = (await testSiteMember(services, deployment, desk, club, 'team_leader', PASSPHRASE)).login;
  nextLogin = (await testSiteMember(services, deployment, desk, club, 'landlord')).login;
  landlord = await served.visit('phone');
  await landlord.page.clock.setFixedTime(EVENING);
});

it('reminds a landlord of a new tenant before eleven, until the notice is marked as made', async () => {
  const { page, look } = landlord;
  await signInAt(landlord, login);
  await page.getByText(house['duty.none']).waitFor();
  await look('to-today-nothing');

  await page.getByRole('link', { name: app['to.houses'] }).click();
  await page.getByRole('button', { name: house['houses.add'] }).click();
  await page.getByLabel(house['house.address']).fill('Số 7, ngõ 12, phố 5');
  await page.getByLabel(house['house.gate']).fill('23:00');
  await page.getByRole('button', { name: house['house.submit'] }).click();
  await page.getByRole('link', { name: 'Số 7, ngõ 12, phố 5' }).click();
  await page.getByRole('button', { name: house['rooms.add'] }).click();
  await page.getByLabel(house['rooms.numbers']).fill('101, 102');
  await page.getByRole('button', { name: house['rooms.submit'] }).click();
  await page.getByText('0/2').first().waitFor();

  await enterTenant(landlord);
  await look('to-house');
  const stored = await services.db.selectFrom('house_resident_words').select('sealed').execute();
  expect(stored).toHaveLength(1);

  services.clock.set(LATE);
  await page.clock.setFixedTime(LATE);
  await page.getByRole('link', { name: app['to.home'] }).click();
  const notice = page.getByRole('listitem').filter({ hasText: house['duty.stay_notice'] });
  await notice.getByText('23:00 02/03/2026').waitFor();
  await notice.getByText('Lò Thị Ví Dụ').waitFor();
  await look('to-today-duty');
  await notice.getByRole('button', { name: house['duty.done'] }).click();
  await notice.getByLabel(house['channel.vneid']).check();
  await notice.getByLabel(house['duty.doneOn']).fill('01/03/2026');
  await notice.getByRole('button', { name: house['duty.submit'] }).click();
  await notice.getByText(house['duty.day.early'].replace('{day}', '02/03/2026')).waitFor();
  await look('to-duty-form');
  await notice.getByLabel(house['duty.doneOn']).fill('02/03/2026');
  await notice.getByRole('button', { name: house['duty.submit'] }).click();
  await notice.waitFor({ state: 'detached' });
  await page.getByText(house['duty.temporary_residence']).waitFor();
  const done = await services.db
    .selectFrom('house_duty')
    .select(['kind', 'channel'])
    .where('done_on', 'is not', null)
    .execute();
  expect(done).toEqual([{ kind: 'stay_notice', channel: 'vneid' }]);

  await page.getByRole('button', { name: house['duty.marked.show'] }).click();
  const marked = page.getByRole('list', { name: house['duty.marked'] });
  await marked.getByText('Lò Thị Ví Dụ').waitFor();
  await look('to-duties-done');
  await marked.getByRole('button', { name: /^Bỏ ghi đã khai báo/ }).click();
  await notice.getByText('23:00 02/03/2026').waitFor();
  await page.getByText(house['duty.marked.none']).waitFor();

  // as some were written down before year and telephone were looked at
  await writeFormerly({ v: 1, born: 'khoảng 1990', phone: '0912 345 678, 0912 345 679' });
  await page.getByRole('link', { name: app['to.houses'] }).click();
  await page.getByRole('link', { name: 'Số 7, ngõ 12, phố 5' }).click();
  await page.getByText('khoảng 1990').waitFor();
  await page
    .getByRole('button', { name: house['residents.put.of'].replace('{name}', 'Lò Thị Ví Dụ') })
    .click();
  await page.getByLabel(house['arrival.name']).fill('Lò Thị Ví Dụ Hai');
  await page.getByRole('combobox', { name: house['arrival.room'] }).selectOption({ label: '102' });
  await look('to-put-right');
  await page.getByRole('button', { name: house['residents.put.submit'] }).click();
  await page.getByText('Lò Thị Ví Dụ Hai').waitFor();
  await page.getByText('khoảng 1990 · ').waitFor();
  await page.getByRole('button', { name: house['rooms.change.of'].replace('{room}', '101') }).click();
  const remove = page.getByRole('button', { name: house['rooms.remove'].replace('{room}', '101') });
  await remove.waitFor();
  await look('to-room-form');
  await remove.click();
  await page.getByText('1/2 người, 1 phòng').waitFor();
  await look('to-house-later');
  await page.getByRole('button', { name: house['house.end'] }).click();
  const cancel = page.getByRole('button', { name: kit['desk.cancel'], exact: true });
  await cancel.waitFor();
  await look('to-house-end');
  await cancel.click();

  await page.getByRole('link', { name: app['to.account'] }).click();
  await page.getByText(login).waitFor();
  await look('to-account');
  await page.getByRole('button', { name: member['to.signOut'] }).first().click();
  await page.getByRole('heading', { name: door['signIn.title'] }).waitFor();
  await landlord.leave();
});

it('lets a team say what is to be put right, sealed beside it what only the desk reads', async () => {
  const leader = await served.visit('phone');
  const { page, look } = leader;
  await page.clock.setFixedTime(LATE);
  await signInAt(leader, leaderLogin);
  await page.getByRole('link', { name: app['to.houses'] }).click();
  await page.getByRole('link', { name: 'Số 7, ngõ 12, phố 5' }).click();
  await page.getByRole('button', { name: house['visits.add'] }).click();
  await page.getByLabel(house['finding.other']).check();
  await page.getByLabel(house['visits.note']).fill('Chủ nhà hứa lắp trong tuần.');
  await page.getByRole('button', { name: house['visits.submit'] }).click();
  await page.getByText(house['visits.said.fault']).waitFor();
  const said = house['visits.said'].replace('{finding}', house['finding.other']);
  await page.getByLabel(said).fill('Lắp đèn ở cầu thang chung.');
  await look('to-visit-form');
  await page.getByRole('button', { name: house['visits.submit'] }).click();
  await page.getByText('Lắp đèn ở cầu thang chung.').waitFor();
  await look('to-visits');
  const words = await services.db.selectFrom('register_words').select(['role', 'author_id']).execute();
  expect(words.filter(({ role }) => role === 'note')).toEqual([{ role: 'note', author_id: null }]);
  await leader.leave();
});

it('shows the desk its houses, finds one by its address, gives it to another landlord and ends it', async () => {
  const chief = await served.visit('desk');
  const { page, look } = chief;
  await page.clock.setFixedTime(LATE);
  const memberships = [{ unitId: desk.unit.unitId, role: 'chief' }] as const;
  await testMember(services, deployment, 'chief.browser', memberships, PASSPHRASE);
  await signInAtDoor(chief, { login: 'chief.browser', passphrase: PASSPHRASE });
  await takeOverFigures(chief);
  await openHouses(chief);
  const link = page.getByRole('link', { name: 'Số 7, ngõ 12, phố 5' });
  await link.waitFor();
  await look('desk-houses');
  await page.getByLabel(house['desk.search']).fill('ngõ 99');
  await page.getByText(house['desk.none'], { exact: true }).waitFor();
  await page.getByLabel(house['desk.search']).fill('so 7 pho');
  await link.click();
  await page.getByText('Lắp đèn ở cầu thang chung.').waitFor();
  await look('desk-house');
  await page.getByRole('button', { name: house['house.handOver'], exact: true }).click();
  await page.getByLabel(house['house.handOver.login']).fill(nextLogin);
  await look('desk-house-hand-over');
  await page.getByRole('button', { name: house['house.handOver.submit'] }).click();
  await page.getByText(house['house.handOver.done']).waitFor();
  expect(await services.db.selectFrom('house_resident_words').selectAll().execute()).toEqual([]);
  await page.getByRole('button', { name: house['house.end'], exact: true }).click();
  await page.getByLabel(house['house.end.day']).fill('01/03/2026');
  await page.getByRole('button', { name: house['house.end.submit'] }).click();
  await page.getByText(house['house.end.used'].replace('{day}', '02/03/2026')).waitFor();
  await look('desk-house-end');
  await page.getByLabel(house['house.end.day']).fill('02/03/2026');
  await page.getByRole('button', { name: house['house.end.submit'] }).click();
  await page.getByText(house['house.ended'].replace('{day}', '02/03/2026')).waitFor();
  await look('desk-house-ended');
  await openHouses(chief);
  await page.getByText(house['houses.none.desk'], { exact: true }).waitFor();
  await page.getByText(house['desk.view.ended'], { exact: true }).click();
  await link.waitFor();
  await look('desk-houses-ended');
  await chief.leave();
});

/** The focus goes into the form and back out of it, and to the first of the fields that are wrong. */
async function enterTenant({ page, look }: Visitor): Promise<void> {
  const open = page.getByRole('button', { name: house['arrival.add'] });
  await open.click();
  await expect.poll(() => focused(page)).toBe(house['arrival.title']);
  await page.getByRole('button', { name: kit['desk.cancel'], exact: true }).click();
  await expect.poll(() => focused(page)).toBe(house['arrival.add']);
  await open.click();
  await page.getByLabel(house['arrival.name']).fill('Lò Thị Ví Dụ');
  await page.getByLabel(house['arrival.born']).fill('1825');
  await page.getByLabel(house['arrival.phone']).fill('abc');
  await page.getByRole('button', { name: house['arrival.submit'] }).click();
  const years = house['arrival.born.fault'].replace('{from}', '1901').replace('{to}', '2026');
  await page.getByText(years).waitFor();
  await expect.poll(() => focused(page)).toBe(house['arrival.born']);
  await look('to-arrival');
  await page.getByLabel(house['arrival.born']).fill('1998');
  await page.getByLabel(house['arrival.phone']).fill('0912 345 678');
  await page.getByRole('button', { name: house['arrival.submit'] }).click();
  await page.getByText('1998 · 0912 345 678').waitFor();
}

/** The only tenant, sealed anew to the landlord with what nobody looked at. */
async function writeFormerly(more: Partial<Identity>): Promise<void> {
  const { db } = services;
  const account = db.selectFrom('account').select('recipient').where('login', '=', login);
  const { recipient } = await account.executeTakeFirstOrThrow();
  const words = db.selectFrom('house_resident_words').select('resident_id');
  const { resident_id } = await words.executeTakeFirstOrThrow();
  const sealed = await testIdentity(recipient ?? '', resident_id, 'Lò Thị Ví Dụ', more);
  await db
    .updateTable('house_resident_words')
    .set({ sealed: Buffer.from(sealed, 'base64url') })
    .where('resident_id', '=', resident_id)
    .execute();
}

/** How what has the focus is called. */
function focused(page: Visitor['page']): Promise<unknown> {
  return page.evaluate(`
    (({ ariaLabel, labels, textContent }) => ariaLabel ?? labels?.[0]?.textContent ?? textContent)(
      document.activeElement,
    )
  `);
}

async function signInAt({ page, go }: Visitor, code: string): Promise<void> {
  await go('/to');
  await page.getByLabel(door['signIn.login']).fill(code);
  await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: door['signIn.submit'] }).click();
  await page.getByRole('heading', { name: member['to.sites'] }).waitFor();
}

/**
 * The site says other figures than the register counts: both are told, and taken over with one press. A refusal is
 * brought into view, and what held before is listed.
 */
async function takeOverFigures(chief: Visitor): Promise<void> {
  const { page, go, look } = chief;
  const scheme = `/mo-hinh-tu-quan/${club.schemeId}`;
  const dialog = page.getByRole('dialog');
  const analyst = await served.visit('desk');
  await analyst.page.clock.setFixedTime(LATE);
  const { unitId } = deployment.units.steering;
  await testMember(services, deployment, 'analyst.browser', [{ unitId, role: 'analyst' }], PASSPHRASE);
  await signInAtDoor(analyst, { login: 'analyst.browser', passphrase: PASSPHRASE });
  await seeNothingToErase(analyst, scheme);
  await analyst.leave();

  await go(scheme);
  await unlock(chief, PASSPHRASE);
  const apart = page.getByRole('region', { name: record['registered.title'] });
  await apart.getByText('Số phòng: điểm chưa ghi').waitFor();
  await apart.scrollIntoViewIfNeeded();
  await look('scheme-registered');
  await apart.getByRole('button', { name: record['registered.take'] }).click();
  await expect.poll(() => dialog.getByLabel('Số phòng').inputValue()).toMatch(/^1\b/);
  expect(await dialog.getByLabel(record['record.erase']).count()).toBe(0);
  const changes = '**/changes';
  await page.route(changes, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal' } } }));
  const save = dialog.getByRole('button', { name: record['site.submit.change'], exact: true });
  await save.click();
  const refusal = dialog.locator(':focus').getByRole('alert');
  await refusal.waitFor();
  await look('scheme-site-refused');
  await page.unroute(changes);
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  await apart.waitFor({ state: 'detached' });
  await page.getByText(/^Số liệu này tính từ ngày 02\/03\/2026/).waitFor();
  await page.getByRole('button', { name: record['held.show'] }).click();
  await page
    .getByRole('list', { name: record['held.title'] })
    .getByText(/^Từ ngày 02\/03\/2026, đến nay/)
    .waitFor();
  await look('scheme-held');
  await page.setViewportSize(VIEWPORTS.phone);
  await look('scheme-held');
  await page.setViewportSize(VIEWPORTS.desk);
}

/** Whoever opens nothing that is sealed is not asked to erase what is not there. */
async function seeNothingToErase({ page, go }: Visitor, scheme: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await go(scheme);
  await page.getByRole('button', { name: record['sites.change'] }).first().click();
  await dialog.getByLabel(record['site.name']).waitFor();
  expect(await dialog.getByLabel(record['record.erase']).count()).toBe(0);
}

/** Opens the page of the houses, whose load puts the keys away. */
async function openHouses(chief: Visitor): Promise<void> {
  await chief.go(`/mo-hinh-tu-quan/${club.schemeId}/nha-tro`);
  await unlock(chief, PASSPHRASE);
}
