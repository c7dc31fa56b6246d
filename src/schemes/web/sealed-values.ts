import type { Message } from '../../sealed/message.ts';
import { type CanSeal, useSealOnce } from '../../ui/desk/words/index.ts';
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
 * Seals what of a record is sealed, once (`useSealOnce`); null where nothing is. `can` is for dialogs that have something
 * to seal.
 */
export function useSealValues(unit: { readonly unitId: number; readonly areaId: number }): {
  readonly can: CanSeal;
  readonly sealValues: (subjectId: string, values: ClearValues) => Promise<Message | null>;
  readonly sealText: (subjectId: string, text: string) => Promise<Message | null>;
} {
  const { can, seal } = useSealOnce(unit);
  const sealText = async (subjectId: string, text: string) =>
    text.trim() === '' ? null : seal({ subjectId, text });
  return {
    can,
    sealText,
    sealValues: (subjectId, values) =>
      sealText(subjectId, Object.keys(values).length === 0 ? '' : sealedText(values)),
  };
}
