import type { QueryClient } from '@tanstack/react-query';
import type { OpenUnitKey, Sealer } from '../../ui/desk/keyring-context.ts';
import { ApiError } from '../../wire/client.ts';
import { directory, listUnitKeys } from '../key-contract.ts';
import { isOwnKeySigned } from '../own-key.ts';
import { isRecoverySigned } from '../vouched.ts';
import { api } from './api.ts';

const KEPT_MS = 300_000;

/**
 * A unit's own key to seal and sign with, once root and steward vouch for it, and the recovery key that the root
 * named; what they are checked by is kept for five minutes. Throws `ApiError` (`unsigned_unit_key`).
 */
export async function sealerOf(
  queries: QueryClient,
  unit: OpenUnitKey | undefined,
  areaId: number,
): Promise<Sealer> {
  if (!unit) throw new Error('no key to sign with');
  const { unitId } = unit;
  const sealTo = await queries.fetchQuery({
    queryKey: ['recovery', areaId],
    queryFn: () => api.call(directory, { query: { areaId } }),
    staleTime: KEPT_MS,
    retry: false,
  });
  const keys = await queries.fetchQuery({
    queryKey: ['unit-keys', unitId],
    queryFn: () => api.call(listUnitKeys, { params: { unitId } }),
    staleTime: KEPT_MS,
    retry: false,
  });
  const signed = isRecoverySigned(sealTo) && (await isOwnKeySigned(unit, keys, new Date()));
  if (!signed) throw new ApiError('unsigned_unit_key');
  return { unit, recoveryRecipient: sealTo.recoveryRecipient };
}
