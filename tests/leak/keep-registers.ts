import { randomUUID } from 'node:crypto';
import * as privacy from '../../src/privacy/contract.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import type { System } from '../../src/system.ts';
import { type Client, createClient } from '../../src/wire/client.ts';
import type { TestDeployment } from '../kit/test-accounts.ts';
import { type TestDesk, type TestReceipt, testMessage } from '../kit/test-tips.ts';

/** Who keeps the registers, about whose tip, and what must stand in everything that is sealed. */
export interface Keeping {
  readonly client: Client;
  readonly deployment: TestDeployment;
  readonly desk: TestDesk;
  readonly receipt: TestReceipt;
  readonly tipId: string;
  readonly mark: string;
}

/** A request by receipt and one taken down at the desk, their answers, and a breach, as browsers send them. */
export async function keepRegisters(
  { services, url }: System,
  { client, deployment, desk, receipt, tipId, mark }: Keeping,
): Promise<void> {
  const { unitId } = desk.unit;
  const words = (envelope: 'reporter' | 'unit' | 'note', about: string, what: string) =>
    testMessage(deployment, desk, { envelope, tipId: about, receipt, text: `${what}: ${mark}` });
  const phone = createClient(url, {
    authorise: async (request) => ({ authorization: signRequest(receipt.signer, request, new Date()) }),
  });
  const [asked, told, breachId] = [randomUUID(), randomUUID(), randomUUID()];
  const message = await words('reporter', tipId, 'Xin xem');
  await phone.call(privacy.makeRequest, { body: { requestId: asked, kind: 'see', message } });
  const description = await words('note', told, 'Người yêu cầu');
  const entering = { requestId: told, unitId, kind: 'correct', tipId, description } as const;
  await client.call(privacy.enterRequest, { body: entering });
  const answer = async (requestId: string, envelope: 'unit' | 'note') => {
    const reason = await words(envelope, requestId, 'Lý do');
    const body = { outcome: 'partly', reason } as const;
    await client.call(privacy.answerRequest, { params: { requestId }, body });
  };
  await answer(asked, 'unit');
  await answer(told, 'note');
  await client.call(privacy.listRequests, { query: { unitId, state: 'answered' } });
  await phone.call(privacy.listOwnRequests);
  const foundAt = services.clock.now().toISOString();
  const clear = { breachId, unitId, kind: 'misdirected', persons: 1, measures: [], foundAt } as const;
  const happened = await words('note', breachId, 'Diễn biến');
  await client.call(privacy.recordBreach, {
    body: { ...clear, measures: [...clear.measures], description: happened },
  });
  await client.call(privacy.listBreaches, { query: {} });
}
