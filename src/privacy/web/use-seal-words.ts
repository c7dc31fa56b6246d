import { useCallback } from 'react';
import { directory, listUnitKeys } from '../../accounts/key-contract.ts';
import { isOwnKeySigned } from '../../accounts/own-key.ts';
import { isRecoverySigned } from '../../accounts/vouched.ts';
import type { Message } from '../../sealed/message.ts';
import { sealWords } from '../../tips/seal-words.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { ApiError } from '../../wire/client.ts';

/** Words before they are sealed: what they are about, and the reporter's reply key where they are to read them. */
export interface Words {
  readonly subjectId: string;
  readonly text: string;
  readonly toReporter?: string | undefined;
}

/**
 * Sealing for one unit: a note to itself, or a letter to a reporter. `seal` throws `ApiError`
 * (`unsigned_unit_key` where no steward vouches for the key held, or the root did not name recovery) and `SealedError`.
 */
export function useSealWords(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: 'yes' | 'locked' | 'no_key';
  readonly seal: (words: Words) => Promise<Message>;
} {
  const { status, signAs } = useKeyring();
  const key = status === 'unlocked' ? signAs(unit.unitId) : undefined;
  const { areaId } = unit;
  const seal = useCallback(
    async ({ subjectId, text, toReporter }: Words) => {
      if (!key) throw new Error('no key to sign with');
      const sealTo = await client.call(directory, { query: { areaId } });
      const keys = await client.call(listUnitKeys, { params: { unitId: key.unitId } });
      const signed = isRecoverySigned(sealTo) && (await isOwnKeySigned(key, keys, new Date()));
      if (!signed) throw new ApiError('unsigned_unit_key');
      const { recoveryRecipient } = sealTo;
      return sealWords({ tipId: subjectId, text, unit: key, recoveryRecipient, replyRecipient: toReporter });
    },
    [key, areaId],
  );
  return { can: key ? 'yes' : status === 'unlocked' ? 'no_key' : 'locked', seal };
}
