import { randomUUID } from 'node:crypto';
import { assert, describe, expect, it } from 'vitest';
import { testMessage, testReceipt } from '../../../../tests/kit/test-tips.ts';
import { TEST_PORTRAIT, testNotice } from '../../../../tests/kit/test-wanted.ts';
import type { Who } from '../../../../tests/routes/cast.ts';
import { type Answer, type Ask, demand, foundWorld } from '../../../../tests/routes/world.ts';
import { platformTasks } from '../../../platform/platform-tasks.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import type { WantedRow, WantedVisit } from '../../wanted-contract.ts';
import type { NoticeText } from '../../wanted-notice.ts';
import { countWanted, endNames, wantedListPage, wantedNoticePage } from './index.ts';

const world = await foundWorld();
const { services, desk, other } = world;
const { clock, db } = services;
clock.set('2026-03-02T02:00:00Z');

const { askAs } = world;
const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });

async function draft(over: Partial<NoticeText> = {}, unitId = desk.unit.unitId): Promise<string> {
  const noticeId = randomUUID();
  const who = unitId === desk.unit.unitId ? 'investigator' : 'otherInvestigator';
  await demand(askAs(who, post('/api/wanted', { noticeId, unitId, text: testNotice(over) })));
  return noticeId;
}

const step = (who: Who, noticeId: string, path: string, body: object) =>
  askAs(who, post(`/api/wanted/${noticeId}/${path}`, body));
const putPhoto = (who: Who, noticeId: string, version: number, body: Uint8Array) =>
  askAs(who, { method: 'PUT', url: `/api/wanted/${noticeId}/photo?version=${version}`, body });

async function published(over: Partial<NoticeText> = {}, unitId = desk.unit.unitId): Promise<string> {
  const noticeId = await draft(over, unitId);
  const [writer, chief]: Who[] =
    unitId === desk.unit.unitId ? ['investigator', 'chief'] : ['otherInvestigator', 'otherChief'];
  await demand(putPhoto(writer ?? 'investigator', noticeId, 1, TEST_PORTRAIT));
  await demand(step(chief ?? 'chief', noticeId, 'publication', { version: 2 }));
  return noticeId;
}

const ending = (over: object = {}) => ({
  version: 3,
  ending: 'arrested',
  actNumber: '07/BB',
  endedOn: '2026-03-02',
  unitId: desk.unit.unitId,
  ...over,
});

const publicPhoto = (noticeId: string) =>
  world.ask({ method: 'GET', url: `/api/public/wanted/${noticeId}/photo` });
const asked = (query: Record<string, string> = {}) => ({ params: {}, query, lang: 'vi' as const });
const shown = async (query: Record<string, string> = {}) => {
  const list = await wantedListPage(services)(asked(query));
  assert(list);
  return list;
};
const page = (noticeId: string) => wantedNoticePage(services)({ ...asked(), params: { noticeId } });

async function list(who: Who, query: string): Promise<WantedRow[]> {
  const reply = await demand(askAs(who, { method: 'GET', url: `/api/wanted?limit=100&${query}` }));
  return (reply as { rows: WantedRow[] }).rows;
}

describe('a notice', () => {
  it('is public from its publication to its ending, by every public way, and then as if it had never been', async () => {
    const noticeId = await draft();
    const everywhere = async () => [
      (await shown()).notices.some((notice) => notice.noticeId === noticeId),
      (await page(noticeId)) !== undefined,
      (await publicPhoto(noticeId)).status,
    ];
    expect(await everywhere()).toEqual([false, false, 404]);
    await demand(putPhoto('investigator', noticeId, 1, TEST_PORTRAIT));
    expect(await everywhere()).toEqual([false, false, 404]);
    await demand(step('chief', noticeId, 'publication', { version: 2 }));
    expect(await everywhere()).toEqual([true, true, 200]);
    expect((await page(noticeId))?.notice).toMatchObject({
      number: '15/QĐTN-CSĐT',
      publishedOn: '2026-03-02',
    });
    await demand(step('chief', noticeId, 'ending', ending({ ending: 'withdrawn' })));
    expect(await everywhere()).toEqual([false, false, 404]);
    const strip = ({ status, code }: Answer) => ({ status, code });
    expect(strip(await publicPhoto(noticeId))).toEqual(strip(await publicPhoto(randomUUID())));
    await services.runJobs(platformTasks(services));
    const { photo_as } = await db
      .selectFrom('wanted_notice')
      .select('photo_as')
      .where('notice_id', '=', noticeId)
      .executeTakeFirstOrThrow();
    expect(photo_as).toBeNull();
  });

  it('has its portrait shown, kept by no cache and no search engine, and removed with it from the disk', async () => {
    const noticeId = await published();
    const response = await fetch(`${world.origin}/api/public/wanted/${noticeId}/photo`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex, noarchive'),
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(TEST_PORTRAIT);
    const { photo_as: storedAs } = await db
      .selectFrom('wanted_notice')
      .select('photo_as')
      .where('notice_id', '=', noticeId)
      .executeTakeFirstOrThrow();
    expect(await services.files.stat(storedAs ?? '')).toBeDefined();
    await demand(step('chief', noticeId, 'ending', ending()));
    await services.runJobs(platformTasks(services));
    expect(await services.files.stat(storedAs ?? '')).toBeUndefined();
  });

  it.each(['number', 'decidedOn', 'source'] as const)('is not published without %s', async (name) => {
    const noticeId = await draft({ [name]: null });
    const refused = await step('chief', noticeId, 'publication', { version: 1 });
    expect(refused).toMatchObject({
      code: 'notice_incomplete',
      body: { error: { issues: [{ path: `text.${name}`, code: 'missing' }] } },
    });
    const whole = { version: 1, text: testNotice() };
    await demand(step('investigator', noticeId, 'amendments', whole));
    await demand(step('chief', noticeId, 'publication', { version: 2 }));
    const gone = { version: 3, text: testNotice({ [name]: null }) };
    expect(await step('chief', noticeId, 'amendments', gone)).toMatchObject({ code: 'notice_incomplete' });
  });

  it('is changed from the version that was seen, each step with a leaf and a name', async () => {
    const noticeId = await published();
    const stale = { version: 2, text: testNotice({ features: 'Cao 1,70 m' }) };
    expect(await step('chief', noticeId, 'amendments', stale)).toMatchObject({ code: 'notice_changed' });
    expect(await putPhoto('chief', noticeId, 2, TEST_PORTRAIT)).toMatchObject({ code: 'notice_changed' });
    expect(await step('chief', noticeId, 'ending', ending({ version: 2 }))).toMatchObject({
      code: 'notice_changed',
    });
    await demand(step('chief', noticeId, 'amendments', { ...stale, version: 3 }));
    await demand(step('chief', noticeId, 'ending', ending({ version: 4 })));
    expect(await step('chief', noticeId, 'ending', ending({ version: 5 }))).toMatchObject({
      code: 'transition_not_allowed',
    });
    const read = await demand(askAs('chief', { method: 'GET', url: `/api/wanted/${noticeId}` }));
    const { steps } = read as { steps: { action: string; seq: number; actor: string }[] };
    expect(steps.map(({ action, seq }) => `${seq} ${action}`)).toEqual([
      '5 end',
      '4 amend',
      '3 publish',
      '2 photo',
      '1 draft',
    ]);
    expect(steps.map(({ actor }) => actor)).not.toContain('');
    const leaves = await db
      .selectFrom('ledger_leaf')
      .innerJoin('wanted_step', 'wanted_step.leaf_hash', 'ledger_leaf.leaf_hash')
      .select('subject')
      .where('notice_id', '=', noticeId)
      .execute();
    expect(leaves).toEqual(Array(5).fill({ subject: 'wanted' }));
  });

  it('ends on no day before it was published and on none that is still to come, and by a desk alone', async () => {
    const noticeId = await published();
    const end = (over: object) => step('chief', noticeId, 'ending', ending(over));
    expect(await end({ endedOn: '2026-03-01' })).toMatchObject({ code: 'end_before_start' });
    expect(await end({ endedOn: '2026-03-03' })).toMatchObject({ code: 'day_in_future' });
    expect(await end({ unitId: 999 })).toMatchObject({ code: 'unknown_unit' });
    expect(await end({ unitId: world.duty.unit.unitId })).toMatchObject({ code: 'unknown_unit' });
    expect(await end({ ending: 'draft' })).toMatchObject({ code: 'invalid_input' });
    await demand(end({ unitId: other.unit.unitId }));
  });

  it('takes a portrait that is one, and no other file', async () => {
    const noticeId = await draft();
    const page = new TextEncoder().encode('<html>');
    expect(await putPhoto('investigator', noticeId, 1, page)).toMatchObject({ code: 'not_an_image' });
    const heavy = new Uint8Array(512 * 1024 + 1);
    expect(await putPhoto('investigator', noticeId, 1, heavy)).toMatchObject({ code: 'too_large' });
    const decidedOn = '2026-03-03';
    const future = post('/api/wanted', {
      noticeId: randomUUID(),
      unitId: desk.unit.unitId,
      text: testNotice({ decidedOn }),
    });
    expect(await askAs('chief', future)).toMatchObject({ code: 'day_in_future' });
  });

  it('is given up as a draft: what was done stays, who was meant does not', async () => {
    const noticeId = await draft({ fullName: 'Trần Văn Nhầm Lẫn' });
    await demand(putPhoto('investigator', noticeId, 1, TEST_PORTRAIT));
    await demand(step('investigator', noticeId, 'discarding', { version: 2 }));
    const row = await db
      .selectFrom('wanted_notice')
      .selectAll()
      .where('notice_id', '=', noticeId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain('Nhầm');
    expect(row).toMatchObject({ state: 'discarded', folded: '', photo_as: null });
    const again = await step('chief', noticeId, 'publication', { version: 3 });
    expect(again).toMatchObject({ code: 'transition_not_allowed' });
  });

  it('is drafted once, however often it is sent', async () => {
    const noticeId = randomUUID();
    const ask = post('/api/wanted', { noticeId, unitId: desk.unit.unitId, text: testNotice() });
    expect(await demand(askAs('investigator', ask))).toEqual({ version: 1 });
    expect(await demand(askAs('investigator', ask))).toEqual({ version: 1 });
    const text = testNotice({ fullName: 'Người Khác' });
    const otherWords = { ...ask, body: { ...ask.body, text } };
    expect(await askAs('investigator', otherWords)).toMatchObject({ code: 'already_entered' });
  });
});

describe('the lists', () => {
  it('are searched with or without diacritics, by name and by offence', async () => {
    const noticeId = await published({ fullName: 'Đặng Thị Mẫu Mực', offence: 'Lừa đảo chiếm đoạt tài sản' });
    const found = async (tim: string) => (await shown({ tim })).notices.map((notice) => notice.noticeId);
    for (const tim of ['đặng thị', 'dang thi mau', 'MUC lua', 'lừa đảo mực'])
      expect(await found(tim)).toEqual([noticeId]);
    for (const tim of ['%', '_ang', 'dang hinh']) expect(await found(tim)).not.toContain('hinh');
    expect(await found('dang khong co ai')).toEqual([]);
    expect((await list('reception', 'view=published&q=mau+muc')).map((row) => row.noticeId)).toEqual([
      noticeId,
    ]);
  });

  it('go on where they stopped, each notice once', async () => {
    for (let made = 0; made < 21; made += 1) await published({ fullName: `Người Hàng Loạt ${made}` });
    const first = await shown({ tim: 'hang loat' });
    const second = await shown({ tim: 'hang loat', tiep: first.next ?? '' });
    expect([first.notices.length, second.notices.length, second.next]).toEqual([20, 1, null]);
    const names = [...first.notices, ...second.notices].map(({ fullName }) => fullName);
    expect(new Set(names).size).toBe(21);
    expect((await shown({ tim: 'hang loat', tiep: 'made up' })).notices).toHaveLength(20);
    const url = '/api/wanted?view=unit&limit=5';
    const reply = (await demand(askAs('chief', { method: 'GET', url }))) as {
      rows: WantedRow[];
      next: string;
    };
    const more = (await demand(askAs('chief', { method: 'GET', url: `${url}&cursor=${reply.next}` }))) as {
      rows: WantedRow[];
    };
    const ids = [...reply.rows, ...more.rows].map((row) => row.noticeId);
    expect(new Set(ids).size).toBe(10);
  });

  it('show drafts to their own unit, what is in force to every desk, numbers and dates to analysts', async () => {
    const [hidden, open] = [await draft(), await published()];
    const ended = await published();
    await demand(step('chief', ended, 'ending', ending()));
    const ids = async (who: Who, view: string) =>
      (await list(who, `view=${view}`)).map((row) => row.noticeId);
    expect(await ids('investigator', 'unit')).toEqual(expect.arrayContaining([hidden, open, ended]));
    const elsewhere = await ids('otherReception', 'published');
    expect(elsewhere).toContain(open);
    expect(elsewhere).not.toContain(hidden);
    expect(elsewhere).not.toContain(ended);
    const rows = await list('analyst', 'view=area');
    expect(rows.map((row) => row.noticeId)).toEqual(expect.arrayContaining([open, ended]));
    expect(rows.map((row) => row.noticeId)).not.toContain(hidden);
    expect(rows.every((row) => row.person === null)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('Thí Dụ');
    // what is asked by name of rows without names is not answered by leaving some out
    expect(await list('analyst', 'view=area&q=khong+ai')).toHaveLength(rows.length);
    const read = await askAs('analyst', { method: 'GET', url: `/api/wanted/${open}` });
    expect(read).toMatchObject({ code: 'not_found' });
    const steps = await demand(askAs('otherReception', { method: 'GET', url: `/api/wanted/${open}` }));
    expect(steps).toMatchObject({ steps: [], text: { fullName: 'Nguyễn Văn Thí Dụ' } });
  });
});

describe('the register of persuasion', () => {
  const TOLD = 'Đến nhà mẹ anh Thí Dụ; gia đình hứa khuyên ra đầu thú trước thứ Sáu.';
  const visiting = async (of = desk) => {
    const visitId = randomUUID();
    const note = { envelope: 'note', tipId: visitId, receipt: await testReceipt(), text: TOLD } as const;
    return { visitId, words: await testMessage(world.deployment, of, note) };
  };
  const visits = (who: Who, noticeId: string, query = '') =>
    askAs(who, { method: 'GET', url: `/api/wanted/${noticeId}/visits${query}` });

  it('is opened by the unit alone: everybody else sees how many, and no word by any route', async () => {
    const noticeId = await published();
    const entered = await visiting();
    expect(await demand(step('reception', noticeId, 'visits', entered))).toEqual({ enteredOn: '2026-03-02' });
    await demand(step('reception', noticeId, 'visits', entered));
    const { rows } = (await demand(visits('chief', noticeId))) as { rows: WantedVisit[] };
    expect(rows).toMatchObject([{ visitId: entered.visitId, enteredOn: '2026-03-02' }]);
    const words = rows[0]?.words;
    const opened = await openMessage(desk.key.identity, {
      columns: { tipId: entered.visitId, messageId: words?.messageId ?? '' },
      files: [],
      ciphertext: fromBase64Url(words?.ciphertext ?? ''),
      grant: fromBase64Url(words?.grants[0]?.sealed ?? ''),
    });
    expect(opened.content.text).toBe(TOLD);
    for (const who of ['otherChief', 'analyst', 'auditor', 'deskAuditor', 'dutyChief'] as const)
      expect(await visits(who, noticeId)).toMatchObject({ code: 'not_found' });
    const seen = (await list('analyst', 'view=area')).find((row) => row.noticeId === noticeId);
    expect(seen).toMatchObject({ visits: 1, person: null });
  });

  it('takes words of its own unit, about a notice that was published, newest first', async () => {
    const noticeId = await published();
    const foreign = await visiting(other);
    expect(await step('chief', noticeId, 'visits', foreign)).toMatchObject({ code: 'unknown_recipient' });
    const hidden = await draft();
    expect(await step('chief', hidden, 'visits', await visiting())).toMatchObject({ code: 'not_found' });
    const first = await visiting();
    await demand(step('chief', noticeId, 'visits', first));
    clock.advance(60_000);
    const second = await visiting();
    await demand(step('chief', noticeId, 'visits', second));
    const newest = (await demand(visits('chief', noticeId, '?limit=1'))) as {
      rows: WantedVisit[];
      next: string;
    };
    const older = await demand(visits('chief', noticeId, `?limit=1&cursor=${newest.next}`));
    expect(newest.rows.map(({ visitId }) => visitId)).toEqual([second.visitId]);
    expect(older).toMatchObject({ rows: [{ visitId: first.visitId }], next: null });
  });
});

it('keeps no name when the term of registers is over; what was decided, and that there were visits, stays', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const noticeId = await published({ fullName: 'Lê Văn Đã Xong' });
  const visitId = randomUUID();
  const note = { envelope: 'note', tipId: visitId, receipt: await testReceipt() } as const;
  const words = await testMessage(world.deployment, desk, note);
  await demand(step('chief', noticeId, 'visits', { visitId, words }));
  // the term of an ending that is entered late runs from its entry
  clock.set('2026-09-01T02:00:00Z');
  await demand(step('chief', noticeId, 'ending', ending()));
  const row = () =>
    db.selectFrom('wanted_notice').selectAll().where('notice_id', '=', noticeId).executeTakeFirstOrThrow();
  clock.set('2028-09-01T02:00:00Z');
  await endNames(services);
  expect((await row()).full_name).toBe('Lê Văn Đã Xong');
  clock.set('2028-09-02T02:00:00Z');
  expect(await endNames(services)).toBeGreaterThan(0);
  expect(JSON.stringify(await row())).not.toContain('Xong');
  expect(await row()).toMatchObject({ state: 'arrested', number: '15/QĐTN-CSĐT', visits: 1, folded: '' });
  const left = await db
    .selectFrom('register_words')
    .select('role')
    .where('subject_id', '=', visitId)
    .execute();
  expect(left).toEqual([]);
  expect(await endNames(services)).toBe(0);
  clock.set('2026-03-02T02:00:00Z');
});

it('is counted by area: published where its unit is, ended where it was ended, on their days', async () => {
  clock.set('2026-11-05T02:00:00Z');
  const [here, there] = [desk.unit.areaId, other.unit.areaId];
  const early = { decidedOn: '2026-10-20' };
  const [first, second, third] = [await published(early), await published(early), await published(early)];
  clock.set('2026-11-20T02:00:00Z');
  const end = (noticeId: string, over: object) =>
    demand(step('chief', noticeId, 'ending', ending({ endedOn: '2026-11-10', ...over })));
  await end(first, {});
  await end(second, { ending: 'persuaded', unitId: other.unit.unitId });
  await end(third, { ending: 'surrendered', endedOn: '2026-11-19' });
  const count = async (from: string, to: string, asOf = to) =>
    Object.fromEntries(await countWanted(db, { areaIds: [here, there], from, to, asOf }));
  const none = {
    wanted_published: 0,
    wanted_arrested: 0,
    wanted_persuaded: 0,
    wanted_surrendered: 0,
    wanted_withdrawn: 0,
  };
  expect(await count('2026-11-01', '2026-11-30')).toEqual({
    [here]: { ...none, wanted_published: 3, wanted_arrested: 1, wanted_surrendered: 1 },
    [there]: { ...none, wanted_persuaded: 1 },
  });
  expect(await count('2026-11-01', '2026-11-30', '2026-11-10')).toEqual({
    [here]: { ...none, wanted_published: 3, wanted_arrested: 1 },
    [there]: { ...none, wanted_persuaded: 1 },
  });
  expect(await count('2026-11-06', '2026-11-09')).toEqual({});
  const scope = { from: '2026-11-01', to: '2026-11-30', asOf: '2026-11-30' };
  expect((await countWanted(db, { ...scope, areaIds: [there] })).size).toBe(1);
});
