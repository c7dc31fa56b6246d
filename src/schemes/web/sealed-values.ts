import { useRef } from 'react';
import type { Message } from '../../sealed/message.ts';
import { useSealWords } from '../../ui/desk/words/index.ts';
import type { ClearValue, ClearValues } from '../form.ts';

/** What is sealed of a record, as one text: its values by the code of the field. */
export function sealedText(values: ClearValues): string {
  return JSON.stringify(values);
}

/** The values of an opened text; of one that is no record, none. */
export function valuesIn(text: string): ClearValues {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, ClearValue] =>
        ['string', 'number', 'boolean'].includes(typeof pair[1]),
      ),
    );
  } catch {
    return {};
  }
}

/**
 * Seals what of a record is sealed; null where nothing is. The same text about the same subject is sealed once: sent
 * again after a lost answer, it is the very same message. `can` is for dialogs that have something to seal.
 */
export function useSealValues(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: 'yes' | 'locked' | 'no_key';
  readonly sealValues: (subjectId: string, values: ClearValues) => Promise<Message | null>;
  readonly sealText: (subjectId: string, text: string) => Promise<Message | null>;
} {
  const { can, seal } = useSealWords(unit);
  const made = useRef(
    new Map<string, { readonly text: string; readonly by: typeof seal; readonly message: Message }>(),
  );
  const sealText = async (subjectId: string, text: string) => {
    if (text.trim() === '') return null;
    const known = made.current.get(subjectId);
    // another key seals anew
    if (known?.text === text && known.by === seal) return known.message;
    const message = await seal({ subjectId, text });
    made.current.set(subjectId, { text, by: seal, message });
    return message;
  };
  return {
    can,
    sealText,
    sealValues: (subjectId, values) =>
      sealText(subjectId, Object.keys(values).length === 0 ? '' : sealedText(values)),
  };
}
