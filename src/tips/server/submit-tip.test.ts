import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testDeployment, WARD } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testProof, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import { leafHash } from '../../ledger/leaf.ts';
import { verifyPromise } from '../../ledger/promise.ts';
import { promiseFromWire } from '../../ledger/receipt.ts';
import { sealTo } from '../../sealed/age.ts';
import type { Submission } from '../../sealed/submission.ts';
import { submissionRecord, submissionStatement } from '../../sealed/submission-statement.ts';
import { fromBase64Url, toBase64Url } from '../../wire/bytes.ts';
import { solvedSchema } from '../proof-of-work.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const independent = await testDesk(services, deployment, deployment.units.independent);
const server = await testTipServer(services);

const report = async (over: Parameters<typeof testSubmission>[3] = {}) => {
  const receipt = await testReceipt();
  return { receipt, submission: await testSubmission(deployment, desk, receipt, over) };
};
const resigned = (submission: Submission, signer: { sign: typeof desk.signer.sign }): Submission => ({
  ...submission,
  signature: signer.sign(submissionStatement(submissionRecord(submission))),
});
const countTips = async () => (await db.selectFrom('tip').select('tip_id').execute()).length;

describe('a submission', () => {
  test('is acknowledged with a leaf that it opens and a promise that holds', async () => {
    const { submission } = await report();
    const { status, body } = await server.submit(submission);
    expect(status).toBe(200);
    const salt = fromBase64Url(body.leaf.salt);
    expect(toBase64Url(leafHash(salt, body.leaf.fields))).toBe(body.leaf.hash);
    expect(verifyPromise(fromBase64Url(body.leaf.hash), promiseFromWire(body.promise))).toBe(true);
    expect(body.leaf.fields).toContain(submissionRecord(submission).ciphertextHash);
    expect(body.receivedAt).toBe(clock.now().toISOString());
  });

  test('writes everything in one transaction, and the job that tells the desk', async () => {
    const { submission } = await report({ areaId: null, day: null });
    const { tipId } = (await server.submit(submission)).body;
    const of = async (table: string): Promise<Record<string, unknown>[]> =>
      (await services.pool.query(`select * from ${table} where tip_id = $1`, [tipId])).rows;
    expect(await of('tip')).toMatchObject([
      {
        area_id: WARD,
        unit_id: desk.unit.unitId,
        place_area_id: WARD,
        received_on: '2026-03-02',
        version: 1,
        state: 'received',
        next_clock: 'notice_of_receipt',
        next_due_on: '2026-03-05',
        resolve_due_on: null,
      },
    ]);
    expect(await of('submission')).toMatchObject([{ draft_id: submission.draftId, epoch: 1, day: null }]);
    expect((await of('tip_grant')).map((grant) => grant.recipient).sort()).toEqual(['recovery', 'unit']);
    expect(await of('tip_step')).toMatchObject([{ seq: 1, action: 'receive', actor_id: null }]);
    expect((await of('tip_clock')).map(({ state }) => state)).toEqual(['running', 'running']);
    expect(await of('ledger_leaf')).toMatchObject([{ step_seq: 1, area_id: WARD }]);
    const jobs = await db.selectFrom('job_outbox').select('task').execute();
    expect(jobs).toContainEqual({ task: 'tips:alert_desk' });
  });

  test('sent again gets the first acknowledgement, even when its desk receives no more', async () => {
    const { submission } = await report();
    const first = await server.submit(submission);
    const before = await countTips();
    clock.advance(60_000);
    expect((await server.submit(submission)).body).toEqual(first.body);
    const ended = { valid_from: '2026-01-01', valid_to: '2026-03-01' };
    await db.updateTable('unit').set(ended).where('unit_id', '=', desk.unit.unitId).execute();
    clock.advance(60_000);
    expect((await server.submit(submission)).body).toEqual(first.body);
    await db.updateTable('unit').set({ valid_to: null }).where('unit_id', '=', desk.unit.unitId).execute();
    clock.advance(60_000);
    expect(await countTips()).toBe(before);
  });

  test('sent eight times at once is one tip', async () => {
    const { submission } = await report();
    const before = await countTips();
    const answers = await Promise.all(Array.from({ length: 8 }, () => server.submit(submission)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.tipId}`)).size).toBe(1);
    expect(await countTips()).toBe(before + 1);
  });

  test('with another body under the same receipt and draft is refused', async () => {
    const { receipt, submission } = await report();
    await server.submit(submission);
    const other = await testSubmission(deployment, desk, receipt, {
      draftId: submission.draftId,
      text: 'Khác.',
    });
    expect(await server.submit(other)).toMatchObject({ status: 409, code: 'draft_conflict' });
  });

  test('pays with a proof of its own: one draft is no two tips', async () => {
    const { submission } = await report();
    const proof = await testProof(services, submission.draftId);
    expect((await server.submit(submission, proof)).status).toBe(200);
    const second = await report({ draftId: submission.draftId });
    expect((await server.submit(second.submission, proof)).code).toBe('draft_conflict');
  });

  test('reaches the duty desk too where it was sealed to it', async () => {
    const { submission } = await report({ also: duty });
    const { tipId } = (await server.submit(submission)).body;
    const grants = await db.selectFrom('tip_grant').selectAll().where('tip_id', '=', tipId).execute();
    expect(grants).toHaveLength(3);
  });
});

describe('a proof of work', () => {
  test.each([
    ['is missing', () => ''],
    ['is no JSON', () => 'x'],
    ['has another answer', (proof: string) => proof.replace(/"derivedKey":"../, '"derivedKey":"00')],
    ['has another time', (proof: string) => proof.replace(/"expiresAt":\d/, '"expiresAt":9')],
  ])('that %s is refused', async (_, spoil) => {
    const { submission } = await report();
    const proof = spoil(await testProof(services, submission.draftId));
    expect(await server.submit(submission, proof)).toMatchObject({ status: 400, code: 'bad_proof_of_work' });
  });

  test('is bound to its draft and ends', async () => {
    const { submission } = await report();
    expect((await server.submit(submission, await testProof(services, randomUUID()))).code).toBe(
      'bad_proof_of_work',
    );
    const proof = await testProof(services, submission.draftId);
    clock.advance(3 * 3_600_000);
    expect((await server.submit(submission, proof)).code).toBe('bad_proof_of_work');
  });

  test('can be had for a draft', async () => {
    const draftId = randomUUID();
    const { body } = await server.ask<{ challenge: string }>('GET', `/api/tips/challenge?draftId=${draftId}`);
    const solution = { counter: 0, derivedKey: '0'.repeat(64) };
    const solved = solvedSchema.parse({ challenge: JSON.parse(body.challenge), solution });
    expect(solved.challenge.parameters.data.draftId).toBe(draftId);
  });
});

describe('what is refused', () => {
  const sealedTo = async (recipient: string, bytes: number) =>
    toBase64Url(await sealTo([recipient], new Uint8Array(bytes)));

  test.each<[string, string, (submission: Submission) => Submission | Promise<Submission>]>([
    ['another signature', 'bad_signature', (s) => ({ ...s, signature: 'A'.repeat(86) })],
    ['a changed column', 'bad_signature', (s) => ({ ...s, category: 'fraud' })],
    ['an unknown category', 'invalid_input', (s) => ({ ...s, category: 'opinion' })],
    [
      'a body to a hybrid recipient',
      'unknown_recipient',
      async (s) => ({ ...s, ciphertext: await sealedTo(desk.recipient, 100) }),
    ],
    [
      'a grant that is no age file',
      'unknown_recipient',
      (s) => ({
        ...s,
        grants: s.grants.map((grant) => ({ ...grant, sealed: 'A'.repeat(grant.sealed.length) })),
      }),
    ],
    [
      'a body with mixed stanzas',
      'mixed_recipients',
      async (s) => {
        const [classic, hybrid] = [
          fromBase64Url(s.ciphertext),
          await sealTo([desk.recipient], new Uint8Array(9)),
        ];
        const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
        const stanza = text(hybrid).split('\n--- ')[0]?.split('\n').slice(1).join('\n');
        const mixed = text(classic).replace('\n--- ', `\n${stanza}\n--- `);
        return { ...s, ciphertext: toBase64Url(Buffer.from(mixed, 'latin1')) };
      },
    ],
  ])('%s: %s', async (_, code, spoil) => {
    const { submission } = await report();
    const proof = await testProof(services, submission.draftId);
    expect(await server.submit(await spoil(submission), proof)).toMatchObject({ status: 400, code });
  });

  test.each([
    ['a day to come', 'day_in_future', { day: '2026-03-03' }],
    ['an unknown area', 'unknown_area', { areaId: 999_999 }],
    ['an unknown epoch', 'unknown_recipient', { epoch: 2 }],
  ])('%s: %s', async (_, code, over) => {
    const { submission } = await report(over);
    expect(await server.submit(submission)).toMatchObject({ status: 400, code });
  });

  test('a unit that does not receive, and a reader beside the desk that is not the duty desk', async () => {
    const receipt = await testReceipt();
    const elsewhere = { ...desk, unit: { ...desk.unit, unitId: deployment.units.steering.unitId } };
    const nobody = await testSubmission(deployment, elsewhere, receipt);
    expect((await server.submit(nobody)).code).toBe('unknown_unit');
    const { submission } = await report({ also: independent });
    expect((await server.submit(submission)).code).toBe('unknown_recipient');
    const secret = await testSubmission(deployment, independent, await testReceipt(), { also: duty });
    expect((await server.submit(secret)).code).toBe('unknown_recipient');
  });

  test('a file that was never uploaded', async () => {
    const file = { id: randomUUID(), sha256: 'A'.repeat(43), size: 10 };
    const { receipt, submission } = await report();
    const answer = await server.submit(resigned({ ...submission, files: [file] }, receipt.signer));
    expect(answer).toMatchObject({
      code: 'invalid_input',
      body: { error: { issues: [{ path: 'submission.files', code: 'file_missing' }] } },
    });
  });

  test('too many files, too large a body', async () => {
    const { submission } = await report();
    const file = () => ({ id: randomUUID(), sha256: 'A'.repeat(43), size: 10 });
    const many = { ...submission, files: Array.from({ length: 7 }, file) };
    expect((await server.submit(many)).code).toBe('invalid_input');
    const large = { ...submission, ciphertext: 'A'.repeat(300_000) };
    expect(await server.submit(large)).toMatchObject({ status: 413, code: 'too_large' });
  });
});
