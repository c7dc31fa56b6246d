import { expect, it } from 'vitest';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { vi as inbox } from '../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { openTip, signInAtDoor, unlock } from './journey/officer.ts';
import { openReceipt, reportByPhone } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};
const LATER = { ...STORY, text: 'Hôm nay người ấy lại gọi cho hàng xóm.' };

const served = servedCity();

async function report(story: typeof STORY, told?: RegExp): Promise<string[]> {
  const resident = await served.visit('phone');
  const reading = told && resident.page.getByText(told).first().waitFor();
  const [words] = await Promise.all([reportByPhone(resident, story), reading]);
  await resident.leave();
  return words;
}

/** The epochs that the desk's grants are sealed to, each named once. */
async function epochs(): Promise<number[]> {
  const rows = await served.system.services.db
    .selectFrom('tip_grant')
    .select('epoch')
    .distinct()
    .where('unit_id', '=', served.city.desk.unit.unitId)
    .execute();
  return rows.map(({ epoch }) => epoch).sort();
}

it('makes the next key when holders have left, and seals the open tips anew', async () => {
  const { people } = served.city;
  const { db } = served.system.services;
  await report(STORY);
  const leavers = [people.reception.accountId, people.investigator.accountId];
  await db
    .updateTable('membership')
    .set({ valid_to: new Date() })
    .where('account_id', 'in', leavers)
    .execute();

  const chief = await served.visit('desk');
  const { page } = chief;
  await signInAtDoor(chief, people.chief);
  await chief.go('/khoa');
  await unlock(chief, people.chief.passphrase);
  await page.getByText(keys['rotate.due.title']).waitFor();
  await chief.look('keys-rotation-due');
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await chief.look('keys-rotation-due');
  if (wide) await page.setViewportSize(wide);
  const next = keys['rotate.submit'].replace('{epoch}', '2');
  await page.getByRole('button', { name: next }).click();
  await page.getByRole('dialog', { name: next }).waitFor();
  await chief.look('keys-rotate');
  await page.getByRole('dialog').getByRole('button', { name: next }).click();
  await page.getByText(keys['mark.read']).waitFor();
  await expect.poll(() => page.getByText(keys['rotate.due.title']).count()).toBe(0);
  await chief.look('keys-next-waits');

  const steward = await served.visit('desk');
  await signInAtDoor(steward, people.steward);
  await steward.page.getByRole('checkbox').check();
  await steward.page.getByRole('button', { name: keys['steward.sign'] }).click();
  await steward.page.getByText(/nhận được tin từ bây giờ/).waitFor();
  await steward.leave();

  expect(await epochs()).toEqual([1]);
  await chief.go('/khoa');
  await unlock(chief, people.chief.passphrase);
  await expect.poll(epochs).toEqual([2]);
  await page.getByText(keys['force.since'].slice(0, 3).concat('2')).first().waitFor();
  await chief.look('keys-rotated');
  await chief.go('/lam-viec');
  await unlock(chief, people.chief.passphrase);
  await openTip(chief, STORY.category);
  await page.locator('.letter').getByText(STORY.text).first().waitFor();
  await chief.leave();
});

it('lets the duty desk read along where one person alone holds the key', async () => {
  const { people } = served.city;
  const words = await report(LATER, /đọc cùng vì/);
  await tellsWhoReadsLetters(words);
  const duty = await served.visit('desk');
  const { page } = duty;
  await signInAtDoor(duty, people.duty);
  await duty.go('/lam-viec');
  await unlock(duty, people.duty.passphrase);
  await page.getByRole('button', { name: new RegExp(`^${inbox['view.along']}`) }).click();
  await page.getByRole('button', { name: new RegExp(`^Mở tin ${LATER.category},`) }).click();
  await page.getByText(tip['tip.along']).waitFor();
  await page.locator('.letter').getByText(LATER.text).first().waitFor();
  await expect.poll(() => page.getByLabel(tip['talk.write']).count()).toBe(0);
  await duty.look('tip-along');
  await duty.leave();
});

/** Whoever writes with the receipt is told of both desks, in a letter as in a request about their own data. */
async function tellsWhoReadsLetters(words: readonly string[]): Promise<void> {
  const resident = await served.visit('phone');
  const { page } = resident;
  await openReceipt(resident, words);
  await page.getByText(follow['rights.heading']).click();
  const duty = await served.system.services.db
    .selectFrom('unit')
    .select('name')
    .where('kind', '=', 'duty')
    .executeTakeFirstOrThrow();
  const desk = served.city.desk.unit.name;
  const both = follow['talk.write.and'].replace('{desk}', desk).replace('{also}', duty.name);
  await page.getByText(follow['talk.write.hint'].replace('{desk}', both)).waitFor();
  await page.getByText(follow['rights.words.hint'].replace('{desk}', both)).waitFor();
  await resident.look('follow-along');
  await resident.leave();
}
