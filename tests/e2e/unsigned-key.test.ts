import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { createUnitKey, signUnitKey } from '../../src/accounts/server/index.ts';
import { vi as keys } from '../../src/accounts/web/keys/messages.vi.ts';
import { newHybridIdentity, recipientOf } from '../../src/sealed/age.ts';
import { signEntry } from '../../src/sealed/directory.ts';
import { signerOf } from '../../src/sealed/signing.ts';
import { vi as resealing } from '../../src/tips/web/desk/resealing-messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { testUnitKey } from '../kit/test-accounts.ts';
import { openTip, signInAtDoor } from './journey/officer.ts';
import { answerQuestions, openReceipt, reportByPhone } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};

const served = servedCity();
let words: string[];
/** A recipient of somebody who can write the database, and no steward's signature. */
let thief: string;

beforeAll(async () => {
  thief = await recipientOf(await newHybridIdentity());
  const resident = await served.visit('phone');
  words = await reportByPhone(resident, STORY);
  await resident.leave();
});

/** Puts the thief's recipient into what the server answers under a path; gives what is sent back, as it is sent. */
async function tamper(page: Page, path: RegExp, key: (reply: Reply) => { recipient: string } | undefined) {
  const sent: string[] = [];
  await page.route(path, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const reply = (await response.json()) as Reply;
    const named = key(reply);
    if (named) named.recipient = thief;
    await route.fulfill({ response, json: reply });
  });
  page.on('request', (request) => {
    if (/\/api\/(tips|receipt|units)/.test(request.url()) && request.method() === 'POST')
      sent.push(request.url());
  });
  return sent;
}

interface Reply {
  readonly desk?: { readonly key: { recipient: string } };
  readonly sealTo?: { readonly desk: { readonly key: { recipient: string } } };
  readonly rows?: readonly { recipient: string }[];
}

it('is not sealed to by a reporter’s phone, which says so and sends nothing', async () => {
  const resident = await served.visit('phone');
  const { page } = resident;
  const sent = await tamper(page, /\/api\/directory\?/, (reply) => reply.desk?.key);
  await resident.go('/bao-tin');
  await answerQuestions(resident, STORY);
  await page.getByText(report['report.readers.unsigned']).waitFor();
  // whoever presses the button all the same is told again
  const told = page.waitForResponse(/\/api\/directory\?/);
  await page.getByRole('button', { name: report['report.send'] }).click();
  await told;
  await page.getByText(report['report.readers.unsigned']).waitFor();
  await resident.look('unsigned-report');
  expect(sent).toEqual([]);
  await resident.leave();
});

it('is not sealed to by whoever answers with a receipt', async () => {
  const resident = await served.visit('phone');
  const { page } = resident;
  const sent = await tamper(page, /\/api\/receipt/, (reply) => reply.sealTo?.desk.key);
  await openReceipt(resident, words);
  await page.getByLabel(follow['talk.write']).fill('Tôi xin bổ sung.');
  await page.getByRole('button', { name: follow['talk.send'] }).click();
  await page.getByText(follow['talk.unsigned']).waitFor();
  await resident.look('unsigned-follow');
  expect(sent).toEqual([]);
  await resident.leave();
});

it('is not sealed to, nor signed with, by the desk that holds it', async () => {
  const officer = await served.visit('desk');
  const { page } = officer;
  const sent = await tamper(page, /\/api\/units\/\d+\/keys/, (reply) => reply.rows?.[0]);
  await signInAtDoor(officer, served.city.people.chief);
  await openTip(officer, STORY.category);
  await page.getByLabel(tip['talk.write']).fill('Bạn cho biết thêm.');
  await page.getByRole('button', { name: tip['talk.send'] }).click();
  await page.getByText(errors.unsigned_unit_key).waitFor();
  await officer.look('unsigned-desk');
  expect(sent).toEqual([]);
  await officer.leave();
});

it('is not sealed to when open tips are sealed anew', async () => {
  const { people, desk, offline } = served.city;
  const { services } = served.system;
  const { unitId } = desk.unit;
  const { input } = await testUnitKey(services, unitId, 2, [people.chief, people.reception]);
  const { recipient, signingKey, createdOn } = await createUnitKey(
    services,
    people.chief.accountId,
    desk.unit,
    input,
  );
  const entry = { unitId, epoch: 2, recipient, signingKey, createdOn };
  const { stewardKey, signature } = signEntry(signerOf(offline.stewardSecret), entry);
  const signed = { unitId, epoch: 2, createdOn, stewardKey, signature };
  await signUnitKey(services, people.steward.accountId, signed);
  const officer = await served.visit('desk');
  const { page } = officer;
  const sent = await tamper(page, /\/stale-grants/, (reply) => reply.sealTo?.desk.key);
  await signInAtDoor(officer, people.chief);
  await page.getByRole('link', { name: keys['keys.title'] }).click();
  const [, words = ''] = resealing['resealing.unsigned'].split('{count}');
  await page.getByText(words).waitFor();
  await officer.look('unsigned-reseal');
  expect(sent).toEqual([]);
  await officer.leave();
});
