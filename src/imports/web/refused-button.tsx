import { Button } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconDownload } from '../../ui/icons.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Column } from '../column.ts';
import type { Judged } from '../judged.ts';
import type { ReadRows } from '../read-rows.ts';
import { importMessages } from './messages.ts';
import { headingsOf, widthsOf } from './template.ts';
import { useRowWords } from './use-row-words.ts';
import { writeSheets } from './write-sheet.ts';

/** Saves the rows that were refused as they were written, the reason beside each: corrected, the file goes in again. */
export function RefusedButton<Field extends string>(props: {
  readonly rows: readonly Judged<Field>[];
  readonly read: ReadRows<Field>;
  readonly columns: readonly Column<Field>[];
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const { columns, read } = props;
  const say = useRowWords(columns, read.letters);
  const refused = new Map(
    props.rows.filter(({ verdict }) => verdict === 'refused').map((each) => [each.row, each] as const),
  );
  const save = () => {
    const rows = read.rows.flatMap(({ row, said }) => {
      const judged = refused.get(row);
      if (!judged) return [];
      const cells = columns.map(({ field }) => said[field] ?? '');
      return [[...cells, judged.faults.map(say.fault).join('\n')]];
    });
    const sheet = {
      name: t('import.refused.sheet'),
      widths: [...widthsOf(columns), 60],
      rows: [[...headingsOf(columns, language), t('import.refused.reason')], ...rows],
    };
    saveFile(writeSheets([sheet]), `${t('import.refused.file')}.xlsx`);
  };
  if (refused.size === 0) return null;
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={save}>
      {t('import.refused.save', { count: refused.size })}
    </Button>
  );
}
