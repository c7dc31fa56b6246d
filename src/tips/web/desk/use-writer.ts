import { useCallback } from 'react';
import type { Message } from '../../../sealed/message.ts';
import { sealWords, type Words } from '../../../sealed/seal-words.ts';
import { type CanWrite, useSealer } from './use-sealer.ts';

/** Seals words as a unit; `toReporter` is the reply recipient that the opened tip vouches for. */
type Write = (
  words: Pick<Words, 'tipId' | 'text' | 'attached' | 'also'> & { readonly toReporter: string | undefined },
) => Promise<Message>;

/**
 * Writing for one unit. `write` throws `ApiError` (`unsigned_unit_key` where the root did not name
 * the recovery recipient) and `SealedError`.
 */
export function useWriter(unitId: number): { readonly can: CanWrite; readonly write: Write } {
  const { can, sealer } = useSealer(unitId);
  const write = useCallback<Write>(
    async ({ toReporter, ...words }) =>
      sealWords({ ...words, ...(await sealer()), replyRecipient: toReporter }),
    [sealer],
  );
  return { can, write };
}
