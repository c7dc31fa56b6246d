import { expect, it } from 'vitest';
import { createUnitKey } from '../../src/accounts/server/index.ts';
import { groupedHex, rootKeyFile } from '../../src/accounts/web/ceremony/root-file.ts';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { vi as recovery } from '../../src/accounts/web/recovery/messages.vi.ts';
import { vi as register } from '../../src/accounts/web/register/messages.vi.ts';
import { vi as root } from '../../src/accounts/web/root/messages.vi.ts';
import { verifyDirectory, verifyLedger } from '../../src/ledger/server/index.ts';
import { fingerprint } from '../../src/sealed/directory.ts';
import { splitRecovery } from '../../src/sealed/recovery.ts';
import { newSigningSecret, signerOf } from '../../src/sealed/signing.ts';
import { createClient } from '../../src/wire/client.ts';
import { fromBase64Url } from '../../src/wire/encoding.ts';
import { testUnitKey } from '../kit/test-accounts.ts';
import { openTip, signInAtDoor, unlock } from './journey/officer.ts';
import { reportByPhone } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import { screenshot } from './kit/browser.ts';

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};
const DAY_MS = 86_400_000;
/** The terms of a year then end within the reminder. */
const FOUNDED = new Date(Date.now() - 345 * DAY_MS);

const served = servedCity(undefined, FOUNDED);

const rootMark = () => fingerprint(signerOf(served.city.offline.rootSecret).publicKey);
const inLines = (mark: string) => mark.replace(/^((?:\d{5} ){3}\d{5}) /, '$1\n');

it('carries the year over: the root signs the next terms, and a steward the keys in use', async () => {
  const { people, offline } = served.city;
  const office = await served.visit('desk');
  const { page } = office;
  await signInAtDoor(office, people.administrator);
  await page.getByText(root['remind.root']).waitFor();
  await page.getByText(root['remind.entries'].replace('{count}', '2')).waitFor();
  await office.look('root-reminder');
  await page.getByRole('link', { name: root['remind.link'] }).click();
  await page.getByRole('heading', { name: root['load.title'] }).waitFor();
  await office.look('root-load');
  const stranger = newSigningSecret();
  const handIn = async (text: string) => {
    const buffer = Buffer.from(text);
    const file = { name: 'binh-yen-root-key.json', mimeType: 'application/json', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: root['load.submit'] }).click();
  };
  await handIn(rootKeyFile(signerOf(stranger).publicKey, stranger));
  await page.getByText(root['load.other_root']).waitFor();
  const { rootSecret } = offline;
  await handIn(rootKeyFile(signerOf(rootSecret).publicKey, rootSecret));
  await page.getByText(root['sign.mark.hint']).waitFor();
  await expect.poll(() => page.locator('.acc-fingerprint').innerText()).toBe(inLines(rootMark()));
  await office.look('root-sign');
  // nothing of the secret goes out, in any of its forms
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.getByRole('button', { name: root['sign.submit'] }).click();
  await page.getByText(root['done.title']).waitFor();
  await office.look('root-done');
  expect(sent.join('\n')).toContain('stewards');
  for (const form of [rootSecret, groupedHex(rootSecret), groupedHex(rootSecret).replaceAll(' ', '')]) {
    expect(sent.join('\n')).not.toContain(form);
  }
  await office.leave();

  const steward = await served.visit('desk');
  await signInAtDoor(steward, people.steward);
  await steward.page.getByRole('heading', { name: root['again.title'] }).waitFor();
  await steward.look('signatures-to-renew');
  await steward.page.getByRole('button', { name: root['again.submit'].replace('{count}', '2') }).click();
  await steward.page.getByText(root['again.done'].replace('{count}', '2')).waitFor();
  await expect.poll(() => steward.page.getByText(root['remind.root']).count()).toBe(0);
  await steward.look('signatures-renewed');
  await steward.leave();
});

it('gives a unit that lost its keys its tips back by two shares, before everybody’s eyes', async () => {
  const { people, desk, offline } = served.city;
  const { services } = served.system;
  const resident = await served.visit('phone');
  await resident.go('/');
  await reportByPhone(resident, STORY);
  await resident.leave();

  // nobody holds the first key any more; the chief makes the second
  await services.db.deleteFrom('unit_key_share').where('unit_id', '=', desk.unit.unitId).execute();
  const { input } = await testUnitKey(services, desk.unit.unitId, 2, [people.chief, people.reception]);
  await createUnitKey(services, people.chief.accountId, desk.unit, input);
  const steward = await served.visit('desk');
  const { page } = steward;
  await signInAtDoor(steward, people.steward);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: keys['steward.sign'] }).click();
  await page.getByText(/nhận được tin từ bây giờ/).waitFor();

  await page.getByRole('link', { name: root['ways.recovery'] }).click();
  await page.getByRole('heading', { name: recovery['recovery.title'], level: 1 }).waitFor();
  await page.getByRole('combobox', { name: recovery['unit.label'] }).click();
  await page.getByRole('option', { name: desk.unit.name }).click();
  await page.getByText(recovery['unit.mark']).waitFor();
  await page.getByRole('radio', { name: recovery['ground.nobody_left'] }).check();
  const rootKey = signerOf(offline.rootSecret).publicKey;
  const [first, , third] = (await splitRecovery(offline.recoveryIdentity, rootKey)).map(({ text }) => text);
  await page.getByLabel(recovery['shares.first']).fill(first ?? '');
  await page.getByLabel(recovery['shares.second']).fill(first ?? '');
  const submit = page.getByRole('button', { name: recovery['shares.submit'] });
  await submit.click();
  await page.getByText(recovery['fault.same_share']).waitFor();
  await steward.look('recovery-fault');
  await page.getByLabel(recovery['shares.second']).fill((third ?? '').toLowerCase());
  await submit.click();
  await page.getByText(recovery['done.title']).waitFor();
  await page.getByText(recovery['ground.nobody_left']).waitFor();
  await steward.look('recovery-done');
  await steward.leave();

  const chief = await served.visit('desk');
  await signInAtDoor(chief, people.chief);
  await openTip(chief, STORY.category);
  await chief.page.locator('.letter-text').getByText(STORY.text).waitFor();
  await chief.leave();

  const neighbour = await served.visit('phone');
  await neighbour.go('/rieng-tu');
  await neighbour.page.getByRole('link', { name: register.heading }).first().click();
  await neighbour.page.getByRole('heading', { name: register.heading, level: 1 }).waitFor();
  const main = () => neighbour.page.locator('main').innerText();
  // how the mark stands in lines is the style sheet's, which comes after the words
  for (const part of [inLines(rootMark()), desk.unit.name, register['ground.nobody_left']]) {
    await expect.poll(main).toContain(part);
  }
  const shown = await main();
  for (const { displayName, login } of Object.values(people)) {
    expect(shown).not.toContain(displayName);
    expect(shown).not.toContain(login);
  }
  await neighbour.look('register');
  await screenshot(neighbour.page, 'register');
  await neighbour.go('/so-khoa?lang=en');
  await neighbour.look('register-en');
  await neighbour.leave();
  const now = new Date();
  const client = createClient(served.system.url);
  const rootOfPoster = fromBase64Url(rootKey);
  const { verdict, signed } = await verifyLedger(client, { rootKey: rootOfPoster, now });
  expect(verdict).toBe('sound');
  if (signed) expect((await verifyDirectory(client, { ...signed, now })).faults).toEqual([]);

  const wide = await served.visit('desk');
  await wide.go('/so-khoa');
  await wide.look('register');
  await wide.leave();
});

it('asks for the passphrase again before anything of this on a page loaded anew', async () => {
  const { people } = served.city;
  const office = await served.visit('phone');
  await signInAtDoor(office, people.steward);
  for (const path of ['/khoa/uy-quyen', '/khoa/khoi-phuc']) {
    await office.go(path);
    await unlock(office, people.steward.passphrase);
    const title = path.endsWith('uy-quyen') ? root['root.title'] : recovery['recovery.title'];
    await office.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await office.look(path.slice('/khoa/'.length));
  }
  await office.leave();
});
