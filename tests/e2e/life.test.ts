import { beforeAll, expect, it } from 'vitest';
import { addMembership, createUnit } from '../../src/accounts/server/index.ts';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { vi as staff } from '../../src/accounts/web/keys/people-messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { transaction } from '../../src/platform/database.ts';
import { eraseTip } from '../../src/tips/server/index.ts';
import { vi as act } from '../../src/tips/web/desk/action-messages.vi.ts';
import { vi as entry } from '../../src/tips/web/desk/entry-messages.vi.ts';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as part } from '../../src/tips/web/desk/part-messages.vi.ts';
import { vi as words } from '../../src/tips/web/desk/transfer-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import {
  beginStep,
  expectState,
  openTip,
  readAnswer,
  signInAtDoor,
  takeStep,
  unlock,
} from './journey/officer.ts';
import { answerDesk, openReceipt, reportByPhone } from './journey/resident.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Ngõ 7 đường Lê Lợi',
  hour: '21:30',
  text: 'Mất xe máy, thấy người lạ dắt về phía cầu.',
};
const OTHER_MATTER = 'Ở chân cầu có người bán ma túy.';
const ANSWER = 'Tôi vừa nhớ ra biển số có số 36.';
const REASON = 'Vụ việc xảy ra trên nhiều phường nên do bộ phận trực cấp tỉnh tiếp nhận.';
const HEIR = 'Công an phường nhận lại';
const YESTERDAY = addDays(dayOfMoment(new Date()), -1);

const served = servedCity();
let resident: Visitor;
let ward: Visitor;
let duty: Visitor;
let chief: Visitor;
let receipt: string[];

actsInTurn('life', () => [resident, ward, duty, chief]);

beforeAll(async () => {
  const { services } = served.system;
  const { people } = served.city;
  // the desk has stood for a while, and may end
  await services.db.updateTable('unit').set({ valid_from: '2026-01-01' }).execute();
  const unit = {
    areaId: 202,
    kind: 'desk',
    level: 'ward',
    name: HEIR,
    nameEn: 'Police that takes over',
  } as const;
  const heir = await createUnit(services, unit);
  await addMembership(services, people.administrator.accountId, heir, {
    login: people.duty.login,
    role: 'chief',
  });
  resident = await served.visit('phone');
  ward = await served.visit('desk');
  duty = await served.visit('desk');
  chief = await served.visit('desk');
});

/** Hands the open tip on by its dialog. */
async function handOn({ page, look }: Visitor, ground: string, unit: string): Promise<void> {
  await beginStep({ page } as Visitor, 'transfer');
  const dialog = page.getByRole('dialog', { name: act['do.transfer'] });
  await dialog.getByLabel(words['transfer.ground']).click();
  await page.getByRole('option', { name: ground }).click();
  await dialog.getByRole('combobox', { name: words['transfer.to'] }).click();
  await page.getByRole('option', { name: unit }).click();
  await dialog.getByRole('textbox').last().fill(REASON);
  await look('transfer-dialog');
  await dialog.getByRole('button', { name: act['do.transfer'], exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(act['done.transfer']).waitFor();
}

it('a ward hands a tip on to the duty desk, which accepts it; the reporter sees both and answers it', async () => {
  const { people } = served.city;
  receipt = await reportByPhone(resident, STORY);

  await signInAtDoor(ward, people.reception);
  await openTip(ward, STORY.category);
  await handOn(ward, words['ground.competence_of_higher_level'], 'Đơn vị duty');
  await ward.page.getByRole('link', { name: words['sent.title'] }).click();
  await ward.page.getByRole('row', { name: /Đơn vị duty.*Thuộc thẩm quyền cấp trên.*Chờ nhận/ }).waitFor();
  await ward.look('transfer-sent');

  await openReceipt(resident, receipt);
  await resident.page.getByRole('heading', { name: follow['tip.state.arrived'], level: 1 }).waitFor();
  // folded under its step, opened by the receipt
  await resident.page.getByText(REASON).first().waitFor({ state: 'attached' });
  await resident.look('transfer-follow');

  await signInAtDoor(duty, people.duty);
  await openTip(duty, STORY.category);
  await duty.page.getByText(STORY.text).first().waitFor();
  await duty.page.getByText(REASON).first().waitFor();
  await duty.look('transfer-arrived');
  await takeStep(duty, 'accept_transfer', {});
  await expectState(duty, 'received');

  await openReceipt(resident, receipt);
  await resident.page.getByRole('heading', { name: follow['tip.state.received'], level: 1 }).waitFor();
  await answerDesk(resident, ANSWER);
});

it('it falls apart into two, and the part goes back to the ward', async () => {
  const { page } = duty;
  await readAnswer(duty, ANSWER);
  await beginStep(duty, 'split');
  const dialog = page.getByRole('dialog', { name: act['do.split'] });
  await dialog.getByLabel(part['split.text']).fill(OTHER_MATTER);
  await dialog.getByLabel(entry['entry.kind']).selectOption({ label: 'Ma túy' });
  await dialog.getByLabel(act['reason.colleagues']).fill('Hai vụ việc không liên quan nhau.');
  await dialog.getByRole('button', { name: act['do.split'], exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: part['links.title'] }).getByRole('link').click();
  await page.getByText(OTHER_MATTER).first().waitFor();
  await handOn(duty, words['ground.competence_of_lower_level'], 'Đơn vị desk');

  await ward.go('/lam-viec');
  await unlock(ward, served.city.people.reception.passphrase);
  await openPart(ward);
  await takeStep(ward, 'accept_transfer', {});
});

it('an officer leaves, the key turns, and the part opens by the new one', async () => {
  const { people } = served.city;
  const { page } = chief;
  const name = people.investigator.displayName;
  await signInAtDoor(chief, people.chief);
  await chief.go('/khoa');
  await unlock(chief, people.chief.passphrase);
  await page.getByRole('button', { name: staff['people.actions.of'].replace('{name}', name) }).click();
  await page.getByRole('menuitem', { name: staff['end.open'] }).click();
  await page.getByRole('dialog').getByRole('button', { name: staff['end.submit'] }).click();
  const next = keys['rotate.submit'].replace('{epoch}', '2');
  await page.getByRole('button', { name: next }).click();
  await page.getByRole('dialog').getByRole('button', { name: next }).click();
  await page.getByText(keys['mark.read']).waitFor();

  const steward = await served.visit('desk');
  await signInAtDoor(steward, people.steward);
  await steward.page.getByRole('checkbox').check();
  await steward.page.getByRole('button', { name: keys['steward.sign'] }).click();
  await steward.page.getByText(/nhận được tin từ bây giờ/).waitFor();
  await steward.leave();

  await chief.go('/lam-viec');
  await unlock(chief, people.chief.passphrase);
  await expect.poll(epochs).toEqual([2]);
  await openPart(chief);
});

/** Opens the part from the list, and waits until its seal is broken here; there is nobody to write to. */
async function openPart({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^Mở tin Ma túy,/ }).click();
  await page.locator('.letter').getByText(OTHER_MATTER).first().waitFor();
}

/** The epochs that what the ward holds is sealed to, each named once. */
async function epochs(): Promise<number[]> {
  const rows = await served.system.services.db
    .selectFrom('tip_grant')
    .select('epoch')
    .distinct()
    .where('unit_id', '=', served.city.desk.unit.unitId)
    .execute();
  return rows.map(({ epoch }) => epoch).sort();
}

it('the ward merges, and its heir reads the part', async () => {
  const { people, desk } = served.city;
  const { name } = desk.unit;
  const administrator = await served.visit('desk');
  await signInAtDoor(administrator, people.administrator);
  const ending = keys['admin.end.of'].replace('{unit}', name);
  await administrator.page.getByRole('button', { name: ending }).click();
  const dialog = administrator.page.getByRole('dialog');
  await dialog.getByLabel(keys['admin.end.day']).fill(formatDay(YESTERDAY));
  await dialog.getByLabel(keys['admin.end.heir']).selectOption(HEIR);
  await dialog.getByRole('button', { name: keys['admin.end.submit'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await administrator.leave();

  await chief.go('/khoa');
  await unlock(chief, people.chief.passphrase);
  const own = chief.page.getByRole('region', { name, exact: true });
  await own
    .getByRole('button', { name: keys['hand.on.to'].replace('{name}', people.duty.displayName) })
    .click();
  await chief.page.getByRole('dialog').getByRole('button', { name: keys['hand.submit'] }).click();
  await own.getByRole('row', { name: /Phạm Trực Ban.*Đang giữ/ }).waitFor();

  await duty.go('/lam-viec');
  await unlock(duty, people.duty.passphrase);
  await openPart(duty);
});

it('years pass, its term ends, and the receipt says that it was erased lawfully', async () => {
  const { people } = served.city;
  const { services } = served.system;
  const { db } = services;
  const whole = await db
    .selectFrom('tip')
    .select(['area_id', 'tip_id'])
    .where('category', '=', 'theft')
    .executeTakeFirstOrThrow();
  await duty.go(`/lam-viec/${whole.tip_id}`);
  await unlock(duty, people.duty.passphrase);
  await duty.page.getByText(STORY.text).first().waitFor();
  const classified = {
    radio: inbox['classification.order_information'],
    reason: 'Không có dấu hiệu tội phạm.',
  };
  await takeStep(duty, 'classify', classified);
  // no chief sits at this duty desk to assign it: closed by hand, long ago, for the night's erasure to find
  await db
    .updateTable('tip')
    .set({ state: 'closed', outcome: 'advised', closed_on: '2020-01-01', next_clock: null })
    .where('tip_id', '=', whole.tip_id)
    .execute();
  const key = { areaId: whole.area_id, tipId: whole.tip_id };
  const order = { ground: 'retention.advised', day: dayOfMoment(new Date()) };
  expect(await transaction(db, (trx) => eraseTip(trx, services, key, order))).toBe(true);
  await openReceipt(resident, receipt);
  await resident.page.getByText(follow['tip.step.erase']).first().waitFor();
  await resident.look('life-erased');
  for (const person of [resident, ward, duty, chief]) await person.leave();
});
