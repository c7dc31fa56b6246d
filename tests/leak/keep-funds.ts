import { randomUUID } from 'node:crypto';
import * as contributions from '../../src/contributions/contract.ts';
import { openSlip } from '../../src/contributions/public-contract.ts';
import { newSlipCode, slipHash, writtenSlipCode } from '../../src/contributions/slip-code.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { System } from '../../src/system.ts';
import { createClient } from '../../src/wire/client.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/**
 * A contribution to a scheme, its giver sealed, whose slip is opened, rightly and wrongly, and renewed. Gives the codes
 * as they are written, which no server keeps.
 */
export async function keepFunds(
  { services, url }: System,
  { client, deployment, desk, receipt, mark }: Keeping,
  { schemeId }: { readonly schemeId: string },
): Promise<Readonly<Record<string, string>>> {
  const params = { schemeId };
  const onDay = dayOf(services.clock.now());
  const [entryId, code, renewed] = [randomUUID(), newSlipCode(), newSlipCode()];
  const text = `Hộ ${mark}`;
  const giver = await testMessage(deployment, desk, { envelope: 'note', tipId: entryId, receipt, text });
  const gift = { is: 'money', amount: 500_000 } as const;
  const told = { onDay, sort: 'household', gift, about: null } as const;
  const body = { entryId, ...told, giver, slipHash: slipHash(code) };
  const { number } = await client.call(contributions.give, { params, body });
  const paid = { onDay, amount: 100_000, about: 'Mua bóng đèn', paper: null };
  await client.call(contributions.spend, { params, body: { entryId: randomUUID(), ...paid } });
  const phone = createClient(url);
  await phone.call(openSlip, { body: { code: writtenSlipCode(code) } });
  const again = { slipHash: slipHash(renewed) };
  await client.call(contributions.renewSlip, { params: { schemeId, number }, body: again });
  await phone.call(openSlip, { body: { code } }).catch(() => undefined);
  await phone.call(openSlip, { body: { code: renewed } });
  await client.call(contributions.listEntries, { params, query: {} });
  await client.call(contributions.exportFund, { params: { schemeId, format: 'xlsx' } });
  return {
    'code of a slip': code,
    'code of a slip as it is printed': writtenSlipCode(code),
    'code of a renewed slip': renewed,
    'code of a renewed slip as it is printed': writtenSlipCode(renewed),
  };
}
