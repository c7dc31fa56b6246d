import { useCallback, useRef } from 'react';
import type { Message } from '../../../sealed/message.ts';
import { type CanSeal, type NewWords, useSealWords } from './use-seal-words.ts';

/**
 * Sealing the words of one entry, for a form that is closed once it is entered: the same words about the same subject
 * are sealed once for a unit, so that what is sent again after a lost answer is the same to the byte; of each subject
 * the last words are remembered. Throws as `useSealWords`.
 */
export function useSealOnce(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: CanSeal;
  readonly seal: (words: NewWords) => Promise<Message>;
} {
  const { can, seal } = useSealWords(unit);
  const { unitId } = unit;
  const made = useRef(new Map<string, { readonly of: string; readonly sealed: Message }>());
  const sealOnce = useCallback(
    async (words: NewWords) => {
      const of = JSON.stringify([unitId, words]);
      const known = made.current.get(words.subjectId);
      if (known?.of === of) return known.sealed;
      const sealed = await seal(words);
      made.current.set(words.subjectId, { of, sealed });
      return sealed;
    },
    [seal, unitId],
  );
  return { can, seal: sealOnce };
}
