import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { spend as contract } from '../contract.ts';
import { addEntry, type Entered } from './add-entry.ts';

/** Enters money that was spent. Throws what `addEntry` throws; `fund_too_small` where there is not so much. */
export function spend(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { entryId, onDay, amount, about, paper }: z.output<(typeof contract)['body']>,
): Promise<Entered> {
  const said = { side: 'spent', amount, about, paper } as const;
  return addEntry(services, accountId, scheme, { entryId, onDay, said });
}
