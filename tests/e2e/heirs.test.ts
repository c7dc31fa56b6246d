import { beforeAll, expect, it } from 'vitest';
import { addMembership, createUnit } from '../../src/accounts/server/index.ts';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { takeOffer } from '../../src/offers/server/index.ts';
import { vi as offers } from '../../src/offers/web/desk/messages.vi.ts';
import { vi as schemes } from '../../src/schemes/web/messages.vi.ts';
import { newHybridIdentity, recipientOf } from '../../src/sealed/age.ts';
import { signerOf } from '../../src/sealed/signing.ts';
import { takeSubmission } from '../../src/tips/server/index.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { testOffer } from '../kit/test-offers.ts';
import { testReceipt, testSubmission } from '../kit/test-tips.ts';
import { openTip, signInAtDoor, unlock } from './journey/officer.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const HEIR = 'Công an phường nhận lại';
const TEXT = 'Nhóm lạ tụ tập ở ngõ 5 ban đêm.';
const OFFER = 'Ngõ 5 tối, xin một ngọn đèn.';
const YESTERDAY = addDays(dayOfMoment(new Date()), -1);

const served = servedCity();
let administrator: Visitor;
let holder: Visitor;
let chief: Visitor;

actsInTurn('heirs', () => [administrator, holder, chief]);

beforeAll(async () => {
  const { services } = served.system;
  const { people, desk } = served.city;
  // it has stood for a while
  await services.db.updateTable('unit').set({ valid_from: '2026-01-01' }).execute();
  const heir = await createUnit(services, {
    areaId: 202,
    kind: 'desk',
    level: 'ward',
    name: HEIR,
    nameEn: 'Police that takes over',
  });
  const joining = { login: people.duty.login, role: 'chief' } as const;
  await addMembership(services, people.administrator.accountId, heir, joining);
  const recovery = { recoveryIdentity: await newHybridIdentity() };
  const to = { unit: desk.unit, recipient: await recipientOf(desk.key.identity) };
  const report = { text: TEXT, day: YESTERDAY, category: 'theft' };
  const asked = { deployment: recovery, desk: { ...to, ...desk, signer: signerOf(desk.key.signingSecret) } };
  const { body: offer } = await testOffer({ services, ...asked }, { text: OFFER });
  await takeOffer(services, offer);
  await takeSubmission(services, await testSubmission(recovery, to, await testReceipt(), report));
  administrator = await served.visit('desk');
  holder = await served.visit('desk');
  chief = await served.visit('phone');
});

it('an administrator ends a desk that has open tips, but not without an heir', async () => {
  const { page, look } = administrator;
  const { name } = served.city.desk.unit;
  await signInAtDoor(administrator, served.city.people.administrator);
  await page.getByRole('button', { name: keys['admin.end.of'].replace('{unit}', name) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(keys['admin.end.day']).fill(formatDay(YESTERDAY));
  await dialog.getByLabel(keys['admin.end.heir']).selectOption(keys['admin.end.heir.none']);
  await dialog.getByText(keys['admin.end.keys.none']).waitFor();
  await dialog.getByRole('button', { name: keys['admin.end.submit'] }).click();
  await dialog.getByText(errors.unit_has_open_tips).waitFor();
  // neither the duty desk nor the independent one is offered
  expect(await dialog.getByRole('option').allTextContents()).toEqual(['', HEIR, keys['admin.end.heir.none']]);
  await dialog.getByLabel(keys['admin.end.heir']).selectOption(HEIR);
  await dialog.getByText(/Khóa không tự chuyển/).waitFor();
  await look('heirs-end-unit');
  await dialog.getByRole('button', { name: keys['admin.end.submit'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByLabel(keys['admin.ended.show']).check();
  await page.getByText(`Ngày cuối: ${formatDay(YESTERDAY)}. Nhận lại: ${HEIR}`).waitFor();
  await look('heirs-units');
});

it('who holds the key hands it to the chief of the heir, who lacks it', async () => {
  const { name } = served.city.desk.unit;
  const { duty, reception } = served.city.people;
  await signInAtDoor(chief, duty);
  await chief.go('/khoa');
  await unlock(chief, duty.passphrase);
  const inherited = chief.page.getByRole('region', { name: keys['inherited.title'].replace('{unit}', name) });
  await inherited.getByRole('row', { name: /Phạm Trực Ban.*Chưa có/ }).waitFor();
  await inherited.scrollIntoViewIfNeeded();
  await chief.look('heirs-inherited-key');

  await signInAtDoor(holder, reception);
  await holder.go('/khoa');
  await unlock(holder, reception.passphrase);
  const own = holder.page.getByRole('region', { name, exact: true });
  await own.getByText(new RegExp(`Đơn vị kết thúc ngày ${formatDay(YESTERDAY)}`)).waitFor();
  await holder.look('heirs-former-key');
  await own.getByRole('button', { name: keys['hand.on.to'].replace('{name}', duty.displayName) }).click();
  await holder.page.getByRole('dialog').getByRole('button', { name: keys['hand.submit'] }).click();
  await own.getByRole('row', { name: /Phạm Trực Ban.*Đang giữ/ }).waitFor();
});

it('the chief of the heir finds the tip of the former desk in the inbox, and reads it', async () => {
  const { page, go, look } = chief;
  await go('/lam-viec');
  await unlock(chief, served.city.people.duty.passphrase);
  await openTip(chief, 'Trộm cắp');
  await page.getByText(TEXT).first().waitFor();
  await look('heirs-tip');
});

it('and what residents ask of the former desk: the number and the page that it opens agree', async () => {
  const { page, go, look } = chief;
  await go('/mo-hinh-tu-quan');
  await unlock(chief, served.city.people.duty.passphrase);
  const waiting = schemes['schemes.offers.waiting'].replace('{waiting}', '1');
  await page.getByRole('link', { name: waiting }).click();
  await page.getByText(OFFER).waitFor();
  // the register of the heir has nothing: from there the way leads to where somebody waits
  const unit = page.getByRole('combobox', { name: offers['offers.unit'] });
  await unit.click();
  await page.getByRole('option', { name: HEIR }).click();
  await page.getByText(offers['offers.none.open']).waitFor();
  await look('heirs-offers');
  await page.getByRole('button', { name: `${served.city.desk.unit.name}: 1 đang chờ` }).click();
  await page.getByText(OFFER).waitFor();
  for (const person of [administrator, holder, chief]) await person.leave();
});
