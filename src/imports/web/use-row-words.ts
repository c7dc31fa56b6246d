import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Column } from '../column.ts';
import type { Change } from '../judged.ts';
import { writtenValue } from '../read-cell.ts';
import type { ReadRow } from '../read-rows.ts';
import type { RowFault } from '../row-fault.ts';
import { importMessages } from './messages.ts';

/** What rows say of themselves, in sentences: why they are refused, what they change, and what they enter. */
export function useRowWords<Field extends string>(
  columns: readonly Column<Field>[],
  letters: ReadonlyMap<Field, string> | undefined,
): {
  readonly fault: (fault: RowFault<Field>) => string;
  readonly change: (change: Change<Field>) => string;
  readonly entered: (row: ReadRow<Field>) => string;
} {
  const t = useText(importMessages);
  const language = useLanguage();
  const columnOf = (field: Field) => columns.find((column) => column.field === field);
  const headingOf = (field: Field) => columnOf(field)?.heading[language] ?? field;
  return {
    fault: ({ code, field, said, other, now }) => {
      const needs = columnOf(field)?.needs[language] ?? '';
      const what = t(`fault.${code}`, { said, needs, other: other ?? 0, now: now ?? '' });
      const heading = headingOf(field);
      const column = letters?.get(field);
      return column === undefined
        ? t('row.fault.absent', { heading, what })
        : t('row.fault', { column, heading, what });
    },
    change: ({ field, from, to }) => {
      const heading = headingOf(field);
      if (from === '') return t('import.change.new', { heading, to });
      return t('import.change', { heading, from, to });
    },
    entered: ({ values }) =>
      columns
        .flatMap((column) => {
          const value = values[column.field];
          if (value === undefined) return [];
          const said = writtenValue(column, value, language);
          return t('import.entered', { heading: column.heading[language], said });
        })
        .join('; '),
  };
}
