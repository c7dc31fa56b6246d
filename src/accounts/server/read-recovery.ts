import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { readRecovery as readRecoveryEndpoint } from '../recovery-contract.ts';
import { countKeyHolders, holderKey } from './directory-queries.ts';
import { readSealTo } from './read-directory.ts';
import { findOwnOpening } from './recovery-queries.ts';

/** To which key a unit's tips would be sealed in a recovery, who opens that, and one's own opening in force. */
export async function readRecovery(
  services: Services,
  unitId: number,
  accountId: string,
): Promise<z.output<(typeof readRecoveryEndpoint)['reply']>> {
  const { db, clock } = services;
  const now = clock.now();
  const sealTo = await readSealTo(services, unitId);
  const holders = sealTo === null ? 0 : (await countKeyHolders(db, now)).get(holderKey(sealTo.desk.key));
  return {
    sealTo,
    holders: holders ?? 0,
    opening: (await findOwnOpening(db, unitId, accountId, now)) ?? null,
  };
}
