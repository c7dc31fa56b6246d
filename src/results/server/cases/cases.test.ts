import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { OTHER_WARD, WARD } from '../../../../tests/kit/test-accounts.ts';
import { schemeKeepers } from '../../../../tests/kit/test-schemes.ts';
import { type TestDesk, testMessage, testReceipt } from '../../../../tests/kit/test-tips.ts';
import type { Who } from '../../../../tests/routes/cast.ts';
import { type Answer, demand, foundWorld } from '../../../../tests/routes/world.ts';
import { createUnit } from '../../../accounts/server/index.ts';
import { sealGrant } from '../../../sealed/envelope.ts';
import { openGrant } from '../../../sealed/open-envelope.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/encoding.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { CaseReply, listCaseSchemes, listCases } from '../../case-contract.ts';
import { readCaseTips, writeCaseTips } from '../../case-tips.ts';
import { findCase } from './case-queries.ts';
import { stepCase } from './step-case.ts';

const world = await foundWorld();
const { services, deployment, desk, other } = world;
const { db, clock } = services;
const URL = '/api/results/cases';

const { askAs } = world;

async function words(about: string, text: string, by: TestDesk = desk, also?: TestDesk) {
  const receipt = await testReceipt();
  return testMessage(deployment, by, {
    envelope: 'note',
    tipId: about,
    receipt,
    text,
    ...(also && { also }),
  });
}

let numbers = 100;
async function told(over: object = {}) {
  const caseId = randomUUID();
  numbers += 1;
  return {
    caseId,
    unitId: desk.unit.unitId,
    number: numbers,
    openedOn: '2026-03-01',
    placeAreaId: WARD,
    offence: 'property',
    tipCount: 0,
    narrative: await words(caseId, 'Mất xe trong đêm.'),
    persons: null,
    tips: null,
    ...over,
  };
}

async function record(over: object = {}): Promise<string> {
  const body = await told(over);
  await demand(askAs('investigator', { method: 'POST', url: URL, body }));
  return body.caseId;
}

async function read(caseId: string, who: Who = 'chief'): Promise<CaseReply> {
  return (await demand(askAs(who, { method: 'GET', url: `${URL}/${caseId}` }))) as CaseReply;
}

async function step(
  caseId: string,
  change: object,
  over: { who?: Who; version?: number; onDay?: string; text?: string; by?: TestDesk; also?: TestDesk } = {},
): Promise<Answer> {
  const { who = 'chief', onDay = '2026-03-02', text, by = desk, also } = over;
  const version = over.version ?? (await read(caseId, who)).case.version;
  const body = {
    version,
    onDay,
    change,
    ...(text === undefined ? {} : { words: await words(caseId, text, by, also) }),
  };
  return askAs(who, { method: 'POST', url: `${URL}/${caseId}/steps`, body });
}

async function textOf(
  { key }: TestDesk,
  caseId: string,
  sealed: NonNullable<CaseReply['sealed']>['narrative'],
) {
  const grant = sealed?.grants.find(({ unitId }) => unitId === key.unitId);
  const opened = await openMessage(key.identity, {
    columns: { tipId: caseId, messageId: sealed?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(sealed?.ciphertext ?? ''),
    grant: fromBase64Url(grant?.sealed ?? ''),
  });
  return opened.content.text;
}

it('goes from opened to cleared, each step with its day, actor and leaf', async () => {
  clock.set('2026-03-10T02:00:00Z');
  const caseId = await record();
  await demand(step(caseId, { action: 'investigate' }, { who: 'investigator' }));
  await demand(step(caseId, { action: 'clear', outcome: 'prosecution_proposed' }, { onDay: '2026-03-09' }));
  const { case: row, steps, sealed } = await read(caseId);
  expect(row).toMatchObject({
    state: 'cleared',
    clearedOn: '2026-03-09',
    outcome: 'prosecution_proposed',
    version: 3,
  });
  expect(steps.map(({ action, fromState, toState, onDay }) => [action, fromState, toState, onDay])).toEqual([
    ['record', null, 'opened', '2026-03-01'],
    ['investigate', 'opened', 'investigation', '2026-03-02'],
    ['clear', 'investigation', 'cleared', '2026-03-09'],
  ]);
  expect(await textOf(desk, caseId, sealed?.narrative ?? null)).toBe('Mất xe trong đêm.');
  const leaves = await db.selectFrom('ledger_leaf').select('fields').where('subject', '=', 'case').execute();
  expect(leaves.filter(({ fields }) => fields?.includes(caseId))).toHaveLength(3);
});

it('shows clear rows of their area to analysts and auditors, and nothing that is sealed', async () => {
  const caseId = await record({ tipCount: 0 });
  for (const who of ['analyst', 'auditor', 'deskAuditor'] as const) {
    const reply = await read(caseId, who);
    expect(reply.sealed).toBeNull();
    const text = JSON.stringify(reply);
    for (const column of ['ciphertext', 'grants', 'sealed":"']) expect(text).not.toContain(column);
  }
  expect(await askAs('otherChief', { method: 'GET', url: `${URL}/${caseId}` })).toMatchObject({
    code: 'not_found',
  });
});

it('keeps which tips led to it inside the seal, and their number outside', async () => {
  const tip = await world.report(desk);
  const caseId = randomUUID();
  const tips = await words(caseId, writeCaseTips([tip.tipId]));
  const narrative = await words(caseId, 'Từ một tin báo.');
  await demand(
    askAs('chief', { method: 'POST', url: URL, body: await told({ caseId, narrative, tips, tipCount: 1 }) }),
  );
  const { case: row, sealed } = await read(caseId);
  expect(row.tips).toBe(1);
  expect(readCaseTips(await textOf(desk, caseId, sealed?.tips ?? null))).toEqual([tip.tipId]);
  const columns = await db
    .selectFrom('criminal_case')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const steps = await db.selectFrom('result_step').selectAll().where('subject_id', '=', caseId).execute();
  const leaves = await db.selectFrom('ledger_leaf').selectAll().where('subject', '=', 'case').execute();
  expect(JSON.stringify([columns, steps, leaves])).not.toContain(tip.tipId);

  const both = writeCaseTips([tip.tipId, randomUUID()]);
  await demand(step(caseId, { action: 'amend', words: 'tips', tipCount: 2 }, { text: both }));
  const amended = await read(caseId);
  expect(amended.case.tips).toBe(2);
  expect(readCaseTips(await textOf(desk, caseId, amended.sealed?.tips ?? null))).toHaveLength(2);
});

it('is never cleared before it was opened, nor on a day to come', async () => {
  const caseId = await record({ openedOn: '2026-03-05' });
  const clear = { action: 'clear', outcome: 'identified' };
  expect(await step(caseId, clear, { onDay: '2026-03-04' })).toMatchObject({ code: 'before_opened' });
  expect(await step(caseId, clear, { onDay: '2026-03-11' })).toMatchObject({ code: 'day_in_future' });
  await demand(step(caseId, clear, { onDay: '2026-03-06' }));
  const correct = { action: 'correct', openedOn: '2026-03-07' };
  expect(await step(caseId, correct, { text: 'Ghi nhầm ngày khởi tố.' })).toMatchObject({
    code: 'before_opened',
  });
});

it('takes each number of a unit once in a year', async () => {
  const first = await told({ number: 7 });
  await demand(askAs('chief', { method: 'POST', url: URL, body: first }));
  // sent again by a browser that heard no answer
  await demand(askAs('chief', { method: 'POST', url: URL, body: first }));
  const twice = await told({ number: 7 });
  expect(await askAs('chief', { method: 'POST', url: URL, body: twice })).toMatchObject({
    code: 'number_taken',
  });
  await demand(
    askAs('chief', { method: 'POST', url: URL, body: await told({ number: 7, openedOn: '2025-12-30' }) }),
  );
  const elsewhere = await told({ unitId: other.unit.unitId, number: 7, placeAreaId: OTHER_WARD });
  elsewhere.narrative = await words(elsewhere.caseId, 'Vụ khác.', other);
  await demand(askAs('otherChief', { method: 'POST', url: URL, body: elsewhere }));
  const third = await record();
  const correct = { action: 'correct', number: 7 };
  expect(await step(third, correct, { text: 'Số ghi nhầm.' })).toMatchObject({ code: 'number_taken' });
});

it.each([
  ['an unknown group of offences', { offence: 'witchcraft' }, 'unknown_offence'],
  ['an area that did not stand on that day', { openedOn: '2018-03-01' }, 'unknown_area'],
  ['an area that is none', { placeAreaId: 999_999 }, 'unknown_area'],
  ['a day to come', { openedOn: '2026-03-11' }, 'day_in_future'],
] as const)('refuses %s', async (_, over, code) => {
  const body = await told(over);
  expect(await askAs('chief', { method: 'POST', url: URL, body })).toMatchObject({ code });
});

it('keeps what a correction changed as it stood before', async () => {
  const caseId = await record({ number: 3001 });
  const change = { action: 'correct', number: 3002, openedOn: '2026-02-27', offence: 'drugs' };
  expect(await step(caseId, change)).toMatchObject({ code: 'missing_reason' });
  await demand(step(caseId, change, { text: 'Chép nhầm từ sổ giấy.' }));
  const { case: row, steps, sealed } = await read(caseId);
  expect(row).toMatchObject({ number: 3002, openedOn: '2026-02-27', offence: 'drugs', state: 'opened' });
  expect(steps.at(-1)?.details).toEqual({
    was: { number: 3001, openedOn: '2026-03-01', offence: 'property' },
    is: { number: 3002, openedOn: '2026-02-27', offence: 'drugs' },
  });
  expect(await textOf(desk, caseId, sealed?.reasons[0] ?? null)).toBe('Chép nhầm từ sổ giấy.');
  expect(await step(caseId, { action: 'correct', number: 3002 }, { text: 'Không có gì đổi.' })).toMatchObject(
    {
      code: 'transition_not_allowed',
    },
  );
});

it('corrects the day of clearing to one between the opening and today', async () => {
  clock.set('2026-03-10T02:00:00Z');
  const caseId = await record();
  await demand(step(caseId, { action: 'clear', outcome: 'identified' }, { onDay: '2026-03-09' }));
  const to = (clearedOn: string) => step(caseId, { action: 'correct', clearedOn }, { text: 'Chép nhầm.' });
  expect(await to('2026-02-28')).toMatchObject({ code: 'before_opened' });
  expect(await to('2026-03-11')).toMatchObject({ code: 'day_in_future' });
  await demand(to('2026-03-10'));
  expect((await read(caseId)).case.clearedOn).toBe('2026-03-10');
});

it('is linked to schemes that were at work there then, and to no other', async () => {
  const { launched } = schemeKeepers(world);
  const lamp = await launched('2026-01-05');
  const late = await launched('2026-03-08', { name: 'Mô hình ra mắt sau ngày khởi tố' });
  const offered = (await demand(
    askAs('investigator', {
      method: 'GET',
      url: `/api/results/case-schemes?placeAreaId=${WARD}&day=2026-03-01`,
    }),
  )) as ReplyOf<typeof listCaseSchemes>;
  const ids = offered.rows.map(({ schemeId }) => schemeId);
  expect(ids).toContain(lamp.schemeId);
  expect(ids).not.toContain(late.schemeId);
  for (const schemeId of [late.schemeId, randomUUID()]) {
    const body = await told({ schemeIds: [lamp.schemeId, schemeId] });
    expect(await askAs('chief', { method: 'POST', url: URL, body })).toMatchObject({
      code: 'unknown_scheme',
    });
  }
  const caseId = await record({ schemeIds: [lamp.schemeId, lamp.schemeId] });
  const { case: row, schemes } = await read(caseId, 'analyst');
  expect(row.schemeIds).toEqual([lamp.schemeId]);
  expect(schemes.map(({ name }) => name)).toEqual(['Ngọn đèn an ninh phố 3']);
  const csv = await askAs('chief', { method: 'GET', url: `${URL}.csv` });
  expect(String(csv.body)).toContain('Ngọn đèn an ninh phố 3');
  await demand(step(caseId, { action: 'correct', schemeIds: [] }, { text: 'Gắn nhầm.' }));
  const corrected = await read(caseId);
  expect(corrected.schemes).toEqual([]);
  expect(corrected.steps.at(-1)?.details).toEqual({
    was: { schemeIds: [lamp.schemeId] },
    is: { schemeIds: [] },
  });
});

it('shows what changed to whoever decides from an older version', async () => {
  const caseId = await record();
  await demand(step(caseId, { action: 'investigate' }));
  const late = await step(caseId, { action: 'suspend' }, { version: 1, text: 'Chưa xác định được ai.' });
  expect(late).toMatchObject({ status: 409, code: 'case_changed' });
  expect((late.body as { error: { details: unknown } }).error.details).toMatchObject({
    case: { state: 'investigation', version: 2 },
    steps: [{ seq: 2, action: 'investigate' }],
  });
  // of two at once, one
  const both = await Promise.all([
    step(caseId, { action: 'clear', outcome: 'identified' }, { version: 2 }),
    step(caseId, { action: 'clear', outcome: 'identified' }, { version: 2 }),
  ]);
  expect(both.map(({ code }) => code).sort()).toEqual(['case_changed', 'ok']);
});

async function handedTo(caseId: string, to: TestDesk) {
  const { sealed } = await read(caseId);
  const about = Map.groupBy(sealed?.grants ?? [], ({ messageId }) => messageId);
  const { unitId, epoch } = to.key;
  const grants = [];
  for (const [messageId, all] of about) {
    const grant = all.find((each) => each.unitId === desk.key.unitId);
    const content = await openGrant(desk.key.identity, fromBase64Url(grant?.sealed ?? ''));
    const { sealed: anew } = await sealGrant(content, { to: 'unit', unitId, epoch, recipient: to.recipient });
    grants.push({ messageId, sealed: toBase64Url(anew) });
  }
  return { action: 'transfer', toUnitId: unitId, epoch, grants };
}

it('goes to another unit with its number and every sealed word, or not at all', async () => {
  const caseId = await record();
  await demand(step(caseId, { action: 'investigate' }));
  const change = await handedTo(caseId, other);
  const handing = { text: 'Thuộc thẩm quyền đơn vị khác.', also: other };
  expect(await step(caseId, change, { ...handing, who: 'investigator' })).toMatchObject({
    code: 'forbidden',
  });
  expect(await step(caseId, { ...change, grants: [] }, handing)).toMatchObject({ code: 'grants_incomplete' });
  await demand(step(caseId, change, handing));
  expect(await step(caseId, { action: 'clear', outcome: 'identified' })).toMatchObject({
    code: 'transition_not_allowed',
  });
  const waiting = await read(caseId, 'otherInvestigator');
  expect(waiting.case).toMatchObject({ state: 'transferred', toUnitId: other.unit.unitId });
  expect(await textOf(other, caseId, waiting.sealed?.narrative ?? null)).toBe('Mất xe trong đêm.');

  const seen = (await findCase(db, caseId)) ?? expect.unreachable();
  await demand(
    step(
      caseId,
      { action: 'return' },
      { who: 'otherChief', by: other, also: desk, text: 'Không thuộc địa bàn.' },
    ),
  );
  const back = await read(caseId);
  expect(back.case).toMatchObject({ state: 'investigation', unitId: desk.unit.unitId, toUnitId: null });
  expect(await textOf(desk, caseId, back.sealed?.reasons.at(-1) ?? null)).toBe('Không thuộc địa bàn.');
  expect(await askAs('otherChief', { method: 'GET', url: `${URL}/${caseId}` })).toMatchObject({
    code: 'not_found',
  });

  // who was about to accept it meanwhile learns nothing of what has become of it
  const { unitId, areaId } = other.unit;
  const late = {
    accountId: randomUUID(),
    memberships: [{ unitId, areaId, kind: 'desk', role: 'chief' }],
  } as const;
  const accepting = { version: seen.row.version, onDay: '2026-03-02', change: { action: 'accept' } } as const;
  await expect(stepCase(services, late, seen, accepting)).rejects.toMatchObject({ code: 'not_found' });

  await demand(step(caseId, await handedTo(caseId, other), handing));
  await demand(step(caseId, { action: 'accept' }, { who: 'otherInvestigator' }));
  const gone = await read(caseId);
  expect(gone.sealed).toBeNull();
  const there = await read(caseId, 'otherChief');
  expect(there.case).toMatchObject({
    state: 'investigation',
    openedBy: desk.unit.unitId,
    number: gone.case.number,
  });
  expect(there.sealed?.grants.map(({ unitId }) => unitId)).not.toContain(desk.unit.unitId);
  expect(await textOf(other, caseId, there.sealed?.narrative ?? null)).toBe('Mất xe trong đêm.');
  expect(there.sealed?.signers.keys.map(({ unitId }) => unitId)).toContain(desk.unit.unitId);
});

it('does not go to a unit that has no signed key, nor to itself or a unit that keeps no cases', async () => {
  const unit = await createUnit(services, {
    areaId: OTHER_WARD,
    kind: 'desk',
    level: 'ward',
    name: 'Đơn vị chưa có khóa',
    nameEn: 'A unit without a key',
  });
  const caseId = await record();
  const change = await handedTo(caseId, other);
  const to = (toUnitId: number) => step(caseId, { ...change, toUnitId }, { text: 'Chuyển đi nơi khác.' });
  expect(await to(unit.unitId)).toMatchObject({ code: 'unit_without_key' });
  expect(await to(desk.unit.unitId)).toMatchObject({ code: 'unknown_unit' });
  expect(await to(world.independent.unit.unitId)).toMatchObject({ code: 'unknown_unit' });
  expect(await to(999_999)).toMatchObject({ code: 'unknown_unit' });
});

it('lists by view and filter in pages, newest opened first, and exports the same rows', async () => {
  const url = (more: string) => `${URL}?${more}`;
  const page = async (who: Who, more: string) =>
    (await demand(askAs(who, { method: 'GET', url: url(more) }))) as ReplyOf<typeof listCases>;
  const all = (await page('chief', 'limit=100')).rows;
  expect(all.every(({ unitId }) => unitId === desk.unit.unitId)).toBe(true);
  const days = all.map(({ openedOn, caseId }) => `${openedOn} ${caseId}`);
  expect(days).toEqual(days.toSorted().reverse());
  const paged: string[] = [];
  for (let more = 'limit=3'; ; ) {
    const { rows, next } = await page('chief', more);
    paged.push(...rows.map(({ caseId }) => caseId));
    if (next === null) break;
    more = `limit=3&cursor=${next}`;
  }
  expect(paged).toEqual(all.map(({ caseId }) => caseId));
  const cleared = (await page('chief', 'limit=100&state=cleared')).rows;
  expect(cleared.map(({ caseId }) => caseId)).toEqual(
    all.filter(({ state }) => state === 'cleared').map(({ caseId }) => caseId),
  );
  expect((await page('chief', 'limit=100&offence=drugs')).rows).toHaveLength(1);
  expect((await page('chief', 'from=2026-03-05&to=2026-03-05')).rows).toHaveLength(1);
  expect((await page('chief', 'view=sent')).rows).toHaveLength(1);
  expect((await page('otherChief', 'view=arriving')).rows).toHaveLength(0);
  expect((await page('analyst', 'limit=100')).rows.length).toBeGreaterThan(all.length);
  const backwards = await askAs('chief', { method: 'GET', url: url('from=2026-03-05&to=2026-03-01') });
  expect(backwards).toMatchObject({ code: 'end_before_start' });
  const csv = await demand(askAs('chief', { method: 'GET', url: `${URL}.csv` }));
  const lines = (csv as Buffer).toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(all.length + 1);
  expect(lines[1]).toContain(`${all[0]?.number}/${all[0]?.year}`);
});
