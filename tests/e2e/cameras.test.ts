import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as footage } from '../../src/cameras/web/footage/messages.vi.ts';
import { vi as words } from '../../src/cameras/web/messages.vi.ts';
import { vi as owner } from '../../src/cameras/web/owner/messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { openTip, signInAtDoor } from './journey/officer.ts';
import { reportByPhone } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

/** 30 MB that begin as an MP4 does. */
const CLIP = Buffer.alloc(30 * 1024 * 1024, 'một đoạn hình ');
CLIP.write('\u0000\u0000\u0000\u0018ftypisom', 'latin1');
/** Of its parts about so many are a half. */
const HALF = 8;
const ADDRESS = 'Ngã ba phố 3';
const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Số 7 ngõ Thử Nghiệm',
  hour: 'khoảng 20 giờ 15',
  text: 'Tối qua nhà tôi mất một chiếc xe máy.',
};
const yesterday = formatDay(addDays(dayOfMoment(new Date()), -1));
/** A day of which the camera of these tests has no footage any more. */
const longAgo = formatDay(addDays(dayOfMoment(new Date()), -20));

const served = servedCity();

it('brings a clip from an owner’s phone to the desk, approved by another, with its chain of custody', async () => {
  const chief = await served.visit('desk');
  await signInAtDoor(chief, served.city.people.chief);
  await registerCamera(chief);
  await search(chief);
  await readOnPhone(served.city.people.investigator);

  const officer = await served.visit('desk');
  await signInAtDoor(officer, served.city.people.investigator);
  await findOnMap(officer);
  await askForIt(officer);
  const astray = await approve(chief);
  const link = await renew(chief);

  const phone = await served.visit('phone');
  await refused(phone, astray);
  await phone.go(pathOf(link));
  await phone.page.getByText(ADDRESS).waitFor();
  await phone.look('owner-asked');
  await pickWrongly(phone);
  await giveWithoutAnswer(phone);
  const sha256 = createHash('sha256').update(CLIP).digest('base64url');
  await phone.page.getByText(sha256).waitFor();
  await phone.look('owner-done');
  await refused(phone, link);

  await lookAtIt(officer, sha256);
  await officer.leave();
  await askOnce(chief, served.city.people.investigator);
  await chief.leave();
});

it('takes day, hour and place of an opened tip to the map and into a request', async () => {
  const resident = await served.visit('phone');
  await reportByPhone(resident, STORY);
  await resident.leave();
  const chief = await served.visit('desk');
  const { page } = chief;
  await signInAtDoor(chief, served.city.people.chief);
  await openTip(chief, STORY.category);
  await page.getByRole('button', { name: tip['tip.more'] }).click();
  await page.getByRole('menuitem', { name: tip['tip.cameras'] }).click();
  const told = page.getByText(`${STORY.hour} · ${STORY.address}`);
  await told.waitFor();
  // what was sealed is in no history, which a browser writes to disk
  expect(JSON.stringify(await page.evaluate('history.state'))).not.toContain(STORY.address);
  await page.getByLabel(words['ask.point']).fill('19.807300, 105.776520');
  await page.getByRole('link', { name: ADDRESS }).waitFor();
  await atBothWidths(chief, 'cameras-map');
  await page.getByRole('link', { name: ADDRESS }).click();
  await page.getByRole('button', { name: footage['ask.open'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${STORY.hour} · ${STORY.address}`).waitFor();
  await expect.poll(() => dialog.getByLabel(footage['ask.from']).inputValue()).toBe('20:15');
  await atBothWidths(chief, 'footage-ask');
  await chief.leave();
});

const pathOf = (link: string) => link.slice(link.indexOf('/giao-hinh'));

/** A link that was replaced, and one that was used. */
async function refused(phone: Visitor, link: string): Promise<void> {
  await phone.go('/');
  await phone.go(pathOf(link));
  await phone.page.getByText(errors.footage_link_unknown).waitFor();
  await phone.look('owner-used');
}

/** Nothing, nothing in it, and a page that is called a video. */
async function pickWrongly({ page, look }: Visitor): Promise<void> {
  const send = () => page.getByRole('button', { name: owner['owner.send'] }).click();
  await send();
  await page.getByText(owner['owner.pick.none']).first().waitFor();
  const file = (text: string) => [{ name: 'cam-03.mp4', mimeType: 'video/mp4', buffer: Buffer.from(text) }];
  await page.setInputFiles('input[type=file]', file(''));
  await send();
  await page.getByText(owner['owner.pick.empty']).first().waitFor();
  await page.setInputFiles('input[type=file]', file('<html>'));
  await send();
  await page.getByText(owner['owner.doubted']).waitFor();
  await page.getByRole('button', { name: owner['owner.send.still'] }).waitFor();
  await look('owner-doubted');
}

/** The clip arrives and is taken, and every answer to that is lost until the network is back. */
async function giveWithoutAnswer(phone: Visitor): Promise<void> {
  const { page, look } = phone;
  const file = { name: 'cam-03.mp4', mimeType: 'video/mp4', buffer: CLIP };
  await page.setInputFiles('input[type=file]', [file]);
  await page.getByLabel(owner['owner.note']).fill('Giờ trên camera nhanh 5 phút.');
  // what was chosen and written is left by no link unasked
  await page.locator('.bar-name').click();
  await page.getByRole('alertdialog').getByText(owner['owner.leaving']).waitFor();
  await page.getByRole('button', { name: kit['kit.leave.stay'] }).click();
  const sent = await losesNetworkAtHalf(phone);
  const answers = '**/api/footage-link/hand-over';
  await page.route(answers, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.context().setOffline(false);
  await page.getByText(owner['owner.unanswered']).waitFor();
  // the rest followed by itself, and nothing that had arrived was sent again
  expect(sent).toEqual([...new Set(sent)].flatMap((part) => (part === HALF - 1 ? [part, part] : [part])));
  await look('owner-unanswered');
  await page.unroute(answers);
  await page.getByRole('button', { name: owner['owner.send.again'] }).click();
  await page.getByRole('heading', { name: owner['owner.done'] }).waitFor();
}

/** The network goes when half of the clip has arrived. Gives the parts that were sent, in their order. */
async function losesNetworkAtHalf({ page, look }: Visitor): Promise<readonly number[]> {
  const sent: number[] = [];
  await page.route('**/api/footage-link/clips/**', async (route) => {
    sent.push(Number(route.request().url().split('/').at(-1)));
    if (sent.length !== HALF) return route.fallback();
    await page.context().setOffline(true);
    return route.abort();
  });
  await page.getByRole('button', { name: owner['owner.send'] }).click();
  await page.getByRole('button', { name: owner['owner.send.on'] }).waitFor();
  await look('owner-held');
  return sent;
}

async function registerCamera({ page, look }: Visitor): Promise<void> {
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  await page.getByText(words['cameras.none.present']).waitFor();
  await look('cameras-empty');
  await page.getByRole('button', { name: words['cameras.register'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words['form.submit'] }).click();
  await dialog.getByText(words['form.point.fault']).waitFor();
  await dialog.getByLabel(words['form.address']).fill(ADDRESS);
  await dialog.getByLabel(words['form.point']).fill('19.807123, 105.776341');
  await dialog.getByLabel(words['form.direction']).fill('45');
  await dialog.getByLabel(words['form.range']).fill('60');
  await dialog.getByLabel(words['form.retention']).fill('7');
  await dialog.getByLabel(words['form.from']).fill('05/01/2020');
  await dialog.getByLabel(words['form.owner.name']).fill('Bà Thử');
  await dialog.getByLabel(words['form.owner.contact']).fill('0900 12');
  await dialog.getByRole('button', { name: words['form.submit'] }).click();
  const fault = words['form.owner.contact.fault'].replace('{least}', '8').replace('{most}', '15');
  await dialog.getByText(fault).waitFor();
  await look('cameras-form');
  await dialog.getByLabel(words['form.owner.contact']).fill('0900 000 111');
  await dialog.getByRole('button', { name: words['form.submit'] }).click();
  await page.getByRole('link', { name: ADDRESS }).click();
  await page.getByText('Bà Thử').waitFor();
  await look('cameras-camera');
}

/** By words without marks; and what is not there. */
async function search(chief: Visitor): Promise<void> {
  const { page } = chief;
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  const box = page.getByLabel(words['cameras.search']);
  await box.fill('khong co');
  await page.getByText(words['cameras.none.found'], { exact: true }).waitFor();
  await box.fill('pho nga ba');
  await page.getByRole('link', { name: ADDRESS }).waitFor();
  await atBothWidths(chief, 'cameras-found');
}

/** Rows are cards that name their columns, the rail shows where one is, and the map speaks of fingers. */
async function readOnPhone(person: Parameters<typeof signInAtDoor>[1]): Promise<void> {
  const officer = await served.visit('phone');
  const { page, look } = officer;
  await signInAtDoor(officer, person);
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  const cell = page.getByRole('row', { name: ADDRESS }).getByRole('cell').first();
  const named = () => cell.evaluate((each) => getComputedStyle(each, '::before').content);
  await expect.poll(named).toBe(`"${words['cameras.col.state']}"`);
  const here = page.locator('.rail [aria-current]');
  const inSight = () =>
    here.evaluate((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  await expect.poll(inSight).toBe(true);
  await page.getByRole('link', { name: words['cameras.map'] }).click();
  await page.getByText(words['map.moved.finger']).waitFor();
  await look('cameras-map-keys');
  await officer.leave();
}

async function findOnMap({ page, look }: Visitor): Promise<void> {
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  await page.getByRole('link', { name: words['cameras.map'] }).click();
  await page.getByLabel(words['ask.point']).fill('19.807300, 105.776520');
  await page.getByLabel(words['ask.day']).fill(yesterday);
  await page.locator('canvas[data-cameras="1"][data-drawn="yes"]').waitFor();
  await page.getByText(words['map.moved.mouse']).waitFor();
  await page.getByRole('link', { name: ADDRESS }).waitFor();
  await look('cameras-map');
  await page.getByRole('link', { name: ADDRESS }).click();
}

async function askForIt({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: footage['ask.open'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(footage['ask.day']).fill(longAgo);
  await dialog.getByLabel(footage['ask.from']).fill('20:15');
  await dialog.getByLabel(footage['ask.to']).fill('20:00');
  await dialog.getByLabel(footage['ask.about']).fill('12AB-34CD');
  await dialog.getByLabel(footage['ask.why']).fill('Xem xe màu đỏ rẽ vào ngõ nào.');
  await dialog.getByRole('button', { name: footage['ask.submit'] }).click();
  await dialog.getByText(footage['ask.order.fault']).waitFor();
  await dialog.getByText(footage['ask.day.gone'].replace('{days}', '7')).waitFor();
  await look('footage-ask');
  await dialog.getByLabel(footage['ask.day']).fill(yesterday);
  await dialog.getByLabel(footage['ask.to']).fill('20h30');
  await dialog.getByRole('button', { name: footage['ask.submit'] }).click();
  await page.getByRole('button', { name: footage['request.withdraw'] }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: footage['request.approve'] }).count()).toBe(0);
}

async function approve({ page, look }: Visitor): Promise<string> {
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  await page.getByRole('link', { name: footage['footage.title'] }).click();
  await page.getByRole('link', { name: ADDRESS }).waitFor();
  await look('footage-list');
  await page.getByRole('link', { name: ADDRESS }).click();
  await page.getByText('Xem xe màu đỏ rẽ vào ngõ nào.').waitFor();
  await page.getByRole('button', { name: footage['request.approve'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: footage['approve.submit'] }).click();
  await dialog.getByText('/giao-hinh#').waitFor();
  await look('footage-link');
  return (await dialog.locator('.cameras-link').textContent()) ?? '';
}

/** The link went to the wrong person: another takes its place. */
async function renew(chief: Visitor): Promise<string> {
  const { page, look } = chief;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: footage['request.renew'] }).waitFor();
  await atBothWidths(chief, 'footage-approved');
  await page.getByRole('button', { name: footage['request.renew'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(footage['renew.lead']).waitFor();
  await look('footage-renew');
  await dialog.getByRole('button', { name: footage['request.renew'] }).click();
  await dialog.getByText('/giao-hinh#').waitFor();
  const link = (await dialog.locator('.cameras-link').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return link;
}

/** Another request, whose link the chief takes back. */
async function askOnce(chief: Visitor, asker: Parameters<typeof signInAtDoor>[1]): Promise<void> {
  const officer = await served.visit('desk');
  await signInAtDoor(officer, asker);
  await officer.page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  await officer.page.getByRole('link', { name: ADDRESS }).click();
  await askForIt(officer);
  await officer.leave();
  await approve(chief);
  const { page } = chief;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: footage['request.withdraw'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(footage['withdraw.lead.link']).waitFor();
  await chief.look('footage-withdraw');
  await dialog.getByRole('button', { name: footage['withdraw.submit'] }).click();
  await page.getByText(footage['state.withdrawn'], { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: footage['request.renew'] }).count()).toBe(0);
  await atBothWidths(chief, 'footage-withdrawn');
}

/** The same page on a phone's screen too. */
async function atBothWidths({ page, look }: Visitor, name: string): Promise<void> {
  await look(name);
  await page.setViewportSize(VIEWPORTS.phone);
  await look(name);
  await page.setViewportSize(VIEWPORTS.desk);
}

async function lookAtIt(officer: Visitor, sha256: string): Promise<void> {
  const { page, look } = officer;
  await page.getByRole('link', { name: footage['footage.back'] }).click();
  await page.getByText(footage['view.handed_over'], { exact: true }).click();
  await page.getByRole('link', { name: ADDRESS }).click();
  await page.getByRole('button', { name: footage['request.view'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: footage['look.submit'] }).click();
  await dialog.getByText(sha256).waitFor();
  for (const check of ['look.signed', 'look.unchanged', 'look.same'] as const) {
    await dialog.getByText(footage[check], { exact: true }).waitFor();
  }
  await dialog.getByText('Giờ trên camera nhanh 5 phút.').waitFor();
  await look('footage-view');
  await page.keyboard.press('Escape');
  const chain = page.getByRole('region', { name: footage['chain.title'] }).getByRole('listitem');
  const steps = async () => {
    const told = (await chain.allTextContents()).map((text) => text.split(/[:,]/)[0]?.trim());
    return told.map((text) => text?.replace(/(Trần|Nguyễn|Chủ).*$/, ''));
  };
  await expect.poll(steps).toEqual(['Xem', 'Giao hình', 'Duyệt', 'Duyệt', 'Đề nghị']);
  await atBothWidths(officer, 'footage-chain');
}
