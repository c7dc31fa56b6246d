import { useCallback } from 'react';
import type { GrantRecipient } from '../../../sealed/envelope.ts';
import type { Message } from '../../../sealed/message.ts';
import { sealWords } from '../../../sealed/seal-words.ts';
import { useKeyring } from '../keyring-context.ts';

/** Words before they are sealed: what they are about, and the reporter's reply key where they are to read them. */
export interface NewWords {
  readonly subjectId: string;
  readonly text: string;
  readonly toReporter?: string | undefined;
  /** A further unit that reads them; its key has been checked. */
  readonly also?: GrantRecipient | undefined;
}

/** Whether this person can seal and sign for a unit now. */
export type CanSeal = 'yes' | 'locked' | 'no_key';

/**
 * Sealing words of a register for one unit: a note to itself, or a letter to a reporter. `seal` throws `ApiError`
 * (`unsigned_unit_key` where no steward vouches for the key held, or the root did not name recovery) and
 * `SealedError`.
 */
export function useSealWords({ unitId, areaId }: { readonly unitId: number; readonly areaId: number }): {
  readonly can: CanSeal;
  readonly seal: (words: NewWords) => Promise<Message>;
} {
  const { status, signAs, sealer } = useKeyring();
  const holds = status === 'unlocked' && signAs(unitId) !== undefined;
  const seal = useCallback(
    async ({ subjectId, text, toReporter, also }: NewWords) =>
      sealWords({
        tipId: subjectId,
        text,
        ...(await sealer({ unitId, areaId })),
        replyRecipient: toReporter,
        also,
      }),
    [sealer, unitId, areaId],
  );
  return { can: holds ? 'yes' : status === 'unlocked' ? 'no_key' : 'locked', seal };
}
