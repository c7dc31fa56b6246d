import { expect, it } from 'vitest';
import {
  OTHER_WARD,
  publishTestKey,
  type TestPerson,
  testDeployment,
  testMember,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  type TestDesk,
  testDesk,
  testMessage,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import { testTransfer } from '../../../tests/kit/test-transfer.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { openSubmission } from '../../sealed/open-submission.ts';
import { openUnitKey } from '../../sealed/open-unit-key.ts';
import { shareUnitKey } from '../../sealed/unit-key.ts';
import type { listMessages, listTips, readTip } from '../../tips/desk-contract.ts';
import type { followTip } from '../../tips/reporter-contract.ts';
import { fromBase64Url, toBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listMembers, listUnits, readKeyring, readSession, Unit } from '../contract.ts';
import type { listDelegations } from '../root-contract.ts';
import { createUnit } from './create-unit.ts';
import { receivingKeys } from './receiving-keys.ts';
import { requireStandingUnit } from './require-standing-unit.ts';

const DAY_MS = 86_400_000;
const LAST_DAY = '2026-03-02';
/** A former ward, all of which is in the one of the tests. */
const DONG_SON = 106;
const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const { administrator, units } = deployment;
const server = await testTipServer(services);
const heir = await testDesk(services, deployment, units.desk);
const duty = await testDesk(services, deployment, units.duty);
const former = await testDesk(services, deployment, await newDesk('Công an phường cũ'));
const receipt = await testReceipt();

function newDesk(name: string): Promise<Unit> {
  return createUnit(services, { areaId: OTHER_WARD, kind: 'desk', level: 'ward', name, nameEn: name });
}

const get = async <Body>(url: string, as: TestPerson): Promise<Body> => {
  const answer = await server.ask<Body>('GET', url, undefined, as);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};
const codeOf = async (url: string, as: TestPerson) => (await server.ask('GET', url, undefined, as)).code;
const endUnit = (unit: Unit, body: object, as = administrator) =>
  server.ask('POST', `/api/units/${unit.unitId}/end`, body, as);
const listed = async (as: TestPerson) =>
  (await get<ReplyOf<typeof listTips>>('/api/tips', as)).rows.map((row) => row.tipId);
const report = async (desk: TestDesk, text: string, with_ = receipt) => {
  const answer = await server.submit(await testSubmission(deployment, desk, with_, { text }));
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.tipId;
};

/** Opens a tip as a browser does: by a share of the keyring, with the member's own identity. */
async function opened(tipId: string, desk: TestDesk, by: TestPerson): Promise<string> {
  const { submission } = await get<ReplyOf<typeof readTip>>(`/api/tips/${tipId}`, by);
  const ring = await get<ReplyOf<typeof readKeyring>>('/api/session/keyring', by);
  const share = ring.shares.find(({ unitId }) => unitId === desk.unit.unitId);
  const sealed = fromBase64Url(share?.sealed ?? '');
  const key = await openUnitKey(by.identity, sealed, { unitId: desk.unit.unitId, epoch: 1 });
  const { signingKey, replyRecipient } = submission;
  const stored = {
    columns: {
      ...submission,
      receipt: { signingKey: signingKey ?? '', replyRecipient: replyRecipient ?? '' },
    },
    files: [],
    ciphertext: fromBase64Url(submission.ciphertext),
    grant: fromBase64Url(submission.grants[0]?.sealed ?? ''),
  };
  return (await openSubmission(key.identity, stored)).content.text;
}

const tipId = await report(former, 'Nhóm lạ tụ tập ban đêm.');

/** Handed to the duty desk before the former one ends. */
const away = await testReceipt();
const awayTipId = await report(former, 'Không rõ ở phường nào.', away);
const hand = async (version: number, from: TestDesk, to: TestDesk, ground: 'not_our_place' | 'returned') => {
  const handing = { tipId: awayTipId, version, from, to, ground, receipt: away };
  const body = await testTransfer(services, deployment, handing);
  const way = ground === 'returned' ? 'returns' : 'transfers';
  return server.ask('POST', `/api/tips/${awayTipId}/${way}`, body, from.chief);
};
expect(await hand(1, former, duty, 'not_our_place')).toMatchObject({ status: 200 });

it('refuses an end that would leave tips to nobody, or give them to the wrong hands', async () => {
  const { unit } = former;
  const end = (lastDay: string, heirUnitId: number | null) => endUnit(unit, { lastDay, heirUnitId });
  expect(await end(LAST_DAY, null)).toMatchObject({ status: 409, code: 'unit_has_open_tips' });
  expect(await end('2026-03-01', heir.unit.unitId)).toMatchObject({ status: 400, code: 'end_before_start' });
  for (const wrong of [units.independent, units.duty, units.steering, unit]) {
    expect(await end(LAST_DAY, wrong.unitId)).toMatchObject({ status: 409, code: 'heir_not_possible' });
  }
  const back = await endUnit(units.independent, { lastDay: LAST_DAY, heirUnitId: heir.unit.unitId });
  expect(back.code).toBe('heir_not_possible');
  expect((await end(LAST_DAY, 999_999)).code).toBe('unknown_unit');
  for (const nobody of [former.chief, heir.chief, deployment.stewards[0]]) {
    const answer = await endUnit(unit, { lastDay: LAST_DAY, heirUnitId: heir.unit.unitId }, nobody);
    expect(answer).toMatchObject({ status: 404, code: 'not_found' });
  }
  expect((await endUnit({ ...unit, unitId: 999_999 }, { lastDay: LAST_DAY, heirUnitId: null })).code).toBe(
    'not_found',
  );
  expect(await db.selectFrom('unit_succession').selectAll().execute()).toEqual([]);
});

it('lets the heir act from the day after the last, and nobody else', async () => {
  const heirUnitId = heir.unit.unitId;
  expect((await endUnit(former.unit, { lastDay: LAST_DAY, heirUnitId })).status).toBe(204);
  const leaves = await db.selectFrom('ledger_leaf').select('fields').execute();
  const { unitId } = former.unit;
  expect(leaves.map(({ fields }) => fields)).toContainEqual([
    'unit-end',
    unitId,
    LAST_DAY,
    heirUnitId,
    administrator.accountId,
  ]);
  expect(await listed(heir.reception)).toEqual([]);
  expect(await codeOf(`/api/tips/${tipId}`, heir.reception)).toBe('not_found');

  clock.advance(DAY_MS);
  expect(await listed(heir.reception)).toEqual([tipId]);
  expect(await codeOf(`/api/tips/${tipId}`, heir.reception)).toBe('ok');
  expect(await codeOf(`/api/tips/${tipId}`, duty.chief)).toBe('not_found');
  expect(await listed(duty.chief)).not.toContain(tipId);
  const session = await get<ReplyOf<typeof readSession>>('/api/session', heir.reception);
  expect(session.memberships.map(({ unit, role, inheritedBy }) => [unit.unitId, role, inheritedBy])).toEqual([
    [heirUnitId, 'reception', null],
    [unitId, 'reception', heirUnitId],
  ]);
});

it('is settled once; an heir must not have ended itself', async () => {
  const again = { lastDay: LAST_DAY, heirUnitId: heir.unit.unitId };
  expect((await endUnit(former.unit, again)).code).toBe('unit_ended');
  const other = await newDesk('Bàn trực khác');
  const circle = await endUnit(heir.unit, { lastDay: '2026-04-01', heirUnitId: former.unit.unitId });
  expect(circle.code).toBe('unknown_unit');
  // the only open tip is the one that it inherited
  const alone = await endUnit(heir.unit, { lastDay: '2026-04-01', heirUnitId: null });
  expect(alone.code).toBe('unit_has_open_tips');
  const late = { lastDay: '2026-03-03', heirUnitId: null };
  expect((await endUnit(other, late)).status).toBe(204);
  expect((await endUnit(other, late)).code).toBe('unit_ended');
  expect((await endUnit(other, { ...late, lastDay: '2026-03-09', heirUnitId: again.heirUnitId })).code).toBe(
    'unit_ended',
  );
  expect((await endUnit(other, { ...late, heirUnitId: again.heirUnitId })).status).toBe(204);
  const { rows } = await get<ReplyOf<typeof listUnits>>('/api/units', administrator);
  const shown = { validTo: '2026-03-03', heirUnitId: again.heirUnitId };
  expect(rows.find((row) => row.unitId === other.unitId)).toMatchObject(shown);
});

it('lets nothing new begin in the name of what has ended, only in that of its heir', async () => {
  const begins = (unitId: number) => requireStandingUnit(services, unitId);
  await expect(begins(former.unit.unitId)).rejects.toThrow('unit_takes_nothing_new');
  await expect(begins(heir.unit.unitId)).resolves.toBeUndefined();
});

it('gives the heir the key only from the hand of somebody who holds it; then its members open', async () => {
  const { unitId } = former.unit;
  const ring = await get<ReplyOf<typeof readKeyring>>('/api/session/keyring', heir.reception);
  expect(ring.shares.map((share) => share.unitId)).toEqual([heir.unit.unitId]);
  const members = await get<ReplyOf<typeof listMembers>>(`/api/units/${unitId}/members`, former.chief);
  const lacking = members.rows.filter(({ epochs }) => epochs.length === 0).map(({ login }) => login);
  expect(lacking.sort()).toEqual(
    [heir.chief, heir.investigator, heir.reception].map(({ login }) => login).sort(),
  );

  const shares = await Promise.all(
    [heir.reception, heir.chief].map(async ({ accountId, recipient }) => {
      const [sealed] = await shareUnitKey(former.key, [recipient]);
      return { accountId, epoch: 1, sealed: toBase64Url(sealed ?? new Uint8Array()) };
    }),
  );
  const handOn = (as: TestPerson) => server.ask('POST', `/api/units/${unitId}/shares`, { shares }, as);
  expect((await handOn(heir.reception)).code).toBe('not_found');
  expect((await handOn(former.chief)).status).toBe(204);
  expect(await opened(tipId, former, heir.reception)).toBe('Nhóm lạ tụ tập ban đêm.');
  const { rows } = await get<ReplyOf<typeof listUnits>>('/api/units', administrator);
  expect(rows.find((row) => row.unitId === unitId)).toMatchObject({ keyHolders: 5 });
});

it('lets the heir take the steps of a tip, and the reporter go on talking', async () => {
  const step = async (version: number, as: TestPerson, change: object, reason?: object) => {
    const body = { version, change, ...(reason ? { reason } : {}) };
    const answer = await server.ask('POST', `/api/tips/${tipId}/transitions`, body, as);
    return answer.code;
  };
  expect(await step(1, heir.reception, { action: 'start_verification' })).toBe('ok');
  const classify = { action: 'classify', classification: 'crime_report', useful: true };
  const why = { envelope: 'unit', tipId, receipt, text: 'Có dấu hiệu tội phạm.' } as const;
  expect(await step(2, heir.chief, classify, await testMessage(deployment, former, why))).toBe('ok');
  const assign = { action: 'assign', assigneeId: heir.investigator.accountId };
  const stranger = { ...assign, assigneeId: duty.chief.accountId };
  expect(await step(3, heir.chief, stranger)).toBe('invalid_input');
  expect(await step(3, heir.chief, assign)).toBe('ok');

  const followed = await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip');
  expect(followed.body.unit).toEqual({
    unitId: former.unit.unitId,
    name: heir.unit.name,
    nameEn: heir.unit.nameEn,
  });
  expect(followed.body.sealTo?.desk).toMatchObject({
    unitId: former.unit.unitId,
    name: heir.unit.name,
    key: { recipient: former.recipient },
  });
  const text = 'Họ lại đến tối qua.';
  const message = await testMessage(deployment, former, { envelope: 'reporter', tipId, receipt, text });
  const sent = await server.askWith(receipt, 'POST', '/api/receipt/messages', { message });
  expect(sent).toMatchObject({ status: 200 });
  const talk = await get<ReplyOf<typeof listMessages>>(`/api/tips/${tipId}/messages`, heir.reception);
  const answer = talk.rows.find(({ kind }) => kind === 'reply');
  expect(answer?.unitId).toBe(former.unit.unitId);
  const { messageId, ciphertext = '', grants = [] } = answer ?? {};
  const stored = {
    columns: { tipId, messageId: messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(ciphertext),
    grant: fromBase64Url(grants[0]?.sealed ?? ''),
  };
  expect((await openMessage(former.key.identity, stored)).content.text).toBe(text);
});

it('gets back, for the heir, what the former desk had handed on', async () => {
  expect(await codeOf(`/api/tips/${awayTipId}`, heir.reception)).toBe('not_found');
  expect(await hand(2, duty, former, 'returned')).toMatchObject({ status: 200 });
  expect(await codeOf(`/api/tips/${awayTipId}`, heir.reception)).toBe('ok');
  expect(await opened(awayTipId, former, heir.reception)).toBe('Không rõ ở phường nào.');
});

it('still takes what a phone had sealed before the end, and it reaches the heir', async () => {
  const late = await report(former, 'Viết trước, gửi sau.', await testReceipt());
  expect(await listed(heir.reception)).toContain(late);
  expect((await receivingKeys(services).current()).has(former.unit.unitId)).toBe(false);
});

it('receives a report that is addressed to a former ward, at the desk of today', async () => {
  const { body } = await server.ask<{ desk: { unitId: number } }>('GET', `/api/directory?areaId=${DONG_SON}`);
  expect(body.desk.unitId).toBe(heir.unit.unitId);
  const submission = await testSubmission(deployment, heir, await testReceipt(), { areaId: DONG_SON });
  const { body: acknowledged } = await server.submit(submission);
  expect(await listed(heir.reception)).toContain(acknowledged.tipId);
});

it('ends with the membership for whoever served the former unit', async () => {
  expect(await codeOf(`/api/tips/${tipId}`, former.reception)).toBe('ok');
  await db
    .updateTable('membership')
    .set({ valid_to: clock.now() })
    .where('unit_id', '=', former.unit.unitId)
    .execute();
  for (const left of [former.reception, former.chief]) {
    expect(await codeOf(`/api/tips/${tipId}`, left)).toBe('not_found');
    expect(await codeOf('/api/tips', left)).toBe('forbidden');
    expect((await get<ReplyOf<typeof readKeyring>>('/api/session/keyring', left)).shares).toEqual([]);
  }
  expect(await codeOf(`/api/tips/${tipId}`, heir.reception)).toBe('ok');
});

it('lets the heir replace the inherited key, so that who left opens nothing new', async () => {
  const { unit } = former;
  await publishTestKey(services, deployment, unit, 2, [heir.chief, heir.reception]);
  expect(await receivingKeys(services).accepted(unit.unitId, 2)).toMatchObject({
    epoch: 2,
    areaId: OTHER_WARD,
  });
  const answer = await server.ask('GET', `/api/units/${unit.unitId}/keys`, undefined, heir.chief);
  expect(answer.body).toMatchObject({ rows: [{ epoch: 2 }, { epoch: 1 }] });
});

it('follows from heir to heir', async () => {
  const third = await newDesk('Công an phường mới');
  const chief = await testMember(services, deployment, 'third.chief', [
    { unitId: third.unitId, role: 'chief' },
  ]);
  expect(await codeOf(`/api/tips/${tipId}`, chief)).toBe('not_found');
  const ending = { lastDay: '2026-03-04', heirUnitId: third.unitId };
  expect((await endUnit(heir.unit, ending)).status).toBe(204);
  clock.advance(2 * DAY_MS);
  expect(await codeOf(`/api/tips/${tipId}`, chief)).toBe('ok');
  expect(await listed(chief)).toContain(tipId);
  const followed = await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip');
  expect(followed.body.unit.name).toBe('Công an phường mới');
});

it('reminds of an inherited key too that no delegation covers much longer, under its own name', async () => {
  clock.set('2027-02-20T02:00:00Z');
  const { ending } = await get<ReplyOf<typeof listDelegations>>('/api/directory/delegations', administrator);
  expect(ending).toContainEqual(
    expect.objectContaining({ unitId: former.unit.unitId, epoch: 2, unitName: former.unit.name }),
  );
});
