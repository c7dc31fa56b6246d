import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { vi as people } from '../../src/accounts/web/keys/people-messages.vi.ts';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { vi as security } from '../../src/accounts/web/security-messages.vi.ts';
import { changeLanguage, signInAtDoor, unlock } from './journey/officer.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const NEW_PASSPHRASE = 'mưa rào tháng sáu bên cầu';
/** Words with a name in them, as a page shows them. */
const said = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe('access through time', () => {
  const served = servedCity();
  let reception: Visitor;
  let chief: Visitor;
  let secret: string;
  let recoveryCodes: string[];

  actsInTurn('access', () => [reception, chief]);

  beforeAll(async () => {
    reception = await served.visit('phone');
    chief = await served.visit('desk');
  });

  /** A code that the server has not seen yet: of the next half minute, which it takes already. */
  const nextCode = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });

  it('switches a second factor on, from a phone', async () => {
    const { page, go, look } = reception;
    const { people: city } = served.city;
    await signInAtDoor(reception, city.reception);
    await go('/tai-khoan');
    await unlock(reception, city.reception.passphrase);
    await page.getByRole('button', { name: security['factor.enrol'] }).click();
    const dialog = page.getByRole('dialog', { name: security['factor.enrol'] });
    await dialog.getByRole('img', { name: security['factor.enrol.qr'] }).waitFor();
    await look('access-enrol');
    secret = (await dialog.locator('.acc-secret').innerText()).replaceAll(' ', '');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await dialog.getByLabel(security['code.label']).fill(code);
    await dialog.getByRole('button', { name: security['factor.enrol.submit'] }).click();
    const codes = page.getByRole('dialog', { name: security['factor.codes.title'] });
    await codes.waitFor();
    recoveryCodes = await codes.getByRole('listitem').allInnerTexts();
    expect(recoveryCodes).toHaveLength(8);
    await look('access-recovery-codes');
    await codes.getByRole('button', { name: security['factor.codes.done'] }).click();
    await page.getByRole('button', { name: security['factor.end'] }).waitFor();
  });

  it('asks for its code at the door, after the passphrase', async () => {
    const { page, look } = reception;
    const { login, passphrase } = served.city.people.reception;
    await page.getByRole('button', { name: door['account.signOut'] }).click();
    await page.getByLabel(door['signIn.login']).fill(login);
    await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: door['signIn.submit'] }).click();
    const field = page.getByLabel(security['code.label']);
    await field.waitFor();
    await look('access-door');
    await field.fill('12');
    await page.keyboard.press('Enter');
    await page.getByText(security['code.either.fault']).waitFor();
    await field.fill(nextCode());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: door['signIn.title'] }).waitFor({ state: 'detached' });
  });

  it('asks for it over a page whose session has ended, where a recovery code does as well', async () => {
    const { page, go, look } = reception;
    const { passphrase, accountId } = served.city.people.reception;
    await go('/tai-khoan');
    await unlock(reception, passphrase);
    const { db } = served.system.services;
    await db.deleteFrom('session').where('account_id', '=', accountId).execute();
    await page.getByRole('link', { name: keys['keys.title'] }).click();
    await page.getByRole('heading', { name: door['lock.title'] }).waitFor();
    await unlock(reception, passphrase);
    await page.getByLabel(security['code.label']).fill(recoveryCodes[0]?.toUpperCase() ?? '');
    await look('access-lock');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: door['lock.title'] }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: keys['keys.title'] }).waitFor();
  });

  it('lists one’s sessions, and ends the one on a lost device', async () => {
    const { people: city } = served.city;
    const lost = await served.visit('desk');
    await signInAtDoor(chief, city.chief);
    await signInAtDoor(lost, city.chief);
    await chief.go('/tai-khoan');
    await unlock(chief, city.chief.passphrase);
    const list = chief.page.getByRole('region', { name: security['sessions.title'] });
    await list.getByText(security['sessions.current']).waitFor();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await list.getByText('Chrome trên').first().waitFor();
    await chief.look('access-account');
    await list.getByRole('listitem').getByRole('button').click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
    // what was done is said in whatever language the page speaks by then
    await chief.page.getByText(/Đã kết thúc phiên/).waitFor();
    await changeLanguage(chief);
    await chief.page.getByText(/The session Chrome on .* has ended/).waitFor();
    await changeLanguage(chief);
    await lost.go('/khoa');
    await lost.page.getByRole('heading', { name: door['signIn.title'] }).waitFor();
    await lost.leave();
  });

  it('renews lost keys by a link, after which a colleague hands the unit’s key on', async () => {
    const { people: city } = served.city;
    const name = city.reception.displayName;
    await chief.go('/khoa');
    await unlock(chief, city.chief.passphrase);
    await chief.page.getByRole('button', { name: said(people['people.actions.of'], { name }) }).click();
    const renewItem = chief.page.getByRole('menuitem', { name: people['renew.open'] });
    await renewItem.waitFor();
    await chief.look('access-menu');
    await renewItem.click();
    const dialog = chief.page.getByRole('dialog', { name: said(people['renew.title'], { name }) });
    await dialog.waitFor();
    await chief.look('access-renew');
    await dialog.getByRole('button', { name: people['renew.submit'] }).click();
    const link = await dialog.locator('.link-token').innerText();
    await chief.look('access-renew-link');
    await dialog.getByRole('button', { name: people['renew.close'] }).click();

    const { page, look } = reception;
    await page.goto(link);
    await page.getByRole('heading', { name: door['renewal.title'] }).waitFor();
    await page.getByLabel(door['passphrase.new'], { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByLabel(door['passphrase.repeat'], { exact: true }).fill(NEW_PASSPHRASE);
    await look('access-renewal');
    await page.getByRole('button', { name: door['renewal.submit'] }).click();
    await page.getByRole('heading', { name: door['renewal.done'] }).waitFor();
    // no code: the second factor went with the old keys
    await signInAtDoor(reception, { login: city.reception.login, passphrase: NEW_PASSPHRASE });

    await chief.go('/khoa');
    await unlock(chief, city.chief.passphrase);
    await chief.page.getByRole('button', { name: said(keys['hand.on.to'], { name }) }).click();
    await chief.page.getByRole('button', { name: keys['hand.submit'] }).click();
    await chief.page.getByRole('dialog').waitFor({ state: 'detached' });
    await reception.go('/tai-khoan');
    await unlock(reception, NEW_PASSPHRASE);
    // on a phone the cell says its column before
    await page.getByRole('cell', { name: new RegExp(`^${door['account.keys.epochs']}\\s*1$`) }).waitFor();
  });

  it('lets a member go, saying that a new key is needed, and locks the page they had open', async () => {
    const { people: city } = served.city;
    const name = city.investigator.displayName;
    const leaver = await served.visit('desk');
    await signInAtDoor(leaver, city.investigator);
    await chief.page.getByRole('button', { name: said(people['people.actions.of'], { name }) }).click();
    await chief.page.getByRole('menuitem', { name: people['end.open'] }).click();
    const dialog = chief.page.getByRole('dialog');
    await dialog.getByText(people['end.key.title']).waitFor();
    await chief.look('access-end');
    await dialog.getByRole('button', { name: people['end.submit'] }).click();
    await chief.page.getByText(said(people['said.ended'], { name })).waitFor();
    await changeLanguage(chief);
    await chief.page.getByText(`${name} has left the unit.`).waitFor();
    await changeLanguage(chief);
    await chief.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }).waitFor({ state: 'detached' });
    await chief.look('access-keys');
    await leaver.go('/tai-khoan');
    await leaver.page.getByRole('heading', { name: door['signIn.title'] }).waitFor();
    await leaver.leave();
  });

  it('gives somebody who has an account one more role, by the administrator’s hand', async () => {
    const { people: city } = served.city;
    const administrator = await served.visit('desk');
    const { page, go, look } = administrator;
    await signInAtDoor(administrator, city.administrator);
    await go('/quan-tri');
    await page
      .getByRole('button', { name: said(keys['admin.people'], { unit: served.city.desk.unit.name }) })
      .click();
    await page.getByRole('button', { name: people['add.open'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(people['add.login']).fill('nobody.here');
    await dialog.getByRole('button', { name: people['add.submit'] }).click();
    await dialog.getByRole('alert').waitFor();
    await look('access-add');
    await dialog.getByLabel(people['add.login']).fill(city.investigator.login);
    await dialog.getByRole('button', { name: people['add.submit'] }).click();
    await page.getByText(said(people['said.added'], { login: city.investigator.login })).waitFor();
    await page.getByRole('rowheader', { name: new RegExp(`^${city.investigator.displayName}`) }).waitFor();
    await look('access-admin');
    await administrator.leave();
  });

  it('complained nowhere', async () => {
    await reception.leave();
    await chief.leave();
  });
});
