import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { putToUse as contract } from '../contract.ts';
import { addEntry, type Entered } from './add-entry.ts';
import { findEntry } from './fund-queries.ts';
import { moveThings } from './move-things.ts';

/**
 * Enters that things which an entry gave are in use now. Throws what `addEntry` throws, `not_found` for an entry that
 * gave no things, `end_before_start` for a day before they were given, and `things_too_few`.
 */
export function putToUse(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { entryId, onDay, takenFrom, quantity, about, paper }: z.output<(typeof contract)['body']>,
): Promise<Entered> {
  return addEntry(services, accountId, scheme, {
    entryId,
    onDay,
    said: { side: 'spent', taken_from: takenFrom, quantity, about, paper },
    prepare: async (trx) => {
      const from = await findEntry(trx, scheme, takenFrom);
      if (from?.side !== 'given' || from.thing === null || from.reverses !== null)
        throw new AppError('not_found');
      if (onDay < from.on_day) throw new AppError('end_before_start');
      await moveThings(trx, scheme, takenFrom, { remaining: -quantity });
      return { thing: from.thing };
    },
  });
}
