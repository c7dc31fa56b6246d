import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/platform/clock.ts';
import * as contract from '../../src/results/case-contract.ts';
import { writeCaseTips } from '../../src/results/case-tips.ts';
import type { System } from '../../src/system.ts';
import { WARD } from '../kit/test-accounts.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** A case begun from the tip, and a correction with its reason, as a browser sends them; then read and exported. */
export async function keepCases({ services }: System, keeping: Keeping): Promise<void> {
  const { client, deployment, desk, receipt, tipId, mark } = keeping;
  const caseId = randomUUID();
  const seal = (text: string) =>
    testMessage(deployment, desk, { envelope: 'note', tipId: caseId, receipt, text });
  const onDay = dayOf(services.clock.now());
  const clear = { caseId, unitId: desk.unit.unitId, number: 1, openedOn: onDay, placeAreaId: WARD } as const;
  const narrative = await seal(`Diễn biến: ${mark}`);
  const persons = await seal(`Người bị hại: ${mark}`);
  const tips = await seal(writeCaseTips([tipId]));
  await client.call(contract.recordCase, {
    body: { ...clear, offence: 'property', tipCount: 1, narrative, persons, tips },
  });
  const change = { action: 'correct', number: 2 } as const;
  const words = await seal(`Lý do: ${mark}`);
  const params = { caseId };
  await client.call(contract.stepCase, { params, body: { version: 1, onDay, change, words } });
  await client.call(contract.readCase, { params });
  await client.call(contract.exportCases, { query: {} });
}
