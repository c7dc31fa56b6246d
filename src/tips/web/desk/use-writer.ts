import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { directory } from '../../../accounts/key-contract.ts';
import type { Message } from '../../../sealed/message.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { ApiError } from '../../../wire/client.ts';
import { isRecoverySigned } from '../check-directory.ts';
import { queryKeys } from './keys.ts';
import { sealWords } from './seal-words.ts';
import { useUnits } from './use-desk-facts.ts';

/** Whether this person can seal and sign for a unit now. */
export type CanWrite = 'yes' | 'locked' | 'no_key';

/** Seals words as a unit; `toReporter` is the reply recipient that the opened tip vouches for. */
export type Write = (words: {
  tipId: string;
  text: string;
  toReporter: string | undefined;
}) => Promise<Message>;

const KEPT_MS = 300_000;

/**
 * Sealing for one unit. `write` throws `ApiError` (`unsigned_unit_key` where the root did not name
 * the recovery recipient) and `SealedError`.
 */
export function useWriter(unitId: number): { readonly can: CanWrite; readonly write: Write } {
  const queries = useQueryClient();
  const { status, signAs } = useKeyring();
  const areaId = useUnits().find((unit) => unit.unitId === unitId)?.areaId ?? 0;
  const unit = status === 'unlocked' ? signAs(unitId) : undefined;
  const write = useCallback<Write>(
    async ({ tipId, text, toReporter }) => {
      if (!unit) throw new Error('no key to sign with');
      const sealTo = await queries.fetchQuery({
        queryKey: queryKeys.recovery(areaId),
        queryFn: () => client.call(directory, { query: { areaId } }),
        staleTime: KEPT_MS,
        retry: false,
      });
      if (!isRecoverySigned(sealTo)) throw new ApiError('unsigned_unit_key');
      const { recoveryRecipient } = sealTo;
      return sealWords({ tipId, text, unit, recoveryRecipient, replyRecipient: toReporter });
    },
    [queries, unit, areaId],
  );
  return { can: unit ? 'yes' : status === 'unlocked' ? 'no_key' : 'locked', write };
}
