import { describe, expect, test } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testMessage, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import { signRequest } from '../../sealed/request-signature.ts';

const services = await testServices();
const { clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const server = await testTipServer(services);
const receipt = await testReceipt();
const { tipId } = (await server.submit(await testSubmission(deployment, desk, receipt))).body;
const TIP = '/api/receipt/tip';

describe('a wrong receipt', () => {
  const ask = async (authorization: string) => {
    const answer = await server.app.inject({ url: TIP, headers: { authorization } });
    const { error } = answer.json();
    return { status: answer.statusCode, error: { ...error, requestId: '' } };
  };
  const signed = (path: string, now: Date, signer = receipt.signer) =>
    signRequest(signer, { method: 'GET', path, body: '' }, now);

  test('an unknown one, a bad signature and an expired time get one and the same answer', async () => {
    const stranger = await testReceipt();
    const wrong = [
      signed(TIP, clock.now(), stranger.signer),
      signed('/api/receipt/other', clock.now()),
      signed(TIP, new Date(clock.now().getTime() - 301_000)),
      'Receipt nonsense',
      '',
    ];
    const answers = await Promise.all(wrong.map(ask));
    const expected = { status: 404, error: { code: 'receipt_unknown', requestId: '' } };
    expect(answers).toEqual(wrong.map(() => expected));
  });

  test('the right one opens its tip', async () => {
    const { status, body } = await server.askWith<{ tipId: string; unit: object }>(receipt, 'GET', TIP);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tipId, unit: { unitId: desk.unit.unitId, name: desk.unit.name } });
  });

  test('so many that they would pile up are told to come later', async () => {
    const answers = await Promise.all(Array.from({ length: 230 }, () => ask('Receipt nonsense')));
    const codes = answers.map(({ error }) => error.code);
    expect(codes.filter((code) => code === 'receipt_unknown')).toHaveLength(200);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(30);
  });
});

describe('what a reporter adds', () => {
  const add = (message: object) => server.askWith(receipt, 'POST', '/api/receipt/messages', { message });
  const written = (over: Partial<Parameters<typeof testMessage>[2]> = {}, at = desk) =>
    testMessage(deployment, at, { envelope: 'reporter', tipId, receipt, ...over });

  test('is refused where it is sealed to others, signed by others, or another tip is meant', async () => {
    expect((await add(await written({}, duty))).code).toBe('unknown_recipient');
    expect((await add(await written({ receipt: await testReceipt() }))).code).toBe('bad_signature');
    expect((await add(await written({ envelope: 'note' }))).code).toBe('bad_signature');
    expect((await add(await written({ tipId: '5f0c1f5e-0f3a-4f6e-8f61-0a3a44f3f999' }))).code).toBe(
      'invalid_input',
    );
  });

  test('moves the tip on, once, and another message under its id is refused', async () => {
    const message = await written();
    expect((await add(message)).code).toBe('ok');
    expect((await add(message)).code).toBe('ok');
    expect((await add(await written({ messageId: message.messageId }))).code).toBe('draft_conflict');
    const tip = await services.db
      .selectFrom('tip')
      .select('version')
      .where('tip_id', '=', tipId)
      .executeTakeFirst();
    expect(tip).toEqual({ version: 2 });
  });

  test('is refused beyond fifty in a day; the next day it is heard again', async () => {
    const fill = Array.from({ length: 50 }, () => written());
    for (const message of await Promise.all(fill)) await add(message);
    const more = await written();
    expect((await add(more)).code).toBe('too_many_requests');
    clock.advance(25 * 3_600_000);
    expect((await add(more)).code).toBe('ok');
  });
});
