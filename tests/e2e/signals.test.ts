import { beforeAll, expect, it } from 'vitest';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { allRoutes } from '../../src/routes.ts';
import { formBatches } from '../../src/signals/server/index.ts';
import { vi as signal } from '../../src/signals/web/messages.vi.ts';
import type { Change } from '../../src/tips/desk-contract.ts';
import { findTip, takeSubmission, transitionTip } from '../../src/tips/server/index.ts';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { vi as kit } from '../../src/ui/public/messages.vi.ts';
import { testDeployment } from '../kit/test-accounts.ts';
import { type TestClub, testClub, testSiteMember } from '../kit/test-members.ts';
import { testServices } from '../kit/test-services.ts';
import { type TestDesk, testDesk, testMessage, testReceipt, testSubmission } from '../kit/test-tips.ts';
import { unlock } from './journey/officer.ts';
import { servedPages } from './journey/served.ts';
import { type Visitor, visitorOn } from './journey/visitor.ts';

const TODAY = '2026-03-02';
const NOW = `${TODAY}T02:00:00Z`;
const PASSPHRASE = 'ca đêm qua cổng số hai';

const services = await testServices({ now: NOW });
const { db } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const team = await testClub(services, desk, 'workers');
const enlist = (passphrase?: string) =>
  testSiteMember(services, deployment, desk, team, 'team_member', passphrase);
const hub = { subscribe: () => () => undefined, stop: async () => undefined };
const served = servedPages(services, allRoutes(services, hub), {
  deskPaths: ['/to', '/dang-nhap'],
});
let worker: Visitor;

beforeAll(async () => {
  worker = await served.visit('phone');
  await worker.page.clock.setFixedTime(NOW);
});

it('makes a signal of a worker a tip that names nobody, and returns what became of it with the quarter', async () => {
  const { login } = await enlist(PASSPHRASE);
  await enlist();
  await enlist();
  const { page, go, look } = worker;
  await go('/to');
  await page.getByLabel(door['signIn.login']).fill(login);
  await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: door['signIn.submit'] }).click();
  await page.getByText(signal['outcomes.none']).waitFor();
  await look('to-signals-folded');
  await page.getByRole('button', { name: signal['signals.title'] }).click();
  await page.getByText(signal['signals.who']).click();
  await look('to-signals');
  await page.getByText(signal['outcomes.why']).scrollIntoViewIfNeeded();
  await worker.picture('to-signals-below');

  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Tín dụng đen' }).click();
  const tab = visitorOn(await opening, served.origin);
  const cookies: Promise<string | undefined>[] = [];
  tab.page.on('request', (request) => cookies.push(request.allHeaders().then((headers) => headers.cookie)));
  await sendReport(tab);
  await tab.page.getByText(report['receipt.site.counted']).waitFor();
  await tab.look('signal-receipt');
  expect(tab.page.url()).toBe(`${served.origin}/bao-tin`);
  // signed in on this very phone, and no request of the report page says so
  expect((await page.context().cookies(`${served.origin}/api`)).map(({ name }) => name)).toContain('session');
  expect(cookies.length).toBeGreaterThan(3);
  expect((await Promise.all(cookies)).filter((cookie) => cookie !== undefined)).toEqual([]);
  await tab.page.close();

  const sent = await db.selectFrom('scheme_tip').selectAll().execute();
  expect(sent).toMatchObject([{ site_id: team.siteId, scheme_id: team.schemeId }]);
  const tips = [{ tipId: sent[0]?.tip_id ?? '', at: duty }];
  for (let i = 0; i < 4; i += 1) tips.push({ tipId: await another(desk, team), at: desk });
  // as many came to the same desks from no team: without them nothing would be told
  for (const { at } of [...tips]) tips.push({ tipId: await another(at), at });
  for (const { tipId, at } of tips) await handle(tipId, at);
  const until = (moment: string) => ({ db, clock: { now: () => new Date(moment) } });
  expect(await formBatches(until('2026-03-31T16:59:00Z'))).toBe(0);
  expect(await formBatches(until('2026-03-31T17:00:00Z'))).toBe(1);

  await page.reload();
  await unlock(worker, PASSPHRASE);
  await page.getByText('Quý I năm 2026').waitFor();
  await page.getByText('5 tin đã gửi').waitFor();
  await page.getByText('5 tin đã xử lý xong').waitFor();
  // all of them were useful: that waits
  await page.getByText(signal['outcomes.later']).waitFor();
  await page.getByText(signal['outcomes.why']).scrollIntoViewIfNeeded();
  await look('to-outcomes');
  await worker.leave();
});

/** The worker answers the questions that the signal has left, and adds a picture. */
async function sendReport({ page, look }: Visitor): Promise<void> {
  const next = () => page.getByRole('button', { name: kit['kit.next'] }).click();
  const choose = (label: string) => page.locator('.choice').filter({ hasText: label }).first().click();
  await page.getByRole('heading', { name: report['report.concerns'], level: 1 }).waitFor();
  await page.getByText(report['report.site.about']).waitFor();
  await look('signal-concerns');
  await choose(report['report.concerns.nobody']);
  await next();
  await page.getByText(report['report.site.about']).waitFor();
  await look('signal-where');
  await choose(report['report.where.unknown']);
  await next();
  await page.getByText(report['report.site.about']).waitFor();
  await choose(report['report.when.today']);
  await next();
  await page.getByText(report['report.site.about']).waitFor();
  await page.getByLabel(report['report.story.text']).fill('Có người vào xưởng mời công nhân vay nóng.');
  const file = { name: 'to-roi.txt', mimeType: 'text/plain', buffer: Buffer.from('Vay nhanh') };
  await page.locator('#files').setInputFiles(file);
  await page.getByText(kit['kit.file.done']).waitFor();
  await next();
  await page.getByText(report['report.site.about']).waitFor();
  await choose(report['report.contact.no']);
  await next();
  await page.getByText(report['report.review.site.counted']).waitFor();
  await look('signal-review');
  await page.getByRole('button', { name: report['report.send'] }).click();
}

/** Somebody else sent one too, of a team or not. */
async function another(at: TestDesk, fromSite?: TestClub): Promise<string> {
  const submission = await testSubmission(deployment, at, await testReceipt());
  return (await takeSubmission(services, submission, { fromSite })).tipId;
}

/** A desk takes a tip to its end, each decision with words for the reporter. */
async function handle(tipId: string, { unit, chief, ...rest }: TestDesk): Promise<void> {
  const { unitId, areaId } = unit;
  const actor = { accountId: chief.accountId, memberships: [{ unitId, role: 'chief' as const }] };
  const { reply_recipient: recipient } = await db
    .selectFrom('submission')
    .select('reply_recipient')
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const receipt = { ...(await testReceipt()), recipient: recipient ?? '' };
  const take = async (change: Change, told: boolean) => {
    const found = await findTip(db, tipId, [areaId]);
    if (found === undefined) throw new Error('no tip');
    const words = { envelope: 'unit' as const, tipId, receipt };
    const reason = told ? await testMessage(deployment, rest, words) : undefined;
    const { version } = found.row;
    await transitionTip(services, actor, found, { version, change, ...(reason && { reason }) });
  };
  await take({ action: 'classify', classification: 'order_information', useful: true }, true);
  await take({ action: 'assign', assigneeId: chief.accountId }, false);
  await take({ action: 'resolve', outcome: 'settled' }, true);
}
