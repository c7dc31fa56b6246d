import { useCallback, useRef } from 'react';
import type { Message } from '../../../sealed/message.ts';
import { type CanSeal, type NewWords, useSealWords } from './use-seal-words.ts';

/**
 * Sealing the words of one entry, for a form that is closed once it is entered: the same words about the same subject
 * are sealed once for a unit, so that what is sent again after a lost answer is the same to the byte. Throws as
 * `useSealWords`.
 */
export function useSealOnce(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: CanSeal;
  readonly seal: (words: NewWords) => Promise<Message>;
} {
  const { can, seal } = useSealWords(unit);
  const { unitId } = unit;
  const last = useRef<{ readonly of: string; readonly sealed: Message }>(undefined);
  const sealOnce = useCallback(
    async (words: NewWords) => {
      const of = JSON.stringify([unitId, words]);
      if (last.current?.of === of) return last.current.sealed;
      const sealed = await seal(words);
      last.current = { of, sealed };
      return sealed;
    },
    [seal, unitId],
  );
  return { can, seal: sealOnce };
}
