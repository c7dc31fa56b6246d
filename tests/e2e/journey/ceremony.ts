import { expect } from 'vitest';
import { vi as ceremony } from '../../../src/accounts/web/ceremony/messages.vi.ts';
import { vi as keys } from '../../../src/accounts/web/keys/messages.vi.ts';
import { vi as door } from '../../../src/accounts/web/messages.vi.ts';
import type { Visitor } from './visitor.ts';

/** Somebody who has a login and knows their passphrase. */
export interface Holder {
  readonly displayName: string;
  readonly login: string;
  readonly passphrase: string;
}

/** Who is in the room, and who is invited from it. */
export interface Room {
  readonly stewards: readonly [Holder, Holder];
  readonly administrator: Holder;
  /** The chief of the duty desk. */
  readonly chief: Holder;
}

/** Holds the first-run ceremony from the printed token to the chief's link, which it gives. */
export async function holdCeremony({ page, go, look }: Visitor, token: string, room: Room): Promise<string> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const step = async (title: string, name: string) => {
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await look(`ceremony-${name}`);
  };
  await go('/khoi-tao');
  await step(ceremony['token.title'], '01-token');
  await page.getByLabel(ceremony['token.label']).fill(token);
  await press(ceremony['token.submit']);
  await step(ceremony['room.title'], '02-room');
  await press(ceremony['room.submit']);
  await step(ceremony['locality.title'], '03-locality');
  await page.getByRole('combobox', { name: ceremony['locality.label'] }).fill('thanh hoa');
  await page
    .getByRole('option', { name: /^Tỉnh Thanh Hóa/i })
    .first()
    .click();
  await press(ceremony['locality.submit']);
  await step(ceremony['root.title'], '04-root');
  await press(ceremony['root.make']);
  const download = page.waitForEvent('download');
  await press(ceremony['root.save']);
  expect((await download).suggestedFilename()).toBe('binh-yen-root-key.json');
  await press(ceremony['root.print']);
  await press(ceremony['root.submit']);
  await step(ceremony['recovery.title'], '05-recovery');
  await press(ceremony['recovery.make']);
  const shares: string[] = [];
  for (const number of [1, 2, 3]) {
    const card = page.getByRole('region', { name: new RegExp(`^Mảnh ${number}:`) });
    await card.getByRole('button', { name: ceremony['recovery.show'] }).click();
    shares.push(await card.locator('.acc-share').innerText());
  }
  await look('ceremony-06-shares');
  await press(ceremony['recovery.submit']);
  await step(ceremony['check.title'], '07-check');
  await page.getByLabel(ceremony['check.first']).fill(shares[0] ?? '');
  await page.getByLabel(ceremony['check.second']).fill((shares[2] ?? '').toLowerCase());
  await press(ceremony['check.submit']);
  const sitDown = async (person: Holder, title: string, submit: string, name: string) => {
    await step(title, name);
    await page.getByLabel(ceremony['person.name']).fill(person.displayName);
    await page.getByLabel(ceremony['person.login'], { exact: true }).fill(person.login);
    await choosePassphrase({ page }, person.passphrase);
    await press(submit);
  };
  const [first, second] = room.stewards;
  await sitDown(first, ceremony['steward.title.1'], ceremony['steward.submit'], '08-steward');
  await sitDown(second, ceremony['steward.title.2'], ceremony['steward.submit'], '09-steward');
  const submit = ceremony['administrator.submit'];
  await sitDown(room.administrator, ceremony['administrator.title'], submit, '10-administrator');
  await step(ceremony['log.title'], '11-log');
  await press(ceremony['log.submit']);
  await step(ceremony['desks.title'], '12-desks');
  await nameChiefs({ page }, room.chief);
  await press(ceremony['desks.submit']);
  await step(ceremony['review.title'], '13-review');
  await press(ceremony['review.submit']);
  await step(ceremony['done.title'], '14-done');
  return page.getByText(/\/moi#[\w-]{43}$/).innerText();
}

/** The duty desk gets its chief; the independent desk, which is offered too, is left for later. */
async function nameChiefs({ page }: Pick<Visitor, 'page'>, chief: Holder): Promise<void> {
  const independent = page.getByRole('region', { name: /^Bộ phận tiếp nhận độc lập/ });
  await independent.getByRole('button', { name: /^Bỏ đơn vị này/ }).click();
  const duty = page.getByRole('region', { name: /^Trực ban/ });
  await duty.getByLabel(ceremony['desks.chief'], { exact: true }).fill(chief.displayName);
  await duty.getByLabel(ceremony['desks.chief.login']).fill(chief.login);
}

/** Fills both fields of a new passphrase. */
async function choosePassphrase({ page }: Pick<Visitor, 'page'>, passphrase: string): Promise<void> {
  await page.getByLabel(door['passphrase.new'], { exact: true }).fill(passphrase);
  await page.getByLabel(door['passphrase.repeat'], { exact: true }).fill(passphrase);
}

/** Turns an invitation's link into an account. */
export async function acceptLink({ page, go, look }: Visitor, link: string, person: Holder): Promise<void> {
  const { pathname, hash } = new URL(link);
  await go(pathname + hash);
  await page.getByText(person.displayName).first().waitFor();
  await look('invitation');
  await choosePassphrase({ page }, person.passphrase);
  await page.getByRole('button', { name: door['invitation.submit'] }).click();
  await page.getByRole('heading', { name: door['invitation.done'] }).waitFor();
}

/** Makes the unit's first key; gives the mark that the chief reads out. */
export async function makeUnitKey({ page, look }: Visitor): Promise<string> {
  await page.getByRole('link', { name: keys['keys.title'] }).first().click();
  await page.getByRole('button', { name: keys['make.submit'] }).click();
  await page.getByText(keys['mark.read']).waitFor();
  await look('keys-waiting');
  return page.locator('.acc-fingerprint').first().innerText();
}

/** A steward compares the mark that was read out, and signs. */
export async function signKey({ page, look }: Visitor, mark: string): Promise<void> {
  await page.getByRole('heading', { name: keys['steward.title'] }).waitFor();
  const shown = page.locator('.acc-fingerprint').first();
  await expect.poll(() => shown.innerText()).toBe(mark);
  await look('keys-steward');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: keys['steward.sign'] }).click();
  await page.getByText(/nhận được tin từ bây giờ/).waitFor();
}
