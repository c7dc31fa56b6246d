import type { Language } from '../../ui/i18n/language.ts';
import type { Column } from '../column.ts';
import type { Judged } from '../judged.ts';
import type { ReadRows } from '../read-rows.ts';
import { headingsOf, widthsOf } from './template.ts';
import type { WrittenSheet } from './write-sheet.ts';

/** What the sheet of refused rows says beside them. */
interface RefusedWords<Field extends string> {
  readonly name: string;
  /** Over the column of reasons, which is passed over when the file comes back. */
  readonly reason: string;
  reasonOf(judged: Judged<Field>): string;
}

/** The refused rows as they would be typed, the reason beside each; corrected, the sheet is read as the file was. */
export function refusedSheet<Field extends string>(
  columns: readonly Column<Field>[],
  read: ReadRows<Field>,
  judged: readonly Judged<Field>[],
  words: RefusedWords<Field>,
  language: Language,
): WrittenSheet {
  const refused = new Map(
    judged.filter(({ verdict }) => verdict === 'refused').map((each) => [each.row, each] as const),
  );
  const rows = read.rows.flatMap(({ row, said }) => {
    const found = refused.get(row);
    return found ? [[...columns.map(({ field }) => said[field] ?? ''), words.reasonOf(found)]] : [];
  });
  return {
    name: words.name,
    widths: [...widthsOf(columns), 60],
    rows: [[...headingsOf(columns, language), words.reason], ...rows],
  };
}
