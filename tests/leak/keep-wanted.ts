import { randomUUID } from 'node:crypto';
import * as wanted from '../../src/results/wanted-contract.ts';
import { testMessage } from '../kit/test-tips.ts';
import { testNotice } from '../kit/test-wanted.ts';
import type { Keeping } from './keep-registers.ts';

/** A notice that is published, and a visit in its register of persuasion, as the browser of a desk sends them. */
export async function keepWanted({ client, deployment, desk, receipt, mark }: Keeping): Promise<void> {
  const [noticeId, visitId] = [randomUUID(), randomUUID()];
  const params = { noticeId };
  await client.call(wanted.draftWanted, {
    body: { noticeId, unitId: desk.unit.unitId, text: testNotice({ decidedOn: '2026-01-02' }) },
  });
  await client.call(wanted.publishWanted, { params, body: { version: 1 } });
  const note = { envelope: 'note', tipId: visitId, receipt, text: `Gia đình hứa: ${mark}` } as const;
  const words = await testMessage(deployment, desk, note);
  await client.call(wanted.recordVisit, { params, body: { visitId, words } });
  await client.call(wanted.listVisits, { params, query: {} });
}
