import type { z } from 'zod';
import type { sealToSchema } from '../../accounts/key-contract.ts';
import { readDirectory, readSealTo } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { findLivingScheme } from '../../schemes/server/index.ts';

type SealTo = z.output<typeof sealToSchema>;

/**
 * The desk that keeps a scheme, with what a browser checks its key by. Throws `not_found` for a scheme that is not at
 * work, and `no_desk` where its desk has no key that a steward vouches for.
 */
export async function receiverOfScheme(services: Services, schemeId: string): Promise<SealTo> {
  const scheme = await findLivingScheme(services.db, schemeId);
  if (scheme === undefined) throw new AppError('not_found');
  const sealTo = await readSealTo(services, scheme.unit_id);
  if (sealTo === null) throw new AppError('no_desk');
  return sealTo;
}

/**
 * The desk in charge of a ward, which would keep a scheme there; nobody reads its offers along. Throws `unknown_area`,
 * `not_set_up`, and `no_desk` where the ward has no desk of its own.
 */
export async function receiverOfArea(services: Services, areaId: number): Promise<SealTo> {
  const sealTo = await readDirectory(services, { areaId, concerns: 'nobody' });
  if (sealTo.desk.kind !== 'desk') throw new AppError('no_desk');
  return { ...sealTo, also: null };
}
