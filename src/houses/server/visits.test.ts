import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { servedClub } from '../../../tests/kit/served-club.ts';
import { testMessage, testReceipt } from '../../../tests/kit/test-tips.ts';
import { recipientOf } from '../../sealed/age.ts';
import { areWordsSigned } from '../../sealed/stored-words.ts';
import { sealNote } from '../seal-note.ts';

const world = await servedClub();
const { deployment, desk, landlord, leader, post, get, today, own } = world;

const finding = (over: object = {}) => {
  return {
    findingId: randomUUID(),
    kind: 'escape_route',
    said: 'Dọn xe ở lối ra.',
    followUpOn: today(),
    ...over,
  };
};
const visit = (over: object = {}) => {
  return { visitId: randomUUID(), onDay: today(), findings: [finding()], note: null, ...over };
};
const readers = async () => {
  const { unitId } = desk.unit;
  const { epoch } = desk.key;
  const recovery = await recipientOf(deployment.recoveryIdentity);
  const recipients = [
    { to: 'unit', unitId, epoch, recipient: desk.recipient },
    { to: 'recovery', recipient: recovery },
  ] as const;
  return { unitId, epoch, recipients };
};

it('lets whoever has to put a finding right read what it is, and asks for words where the kind says nothing', async () => {
  const { houseId } = await own();
  const url = `/api/houses/${houseId}/visits`;
  const wordless = visit({ findings: [finding({ kind: 'other', said: ' ' })] });
  expect(await post(leader, url, wordless)).toBe('missing_reason');
  expect(await post(leader, url, visit({ findings: [finding({ said: 'x'.repeat(161) })] }))).toBe(
    'invalid_input',
  );
  expect(await post(leader, url, visit())).toBe('ok');
  const { rows } = await get(landlord, url);
  expect(rows).toMatchObject([{ note: null, findings: [{ said: 'Dọn xe ở lối ra.' }] }]);
});

it('takes a team’s note sealed to the unit, which the desk alone reads, signed by the key that came with it', async () => {
  const { houseId } = await own();
  const url = `/api/houses/${houseId}/visits`;
  expect((await get(leader, `/api/houses/${houseId}/visiting`)).sealTo.desk.unitId).toBe(desk.unit.unitId);
  const visitId = randomUUID();
  const note = await sealNote(visitId, 'Chủ nhà hứa sửa trong tuần.', await readers());
  const stranger = await sealNote(visitId, 'Ký bằng khóa khác.', await readers());
  const forged = { message: note.message, recordKey: stranger.recordKey };
  expect(await post(leader, url, visit({ visitId, note: forged }))).toBe('bad_signature');
  const body = visit({ visitId, note });
  for (const _ of [1, 2]) expect(await post(leader, url, body)).toBe('ok');
  expect(await post(leader, url, { ...body, note: stranger })).toBe('already_entered');
  expect(await post(leader, url, { ...body, note: null })).toBe('already_entered');
  const [read] = (await get(desk.chief, url)).rows;
  expect(areWordsSigned(visitId, read.note, read.noteKey)).toBe(true);
  for (const who of [landlord, leader]) expect((await get(who, url)).rows).toMatchObject([{ note: null }]);
  expect(await get(desk.chief, `/api/houses/${houseId}`)).toMatchObject({ openFindings: 1 });
});

it('answers the very same visit and closing of the desk again as done', async () => {
  const { houseId } = await own();
  const url = `/api/houses/${houseId}/visits`;
  const visitId = randomUUID();
  const words = (tipId: string, text: string) =>
    testReceipt().then((receipt) =>
      testMessage(deployment, desk, { envelope: 'note', tipId, receipt, text }),
    );
  const found = finding();
  const body = {
    ...visit({ visitId, findings: [found] }),
    note: { message: await words(visitId, 'Ghi chú'), recordKey: null },
  };
  for (const _ of [1, 2]) expect(await post(desk.chief, url, body)).toBe('ok');
  expect(await post(desk.reception, url, body)).toBe('already_entered');
  expect(await post(desk.chief, url, { ...body, findings: [{ ...found, said: '' }] })).toBe(
    'already_entered',
  );
  const close = `/api/houses/${houseId}/findings/${found.findingId}/close`;
  const done = await words(found.findingId, 'Đã dọn');
  const closing = { outcome: 'put_right', closedOn: today(), done };
  for (const _ of [1, 2]) expect(await post(desk.chief, close, closing)).toBe('ok');
  expect(await post(desk.chief, close, { ...closing, done: null })).toBe('finding_closed');
  expect(await post(desk.reception, close, closing)).toBe('finding_closed');
  expect(await get(desk.chief, `/api/houses/${houseId}`)).toMatchObject({ openFindings: 0 });
});
