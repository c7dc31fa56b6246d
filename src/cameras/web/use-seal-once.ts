import { useCallback, useRef } from 'react';
import type { Message } from '../../sealed/message.ts';
import { type CanSeal, useSealWords } from '../../ui/desk/words/index.ts';

/**
 * Seals words of a unit so that the same text about the same subject is one and the same message: what is sent again,
 * because an answer was lost, is recognised by it.
 */
export function useSealOnce(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: CanSeal;
  readonly seal: (words: { readonly subjectId: string; readonly text: string }) => Promise<Message>;
} {
  const { can, seal } = useSealWords(unit);
  const last = useRef<{ readonly key: string; readonly message: Message }>(undefined);
  const { unitId } = unit;
  const sealOnce = useCallback(
    async (words: { readonly subjectId: string; readonly text: string }) => {
      const key = JSON.stringify([unitId, words.subjectId, words.text]);
      if (last.current?.key !== key) last.current = { key, message: await seal(words) };
      return last.current.message;
    },
    [seal, unitId],
  );
  return { can, seal: sealOnce };
}
