import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { vi as app } from '../../src/app/messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { parseDay } from '../../src/law/parse-day.ts';
import { vi as member } from '../../src/members/web/messages.vi.ts';
import { vi as shift } from '../../src/members/web/shift-messages.vi.ts';
import { en as phoneInEnglish } from '../../src/schemes/web/phone-messages.en.ts';
import { vi as phone } from '../../src/schemes/web/phone-messages.vi.ts';
import { recipientOf } from '../../src/sealed/age.ts';
import { signerOf } from '../../src/sealed/signing.ts';
import { vi as signal } from '../../src/signals/web/messages.vi.ts';
import { en as kitInEnglish } from '../../src/ui/desk/messages.en.ts';
import { vi as kit } from '../../src/ui/desk/messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { type TestClub, testClub, testSiteMember } from '../kit/test-members.ts';
import { signInAtDoor, unlock } from './journey/officer.ts';
import { photoWithExif } from './journey/photo.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const PASSPHRASE = 'đèn ngõ sáng suốt đêm';
const LEADER = 'Cô Ví Dụ';
/** Without a blank: a row must not be wider than the phone for it. */
const MEMBER = 'AnhTrầnVănMẫuTênRấtDàiKhôngMộtKhoảngTrắngNào';
/** The hours of the first shift of a day. */
const [FROM, TO] = ['18:00', '22:00'];
const STORY = 'Đi hai vòng quanh xưởng, nhắc đóng cửa kho.';

const served = servedCity();
let club: TestClub;
let leader: { readonly login: string };
let fellow: { readonly login: string };

beforeAll(async () => {
  const { services } = served.system;
  const { desk, people, offline } = served.city;
  const keeper = {
    ...desk,
    recipient: await recipientOf(desk.key.identity),
    signer: signerOf(desk.key.signingSecret),
    chief: people.chief,
  };
  club = await testClub(services, keeper, 'workers');
  const fields = JSON.stringify({ workers: 900, shifts: 2 });
  await services.db.updateTable('scheme_site').set({ fields }).where('site_id', '=', club.siteId).execute();
  const enlist = (role: 'team_leader' | 'team_member') =>
    testSiteMember(services, offline, keeper, club, role, PASSPHRASE);
  [leader, fellow] = [await enlist('team_leader'), await enlist('team_member')];
  const firm = 'CôngtyTNHHMộtthànhviênThươngmạiDịchvụSảnxuấtgiàydaMẫu';
  await services.db.updateTable('scheme_site').set({ name: firm }).execute();
});

it('plans duty under sealed names, and brings a patrol with its photo from a lost line to the desk', async () => {
  const leading = await served.visit('phone');
  await signIn(leading, leader.login);
  await writeNames(leading);
  await planDuty(leading);

  const working = await served.visit('phone');
  await working.page.clock.setFixedTime(todayAt('12:00'));
  await signIn(working, fellow.login);
  await seeDuty(working);
  await recordPatrol(working);

  await leading.page.reload();
  await unlock(leading, PASSPHRASE);
  const row = leading.page.getByRole('listitem').filter({ hasText: MEMBER }).first();
  await row.getByText(shift['plan.standing.done']).waitFor();
  await leading.look('to-plan-done');
  await leading.leave();

  const chief = await served.visit('desk');
  await signInAtDoor(chief, served.city.people.chief);
  await openAtDesk(chief);
  await chief.leave();
  await working.leave();
});

/** An hour of today in Viet Nam. */
const todayAt = (hour: string) => new Date(`${dayOfMoment(new Date())}T${hour}:00+07:00`);

async function signIn({ page, go }: Visitor, login: string): Promise<void> {
  await go('/to');
  await page.getByLabel(door['signIn.login']).fill(login);
  await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: door['signIn.submit'] }).click();
  await page.getByRole('heading', { name: member['to.sites'] }).waitFor();
}

async function writeNames({ page, look }: Visitor): Promise<void> {
  await page.getByText(shift['shifts.none']).waitFor();
  await look('to-leader');
  await page.getByRole('link', { name: app['to.do.plan'] }).click();
  await page.getByRole('button', { name: shift['names.write'] }).click();
  const called = (login: string) => page.getByLabel(shift['names.of'].replace('{login}', login));
  await called(leader.login).fill(LEADER);
  await called(fellow.login).fill(MEMBER);
  const first = page.getByRole('group', { name: shift['names.hours.of'].replace('{number}', '1') });
  await first.getByLabel(shift['names.hours.from']).fill(FROM);
  await page.getByLabel(shift['names.note']).fill('Gặp ở cổng số hai.');
  await page.getByRole('button', { name: shift['names.submit'] }).click();
  await first.getByText(shift['names.hours.fault']).waitFor();
  await look('to-names');
  await first.getByLabel(shift['names.hours.to']).fill(TO);
  await page.getByRole('button', { name: shift['names.submit'] }).click();
  await page.getByRole('button', { name: shift['names.write'] }).waitFor();
  await page.getByText('Gặp ở cổng số hai').waitFor();
  const stored = await served.system.services.db.selectFrom('site_names').selectAll().execute();
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain(MEMBER);
  expect(await page.getByRole('link', { name: app['to.houses'] }).count()).toBe(0);
}

async function planDuty({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: shift['plan.add'] }).click();
  await page.getByLabel(MEMBER).check();
  await page.getByLabel(shift['plan.you'].replace('{name}', LEADER)).check();
  await page.getByLabel(new RegExp(`^${shift['shifts.today']}`)).check();
  await page.getByLabel(new RegExp(`^${shift['shifts.tomorrow']}`)).check();
  await look('to-plan-form');
  await page.getByRole('button', { name: shift['plan.submit'].replace('{count, number}', '4') }).click();
  await page.getByRole('heading', { name: new RegExp(`^${shift['shifts.tomorrow']}`) }).waitFor();
  await page.getByText(shift['shifts.hours'].replace('{from}', FROM).replace('{to}', TO)).first().waitFor();
  await look('to-plan');
  await page
    .getByRole('button', { name: new RegExp(`^${shift['plan.drop']}: ${MEMBER}`) })
    .first()
    .click();
  await look('to-plan-drop');
  await page.setViewportSize(VIEWPORTS.desk);
  await look('to-plan-drop');
  await page.setViewportSize(VIEWPORTS.phone);
  await page.getByRole('button', { name: kit['desk.cancel'] }).click();
  await dropLast(page);
  // a second shift on the same day may be meant: it is said, and nothing is refused
  await page.getByRole('button', { name: shift['plan.add'] }).click();
  await page.getByRole('checkbox', { name: MEMBER }).check();
  await page.getByRole('radio', { name: shift['shifts.number'].replace('{number}', '2') }).check();
  const answers = '**/shifts/held';
  await page.route(answers, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal' } } }));
  await page.getByRole('checkbox', { name: new RegExp(`^${shift['shifts.today']}`) }).check();
  await page.getByRole('status').getByText(shift['plan.sameDay.unknown']).scrollIntoViewIfNeeded();
  await look('to-plan-unknown');
  await page.unroute(answers);
  await page.getByRole('button', { name: kit['desk.retry'] }).click();
  await page.getByRole('status').getByText(MEMBER).scrollIntoViewIfNeeded();
  await look('to-plan-second');
  await page.getByRole('button', { name: kit['desk.cancel'] }).click();
}

/** The leader takes their own shift of tomorrow off: both buttons name it, and the day's heading has the focus then. */
async function dropLast(page: Visitor['page']): Promise<void> {
  const of = `: ${LEADER}, ${shift['shifts.tomorrow']}`;
  const drop = page.getByRole('button', { name: new RegExp(`^${shift['plan.drop']}${of}`) });
  await tapTwice(page, drop);
  await drop.click();
  await page.getByRole('button', { name: new RegExp(`^${shift['plan.drop.sure']}${of}`) }).click();
  await drop.waitFor({ state: 'detached' });
  const day = page.getByRole('heading', { name: new RegExp(`^${shift['shifts.tomorrow']}`) });
  await day.and(page.locator(':focus')).waitFor();
}

/** A shift is offered to others until its hours are over, and marked as done by a second press. */
async function seeDuty(worker: Visitor): Promise<void> {
  const { page, look } = worker;
  await page.getByText(shift['shifts.beside'].replace('{names}', LEADER)).first().waitFor();
  await page.getByText('Gặp ở cổng số hai').waitFor();
  const offer = page.getByRole('button', { name: shift['shifts.offer'] });
  await offer.waitFor();
  await look('to-duty');
  expect((await page.getByRole('link', { name: app['to.do.record'] }).boundingBox())?.y).toBeLessThan(640);
  // the shift of tomorrow waits behind one press
  const rest = page.getByRole('button', { name: /^Xem thêm/ });
  await rest.click();
  await expect.poll(() => offer.count()).toBe(2);
  await page.getByRole('button', { name: shift['shifts.rest.hide'] }).click();

  await page.clock.setFixedTime(todayAt(TO));
  const answers = '**/api/to/site-codes';
  await page.route(answers, (route) => route.fulfill({ status: 500, json: { error: { code: 'internal' } } }));
  await page.reload();
  await unlock(worker, PASSPHRASE);
  await seeOutcomes(worker, () => page.unroute(answers));
  await page.getByText(shift['shifts.over'].replace('{hour}', TO)).waitFor();
  expect(await offer.count()).toBe(0);
  const finish = page.getByRole('button', { name: new RegExp(`^${shift['shifts.finish']}: `) });
  const sure = page.getByRole('button', { name: new RegExp(`^${shift['shifts.finish.sure']}: `) });
  await tapTwice(page, finish);
  expect(await sure.count()).toBe(0);
  await finish.click();
  await page.getByRole('status').getByText(shift['shifts.finish.sure']).waitFor();
  await look('to-duty-asked');
  await page.getByRole('button', { name: kit['desk.cancel'] }).click();
  await finish.click();
  await sure.click();
  await page.getByText(shift['shifts.done'], { exact: true }).waitFor();
  await page.getByRole('heading', { name: shift['shifts.today'] }).and(page.locator(':focus')).waitFor();
  await look('to-duty-done');
}

/** What came of the reports does not vanish where it cannot be read: it is said, and read when it is tried again. */
async function seeOutcomes({ page, look }: Visitor, mend: () => Promise<void>): Promise<void> {
  await page.getByRole('heading', { name: signal['outcomes.title'] }).waitFor();
  const retry = page.getByRole('button', { name: kit['desk.retry'] });
  await retry.waitFor();
  await look('to-outcomes-unknown');
  await mend();
  await retry.click();
  await page.getByText(signal['outcomes.none']).waitFor();
}

/** Two taps at the right edge of a button: the second one meets the way out of what the first one asked. */
async function tapTwice(page: Visitor['page'], button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('the button is not to be seen');
  const [x, y] = [box.x + box.width - 4, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await page.mouse.click(x, y);
  await button.waitFor();
}

/** The line breaks before it is sent and the page is left: what was written is there again, and is sent once. */
async function recordPatrol(worker: Visitor): Promise<void> {
  const { page, look } = worker;
  await page.getByRole('link', { name: app['to.do.record'] }).click();
  await page.getByRole('radio', { name: 'Tuần tra' }).check();
  await page.getByLabel(phone['phone.people']).fill('3');
  const hours = page.getByLabel('Số giờ', { exact: true });
  await hours.fill('2');
  // the unit is read with the number, and nowhere else
  expect(await hours.inputValue()).toBe('2 giờ');
  await page.getByRole('textbox', { name: /^Nội dung/ }).fill(STORY);
  await refusePicture(page);
  await addPhoto();
  await refuseTomorrow(page);
  await look('to-record');
  await page.context().setOffline(true);
  const send = page.getByRole('button', { name: phone['phone.submit'] });
  await send.click();
  await page.locator('form').getByRole('alert').waitFor();
  await look('to-record-offline');
  const draft = () => page.evaluate<string | null>("localStorage.getItem('binh-yen:record')");
  await expect.poll(draft).not.toBeNull();
  expect(await draft()).not.toContain('xưởng');
  await page.context().setOffline(false);

  await page.reload();
  await unlock(worker, PASSPHRASE);
  await page.getByText(phone['phone.draft']).waitFor();
  await look('to-record-restored');
  await addPhoto();
  await send.click();
  await page.getByRole('heading', { name: phone['records.title'] }).waitFor();
  await page.getByRole('button', { name: phone['records.show'] }).click();
  await page.getByText(STORY).waitFor();
  await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
  await look('to-records');
  const stored = await served.system.services.db.selectFrom('site_record').select('activity_id').execute();
  expect(stored).toHaveLength(1);
  await expect.poll(draft).toBeNull();

  async function addPhoto(): Promise<void> {
    const file = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await photoWithExif(page) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(phone['phone.photos.state.done']).waitFor();
  }
}

/** A picture that is none is said in whatever language the page speaks by then. */
async function refusePicture(page: Visitor['page']): Promise<void> {
  const picture = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('không phải ảnh') };
  await page.locator('input[type=file]').setInputFiles(picture);
  await page.getByText(phone['phone.photos.unreadable']).waitFor();
  await page.getByRole('button', { name: kit['desk.language'] }).click();
  await page.getByText(phoneInEnglish['phone.photos.unreadable']).waitFor();
  await page.getByRole('button', { name: kitInEnglish['desk.language'] }).click();
}

/** A day that has not come is said at its field, and one is led there from the button below. */
async function refuseTomorrow(page: Visitor['page']): Promise<void> {
  const day = page.getByLabel(phone['phone.day'], { exact: true });
  const today = await day.inputValue();
  const onDay = parseDay(today) ?? '';
  await day.fill(formatDay(addDays(onDay, 1)));
  await page.getByRole('button', { name: phone['phone.submit'] }).click();
  await page.getByText(phone['phone.day.fault']).waitFor();
  await day.and(page.locator(':focus')).waitFor();
  await day.fill(today);
}

async function openAtDesk({ page, look }: Visitor): Promise<void> {
  await page.getByRole('link', { name: app['rail.schemes'], exact: true }).click();
  await page.getByRole('link', { name: 'Tổ an ninh công nhân' }).first().click();
  await page.getByRole('button', { name: new RegExp(`^${phone['records.show']}`) }).click();
  await page.getByText(STORY).waitFor();
  const photo = page.getByRole('img', { name: 'Ảnh 1' });
  await photo.scrollIntoViewIfNeeded();
  await look('scheme-record');
  await page.setViewportSize(VIEWPORTS.phone);
  await photo.scrollIntoViewIfNeeded();
  await look('scheme-record');
}
