import { describe, expect, test } from 'vitest';
import { type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { type TestAnswer, testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  type TestDesk,
  type TestReceipt,
  testDesk,
  testMessage,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import { testTransfer } from '../../../tests/kit/test-transfer.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { openSubmission } from '../../sealed/open-submission.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { Change, listMessages, listSteps, listTips, readTip } from '../desk-contract.ts';
import type { followTip } from '../reporter-contract.ts';
import type { TransferMark } from '../transfer.ts';
import type { listTransfers } from '../transfer-contract.ts';
import { countTipMeasures } from './count-measures.ts';

// Wednesday: the days below are counted from it
const services = await testServices({ now: '2026-03-04T03:00:00Z' });
const { clock, db } = services;
const deployment = await testDeployment(services);
const ward = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const independent = await testDesk(services, deployment, deployment.units.independent);
const server = await testTipServer(services);

interface Case {
  readonly tipId: string;
  readonly receipt: TestReceipt;
}

function ok<Body>(answer: TestAnswer<Body>): Body {
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

async function newTip(at = ward): Promise<Case> {
  const receipt = await testReceipt();
  const day = clock.now().toISOString().slice(0, 10);
  const submission = await testSubmission(deployment, at, receipt, { day, text: 'Cờ bạc ở hẻm 12.' });
  return { tipId: ok(await server.submit(submission)).tipId, receipt };
}

const read = async ({ tipId }: Case, as: TestPerson) =>
  ok(await server.ask<ReplyOf<typeof readTip>>('GET', `/api/tips/${tipId}`, undefined, as));
const follow = async ({ receipt }: Case) =>
  ok(await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip'));
const step = ({ tipId }: Case, version: number, change: Change, as: TestPerson) =>
  server.ask<{ version: number }>('POST', `/api/tips/${tipId}/transitions`, { version, change }, as);

async function classify(tip: Case, version: number, desk: TestDesk) {
  const reason = await testMessage(deployment, desk, { envelope: 'unit', ...tip });
  const change = { action: 'classify', classification: 'crime_report', useful: true };
  const body = { version, change, reason };
  return server.ask('POST', `/api/tips/${tip.tipId}/transitions`, body, desk.reception);
}

async function handing(tip: Case, version: number, from: TestDesk, to: TestDesk, ground: TransferMark) {
  return testTransfer(services, deployment, { ...tip, version, from, to, ground });
}

async function hand(tip: Case, version: number, from: TestDesk, to: TestDesk, ground: TransferMark) {
  const body = await handing(tip, version, from, to, ground);
  const way = ground === 'returned' ? 'returns' : 'transfers';
  return server.ask<{ version: number }>('POST', `/api/tips/${tip.tipId}/${way}`, body, from.reception);
}

async function write({ tipId, receipt }: Case, desk: TestDesk, text: string) {
  const message = await testMessage(deployment, desk, { envelope: 'reporter', tipId, receipt, text });
  return server.askWith(receipt, 'POST', '/api/receipt/messages', { message });
}

async function textOf(tip: Case, desk: TestDesk): Promise<string> {
  const { submission, files } = await read(tip, desk.reception);
  const [grant] = submission.grants;
  const { content } = await openSubmission(desk.key.identity, {
    columns: {
      ...submission,
      receipt: {
        signingKey: submission.signingKey ?? '',
        replyRecipient: submission.replyRecipient ?? '',
      },
    },
    files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
    ciphertext: fromBase64Url(submission.ciphertext),
    grant: fromBase64Url(grant?.sealed ?? ''),
  });
  return content.text;
}

async function talkOf({ tipId }: Case, desk: TestDesk): Promise<string[]> {
  const texts: string[] = [];
  for (let cursor = ''; ; ) {
    const url = `/api/tips/${tipId}/messages?limit=10${cursor}`;
    const page = ok(await server.ask<ReplyOf<typeof listMessages>>('GET', url, undefined, desk.reception));
    for (const message of page.rows) {
      const grant = message.grants.find(({ recipient }) => recipient === 'unit');
      const { content } = await openMessage(desk.key.identity, {
        columns: { tipId, messageId: message.messageId },
        files: [],
        ciphertext: fromBase64Url(message.ciphertext ?? ''),
        grant: fromBase64Url(grant?.sealed ?? ''),
      });
      texts.push(content.text);
    }
    if (page.next === null) return texts;
    cursor = `&cursor=${page.next}`;
  }
}

const inboxOf = async (desk: TestDesk) =>
  ok(await server.ask<ReplyOf<typeof listTips>>('GET', '/api/tips', undefined, desk.reception)).rows;
const clocksOf = (
  clocks: readonly { clock: string; state: string; startedOn: string; dueOn: string | null }[],
) =>
  clocks.map(({ clock: code, state, startedOn, dueOn }) => `${code} ${state} ${startedOn} ${dueOn}`).sort();

describe('a transfer', () => {
  test('hands on every word, is accepted, and the reporter sees where her tip is', async () => {
    const tip = await newTip();
    for (let index = 0; index < 25; index += 1) ok(await write(tip, ward, `Thêm lần ${index}.`));
    const before = await db
      .selectFrom('submission')
      .selectAll()
      .where('tip_id', '=', tip.tipId)
      .executeTakeFirstOrThrow();

    clock.set('2026-03-06T03:00:00Z');
    const { version } = ok(await hand(tip, 26, ward, duty, 'investigation_agency'));
    expect(version).toBe(27);
    expect((await server.ask('GET', `/api/tips/${tip.tipId}`, undefined, ward.chief)).code).toBe('not_found');
    expect(await inboxOf(ward)).not.toContainEqual(expect.objectContaining({ tipId: tip.tipId }));
    expect(await inboxOf(duty)).toContainEqual(
      expect.objectContaining({ tipId: tip.tipId, nextClock: 'answer_transfer', state: 'received' }),
    );
    const arrived = await read(tip, duty.reception);
    expect(arrived.actions).toEqual(['accept_transfer', 'return_transfer']);
    expect((await step(tip, 27, { action: 'start_verification' }, duty.reception)).code).toBe(
      'transition_not_allowed',
    );

    // what was sent is the same bytes in the same row, and opens with its binding compared
    const after = await db.selectFrom('submission').selectAll().where('tip_id', '=', tip.tipId).execute();
    expect(after).toEqual([before]);
    expect(await textOf(tip, duty)).toBe('Cờ bạc ở hẻm 12.');
    const talk = await talkOf(tip, duty);
    expect(talk).toHaveLength(26);
    expect(talk[0]).toBe('Việc này thuộc đơn vị khác.');

    // no key of the sender opens anything of it any more
    const holders = await db
      .selectFrom('tip_grant')
      .select('unit_id')
      .distinct()
      .where('tip_id', '=', tip.tipId)
      .where('recipient', '=', 'unit')
      .execute();
    expect(holders).toEqual([{ unit_id: duty.unit.unitId }]);

    ok(await step(tip, 27, { action: 'accept_transfer' }, duty.reception));
    const seen = await follow(tip);
    expect(seen.unit.unitId).toBe(duty.unit.unitId);
    expect(
      seen.steps.slice(0, 2).map(({ seq, action, details }) => [seq, action, details.toUnit?.name]),
    ).toEqual([
      [28, 'accept_transfer', duty.unit.name],
      [27, 'transfer', duty.unit.name],
    ]);
    expect(seen.steps).toHaveLength(28);
    expect(seen.messages.filter(({ kind }) => kind === 'reason')).toHaveLength(1);
    expect(seen.sealTo?.desk.unitId).toBe(duty.unit.unitId);
    // her answers go to the present owner; one sealed to the former one is told to seal anew
    expect((await write(tip, ward, 'Đến đơn vị cũ.')).code).toBe('unknown_recipient');
    clock.set('2026-03-06T04:00:00Z');
    ok(await write(tip, duty, 'Đến đơn vị mới.'));
    expect((await talkOf(tip, duty))[0]).toBe('Đến đơn vị mới.');
  });

  test('counts for either side on its own days', async () => {
    clock.set('2026-03-04T03:00:00Z');
    const tip = await newTip();
    clock.set('2026-03-06T03:00:00Z');
    ok(await hand(tip, 1, ward, duty, 'investigation_agency'));
    const waiting = await read(tip, duty.reception);
    // a Friday: the target of one working day ends on Monday
    expect(clocksOf(waiting.clocks)).toEqual(['answer_transfer running 2026-03-06 2026-03-09']);
    expect(waiting.earlierClocks).toMatchObject([{ unit: { name: ward.unit.name } }]);
    expect(clocksOf(waiting.earlierClocks[0]?.clocks ?? [])).toEqual(['verify met 2026-03-04 2026-03-11']);
    const ended = await db
      .selectFrom('tip_clock')
      .select(['clock', 'state', 'stopped_on'])
      .where('tip_id', '=', tip.tipId)
      .where('since', '=', 1)
      .orderBy('clock')
      .execute();
    expect(ended).toEqual([
      { clock: 'notice_of_receipt', state: 'void', stopped_on: '2026-03-06' },
      { clock: 'verify', state: 'met', stopped_on: '2026-03-06' },
    ]);
    clock.set('2026-03-10T03:00:00Z');
    ok(await step(tip, 2, { action: 'accept_transfer' }, duty.reception));
    ok(await classify(tip, 3, duty));
    expect(clocksOf((await read(tip, duty.reception)).clocks)).toEqual([
      'answer_transfer missed 2026-03-06 2026-03-09',
      'notice_of_receipt running 2026-03-06 2026-03-11',
      'resolve running 2026-03-06 2026-03-26',
      'verify met 2026-03-06 2026-03-13',
    ]);
    expect((await follow(tip)).earlierClocks).toHaveLength(1);
  });

  test('counts once, where it happened and when it was first received', async () => {
    clock.set('2026-05-04T03:00:00Z');
    const tip = await newTip();
    const scope = { areaIds: [ward.unit.areaId], from: '2026-05-01', to: '2026-05-31', asOf: '2026-05-31' };
    const before = await countTipMeasures(db, scope);
    expect(before.get(ward.unit.areaId)?.information_received).toBe(1);
    ok(await hand(tip, 1, ward, duty, 'competence_of_higher_level'));
    expect(await countTipMeasures(db, scope)).toEqual(before);
    ok(await step(tip, 2, { action: 'accept_transfer' }, duty.reception));
    expect(await countTipMeasures(db, scope)).toEqual(before);
  });
});

describe('a return', () => {
  test('puts the tip back as it stood; forth again, and steps keep counting', async () => {
    clock.set('2026-06-03T03:00:00Z');
    const tip = await newTip();
    ok(await classify(tip, 1, ward));
    const before = await read(tip, ward.reception);
    clock.set('2026-06-05T03:00:00Z');
    ok(await hand(tip, 2, ward, duty, 'competence_of_higher_level'));
    clock.set('2026-06-08T03:00:00Z');
    expect((await hand(tip, 3, duty, independent, 'returned')).code).toBe('transfer_not_possible');
    ok(await hand(tip, 3, duty, ward, 'returned'));
    const back = await read(tip, ward.reception);
    expect(back.tip).toMatchObject({ state: 'classified', version: 4, nextDueOn: before.tip.nextDueOn });
    expect(back.clocks).toEqual(before.clocks);
    expect(back.arrivedFrom).toBeNull();
    expect(clocksOf(back.earlierClocks[0]?.clocks ?? [])).toEqual([
      'answer_transfer met 2026-06-05 2026-06-08',
    ]);
    expect(await textOf(tip, ward)).toBe('Cờ bạc ở hẻm 12.');
    expect(await talkOf(tip, ward)).toHaveLength(3);
    clock.set('2026-06-09T03:00:00Z');
    ok(await hand(tip, 4, ward, duty, 'competence_of_higher_level'));
    ok(await step(tip, 5, { action: 'accept_transfer' }, duty.reception));
    const url = `/api/tips/${tip.tipId}/steps`;
    const { rows } = ok(await server.ask<ReplyOf<typeof listSteps>>('GET', url, undefined, duty.reception));
    expect(rows.map(({ seq, action }) => `${seq} ${action}`)).toEqual([
      '6 accept_transfer',
      '5 transfer',
      '4 return_transfer',
      '3 transfer',
      '2 classify',
      '1 receive',
    ]);
    const sent = ok(
      await server.ask<ReplyOf<typeof listTransfers>>('GET', '/api/transfers?limit=2', undefined, ward.chief),
    );
    expect(sent.rows.map(({ tipId, answer }) => [tipId, answer])).toEqual([
      [tip.tipId, 'accepted'],
      [tip.tipId, 'returned'],
    ]);
    expect(sent.next).not.toBeNull();
  });
});

describe('is refused', () => {
  test('without the whole set of keys, or with one too many', async () => {
    const tip = await newTip();
    const said = await testMessage(deployment, ward, { envelope: 'note', ...tip });
    ok(await server.ask('POST', `/api/tips/${tip.tipId}/messages`, { message: said }, ward.reception));
    const late = await handing(tip, 1, ward, duty, 'not_our_place');
    const url = `/api/tips/${tip.tipId}/transfers`;
    const [first] = late.grants;
    const short = { ...late, grants: late.grants.slice(1) };
    const long = { ...late, grants: [...late.grants, { ...first, objectId: crypto.randomUUID() }] };
    const twice = { ...late, grants: [...late.grants, first] };
    for (const body of [short, long, twice])
      expect(await server.ask('POST', url, body, ward.reception)).toMatchObject({
        status: 409,
        code: 'grants_incomplete',
      });
    // a note changes no version, but it is one more key to hand on
    const message = await testMessage(deployment, ward, { envelope: 'note', ...tip });
    ok(await server.ask('POST', `/api/tips/${tip.tipId}/messages`, { message }, ward.reception));
    expect((await server.ask('POST', url, late, ward.reception)).code).toBe('grants_incomplete');
    expect(await read(tip, ward.reception)).toMatchObject({ tip: { version: 1, state: 'received' } });
    const { rows } = ok(
      await server.ask<ReplyOf<typeof listSteps>>(
        'GET',
        `/api/tips/${tip.tipId}/steps`,
        undefined,
        ward.chief,
      ),
    );
    expect(rows).toHaveLength(1);
  });

  test.each<[string, TransferMark, TestDesk, TestDesk, string]>([
    ['to its own unit', 'not_our_place', ward, ward, 'invalid_input'],
    [
      'to the independent desk for another reason',
      'not_our_place',
      ward,
      independent,
      'transfer_not_possible',
    ],
    ['about officers to an ordinary desk', 'concerns_our_officers', ward, duty, 'transfer_not_possible'],
    [
      'by the independent desk down to a ward',
      'competence_of_lower_level',
      independent,
      ward,
      'transfer_not_possible',
    ],
    ['by the independent desk to its own level', 'not_our_place', independent, duty, 'transfer_not_possible'],
    ['back, where nothing came from anywhere', 'returned', ward, duty, 'transition_not_allowed'],
  ])('%s', async (_, ground, from, to, code) => {
    const tip = await newTip(from);
    expect((await hand(tip, 1, from, to, ground)).code).toBe(code);
  });

  test('to a unit without a key, to one that is none, and by a role that does not hand on', async () => {
    const tip = await newTip();
    const body = await handing(tip, 1, ward, duty, 'not_our_place');
    const url = `/api/tips/${tip.tipId}/transfers`;
    const { steering } = deployment.units;
    for (const toUnitId of [steering.unitId, 999_999])
      expect((await server.ask('POST', url, { ...body, toUnitId }, ward.reception)).code).toBe(
        'unknown_unit',
      );
    expect((await server.ask('POST', url, { ...body, epoch: 2 }, ward.reception)).code).toBe(
      'unknown_recipient',
    );
    expect((await server.ask('POST', url, body, ward.investigator)).code).toBe('not_found');
    expect((await server.ask('POST', url, body, duty.chief)).code).toBe('not_found');
  });

  test('at the very same time as another step: one of them wins and nothing is half done', async () => {
    for (let round = 0; round < 4; round += 1) {
      const tip = await newTip();
      const answers = await Promise.all([hand(tip, 1, ward, duty, 'not_our_place'), classify(tip, 1, ward)]);
      const moved = answers[0]?.code === 'ok';
      const [won, lost] = answers.toSorted((a) => (a.code === 'ok' ? -1 : 1));
      expect(won?.code).toBe('ok');
      // whoever asks when the tip has left already finds nothing
      expect(moved ? ['tip_changed', 'not_found'] : ['tip_changed']).toContain(lost?.code);
      const rows = await db.selectFrom('tip').selectAll().where('tip_id', '=', tip.tipId).execute();
      expect(rows).toMatchObject([{ unit_id: (moved ? duty : ward).unit.unitId, version: 2 }]);
      const steps = await db.selectFrom('tip_step').select('seq').where('tip_id', '=', tip.tipId).execute();
      expect(steps).toHaveLength(2);
      const leaves = await db
        .selectFrom('ledger_leaf')
        .select('step_seq')
        .where('tip_id', '=', tip.tipId)
        .execute();
      expect(leaves).toHaveLength(2);
      expect(await textOf(tip, moved ? duty : ward)).toBe('Cờ bạc ở hẻm 12.');
    }
  });
});

describe('what concerns officers of the unit', () => {
  test('goes to the independent desk, leaves its unit no trace, and never comes down again', async () => {
    const tip = await newTip();
    ok(await hand(tip, 1, ward, independent, 'concerns_our_officers'));
    const sent = ok(
      await server.ask<ReplyOf<typeof listTransfers>>(
        'GET',
        '/api/transfers?limit=100',
        undefined,
        ward.chief,
      ),
    );
    expect(sent.rows.map(({ tipId }) => tipId)).not.toContain(tip.tipId);
    const late = await step(tip, 1, { action: 'start_verification' }, ward.chief);
    expect(late.code).toBe('not_found');
    const arrived = await read(tip, independent.reception);
    expect(arrived.actions).toEqual(['accept_transfer']);
    expect((await hand(tip, 2, independent, ward, 'returned')).code).toBe('transfer_not_possible');
    ok(await step(tip, 2, { action: 'accept_transfer' }, independent.reception));
    expect((await hand(tip, 3, independent, duty, 'competence_of_lower_level')).code).toBe(
      'transfer_not_possible',
    );
  });
});
