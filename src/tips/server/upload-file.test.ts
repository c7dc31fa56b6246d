import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testProof, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import { platformTasks } from '../../platform/platform-tasks.ts';
import { recipientOf, sealTo } from '../../sealed/age.ts';
import { newContentIdentity } from '../../sealed/content-key.ts';
import { tipTasks } from './index.ts';
import { removeOrphans } from './remove-orphans.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const server = await testTipServer(services);

const sealed = async (size = 1000) =>
  sealTo([await recipientOf(await newContentIdentity())], randomBytes(size));
const place = (draftId: string, fileId = randomUUID()) => `/drafts/${draftId}/files/${fileId}`;
const stored = async () => {
  const folder = path.join(services.config.dataFolder, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
};

describe('a file of a draft', () => {
  test('is refused without a proof for that very draft', async () => {
    const url = place(randomUUID());
    expect(await server.upload(url, await sealed(), '')).toMatchObject({
      status: 400,
      code: 'bad_proof_of_work',
    });
    const other = await testProof(services, randomUUID());
    expect((await server.upload(url, await sealed(), other)).code).toBe('bad_proof_of_work');
  });

  test('is one file under one id, however often and however many at a time', async () => {
    const draftId = randomUUID();
    const proof = await testProof(services, draftId);
    const [bytes, url, before] = [await sealed(), place(draftId), await stored()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => server.upload(url, bytes, proof)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await stored()).toBe(before + 1);
    expect(await server.upload(url, await sealed(), proof)).toMatchObject({
      status: 409,
      code: 'draft_conflict',
    });
    expect(await stored()).toBe(before + 1);
  });

  test('is refused beyond twelve of a draft when all come at once, too', async () => {
    const draftId = randomUUID();
    const [proof, bytes, before] = [await testProof(services, draftId), await sealed(), await stored()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.upload(place(draftId), bytes, proof)),
    );
    const taken = answers.filter(({ status }) => status === 200).length;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(12);
    expect(answers.filter(({ code }) => code === 'too_many_files')).toHaveLength(20 - taken);
    expect(await stored()).toBe(before + taken);
  });

  test('is refused as the thirteenth of a draft, as too large, and as what nobody sealed', async () => {
    const draftId = randomUUID();
    const proof = await testProof(services, draftId);
    for (let count = 0; count < 12; count++) {
      expect((await server.upload(place(draftId), await sealed(), proof)).status).toBe(200);
    }
    expect(await server.upload(place(draftId), await sealed(), proof)).toMatchObject({
      status: 413,
      code: 'too_many_files',
    });
    const [another, before] = [randomUUID(), await stored()];
    const proofOfAnother = await testProof(services, another);
    expect((await server.upload(place(another), randomBytes(1000), proofOfAnother)).code).toBe(
      'unknown_recipient',
    );
    const hybrid = await sealTo([desk.recipient], randomBytes(100));
    expect((await server.upload(place(another), hybrid, proofOfAnother)).code).toBe('unknown_recipient');
    const huge = await sealed(53 * 1024 * 1024);
    expect(await server.upload(place(another), huge, proofOfAnother)).toMatchObject({
      status: 413,
      code: 'too_large',
    });
    expect(await stored()).toBe(before);
  });

  test('is removed a day later unless its draft was sent', async () => {
    const [sentDraft, draftId] = [randomUUID(), randomUUID()];
    const bytes = await sealed();
    const file = { id: randomUUID(), name: 'a', type: 'b', plainSize: 1000 };
    const kept = await server.upload(place(sentDraft, file.id), bytes, await testProof(services, sentDraft));
    await server.upload(place(draftId), await sealed(), await testProof(services, draftId));
    const report = { draftId: sentDraft, files: [{ ...file, ...kept.body }] };
    const submission = await testSubmission(deployment, desk, await testReceipt(), report);
    const { tipId } = (await server.submit(submission)).body;
    clock.advance(23 * 3_600_000);
    expect(await removeOrphans(services)).toBe(0);
    clock.advance(2 * 3_600_000);
    expect(await removeOrphans(services)).toBeGreaterThan(0);
    await services.runJobs({ ...platformTasks(services), ...tipTasks(services) });
    expect(await db.selectFrom('draft_file').selectAll().execute()).toEqual([]);
    expect(await stored()).toBe(1);
    const rows = await db.selectFrom('tip_file').select(['tip_id', 'file_id']).execute();
    expect(rows).toEqual([{ tip_id: tipId, file_id: file.id }]);
  });
});
