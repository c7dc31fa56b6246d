import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { directory, listUnitKeys } from '../../../accounts/key-contract.ts';
import { isOwnKeySigned } from '../../../accounts/own-key.ts';
import { client } from '../../../ui/client.ts';
import { type OpenUnitKey, useKeyring } from '../../../ui/desk/keyring-context.ts';
import { ApiError } from '../../../wire/client.ts';
import { isRecoverySigned } from '../check-directory.ts';
import { queryKeys } from './keys.ts';
import { useUnits } from './use-desk-facts.ts';

/** Whether this person can seal and sign for a unit now. */
export type CanWrite = 'yes' | 'locked' | 'no_key';

/** What sealing as a unit takes. */
export interface Sealer {
  /** The unit that speaks and signs. */
  readonly unit: OpenUnitKey;
  readonly recoveryRecipient: string;
}

const KEPT_MS = 300_000;

/**
 * Sealing as one unit. `sealer` throws `ApiError`: `unsigned_unit_key` where no steward vouches for the key that is
 * held, or the root did not name recovery.
 */
export function useSealer(unitId: number): {
  readonly can: CanWrite;
  readonly sealer: () => Promise<Sealer>;
} {
  const queries = useQueryClient();
  const { status, signAs } = useKeyring();
  const areaId = useUnits().find((unit) => unit.unitId === unitId)?.areaId ?? 0;
  const unit = status === 'unlocked' ? signAs(unitId) : undefined;
  const sealer = useCallback(async () => {
    if (!unit) throw new Error('no key to sign with');
    const sealTo = await queries.fetchQuery({
      queryKey: queryKeys.recovery(areaId),
      queryFn: () => client.call(directory, { query: { areaId } }),
      staleTime: KEPT_MS,
      retry: false,
    });
    const keys = await queries.fetchQuery({
      queryKey: queryKeys.unitKeys(unitId),
      queryFn: () => client.call(listUnitKeys, { params: { unitId } }),
      staleTime: KEPT_MS,
      retry: false,
    });
    const signed = isRecoverySigned(sealTo) && (await isOwnKeySigned(unit, keys, new Date()));
    if (!signed) throw new ApiError('unsigned_unit_key');
    return { unit, recoveryRecipient: sealTo.recoveryRecipient };
  }, [queries, unit, unitId, areaId]);
  return { can: unit ? 'yes' : status === 'unlocked' ? 'no_key' : 'locked', sealer };
}
