import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { putToUse as contract } from '../contract.ts';
import { addEntry, type Entered } from './add-entry.ts';
import { takeThings } from './take-things.ts';

/**
 * Enters that things which were given are in use now, taken from the oldest gifts first. Throws what `addEntry` and
 * `takeThings` throw.
 */
export function putToUse(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { entryId, onDay, thing, quantity, about, paper }: z.output<(typeof contract)['body']>,
): Promise<Entered> {
  return addEntry(services, accountId, scheme, {
    entryId,
    onDay,
    said: { side: 'spent', thing, quantity, about, paper },
    after: (trx, number) => takeThings(trx, scheme, number, { thing, quantity, onDay }),
  });
}
