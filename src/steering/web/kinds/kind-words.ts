import { formatNumber } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { CountedWords } from '../../kind-figure-contract.ts';
import { kindMessages } from './kind-messages.ts';

/** A sum with its unit: `1.240 phòng`. */
export function sumWords(sum: number, { unit }: Pick<CountedWords, 'unit'>, language: Language): string {
  const number = formatNumber(sum, language, 2);
  return unit === null ? number : `${number} ${unit[language]}`;
}

/** What a field is called, and whose it is: two forms of a kind may call theirs alike. */
export function useFieldName(): (figure: Pick<CountedWords, 'of' | 'activity' | 'label'>) => string {
  const t = useText(kindMessages);
  const language = useLanguage();
  return ({ of, activity, label }) =>
    `${label[language]} · ${of === 'activity' ? (activity?.[language] ?? '') : t(`kinds.of.${of}`)}`;
}

/** What was added up, and over how many records. */
export function useAdded() {
  const t = useText(kindMessages);
  const language = useLanguage();
  return {
    over: ({ of, activity }: Pick<CountedWords, 'of' | 'activity'>) =>
      t(`kinds.added.${of}`, { activity: activity?.[language] ?? '' }),
    rows: ({ of }: Pick<CountedWords, 'of'>, count: number) => t(`kinds.rows.${of}`, { count }),
  };
}
