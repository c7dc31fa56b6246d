import { Button, FileInput, Group } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconDownload, IconFile } from '../../ui/icons.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Column } from '../column.ts';
import { MOST_ROWS } from '../limits.ts';
import { importMessages } from './messages.ts';
import { type TemplateWords, templateCsv, templateSheets } from './template.ts';
import { writeSheets } from './write-sheet.ts';

/** The templates of a register, and the file that is brought. */
export function PickStep(props: {
  readonly columns: readonly Column[];
  /** What a template is called, without its ending. */
  readonly fileName: string;
  readonly onPick: (file: File) => void;
}) {
  const t = useText(importMessages);
  return (
    <>
      <h2>{t('import.step.template')}</h2>
      <p className="import-soft">{t('import.template.lead')}</p>
      <Templates columns={props.columns} fileName={props.fileName} />
      <ColumnGuide columns={props.columns} />
      <h2>{t('import.step.pick')}</h2>
      <FileInput
        className="import-file"
        label={t('import.pick')}
        description={t('import.pick.hint', { rows: MOST_ROWS })}
        placeholder={t('import.pick.placeholder')}
        accept=".xlsx,.csv,.txt,.tsv"
        leftSection={<IconFile size={16} aria-hidden="true" />}
        value={null}
        onChange={(file) => file && props.onPick(file)}
      />
    </>
  );
}

function Templates({ columns, fileName }: { columns: readonly Column[]; fileName: string }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const words: TemplateWords = {
    data: t('import.template.data'),
    explained: t('import.template.explained'),
    headings: [
      t('import.template.column'),
      t('import.template.must'),
      t('import.template.how'),
      t('import.template.example'),
    ],
    required: t('import.template.required'),
    optional: t('import.template.optional'),
    sealed: t('import.template.sealed'),
  };
  const icon = <IconDownload size={16} aria-hidden="true" />;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={icon}
        onClick={() => saveFile(writeSheets(templateSheets(columns, words, language)), `${fileName}.xlsx`)}
      >
        {t('import.template.xlsx')}
      </Button>
      <Button
        variant="default"
        leftSection={icon}
        onClick={() => saveFile(templateCsv(columns, language), `${fileName}.csv`)}
      >
        {t('import.template.csv')}
      </Button>
    </Group>
  );
}

function ColumnGuide({ columns }: { columns: readonly Column[] }) {
  const t = useText(importMessages);
  const language = useLanguage();
  return (
    <details className="import-guide">
      <summary>{t('import.columns')}</summary>
      <dl>
        {columns.map(({ field, heading, required, sealed, needs, example }) => (
          <div key={field}>
            <dt>
              {heading[language]}
              <span>
                {t(required ? 'import.template.required' : 'import.template.optional')}
                {sealed && `, ${t('import.template.sealed')}`}
              </span>
            </dt>
            <dd>
              {needs[language]}. <em>{example}</em>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
