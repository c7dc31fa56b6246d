import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ListTable, StateChip, type StateTone } from '../../ui/desk/index.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Column } from '../column.ts';
import { countVerdicts, type Judged, VERDICTS, type Verdict } from '../judged.ts';
import type { ReadRows } from '../read-rows.ts';
import { importMessages } from './messages.ts';
import { useRowWords } from './use-row-words.ts';

/** Rows that are shown at once; more at a press. */
const SHOWN = 100;
const TONES: Readonly<Record<Verdict, StateTone>> = {
  added: 'working',
  changed: 'waiting',
  unchanged: 'done',
  refused: 'halted',
};

interface Previewed<Field extends string> {
  readonly rows: readonly Judged<Field>[];
  readonly columns: readonly Column<Field>[];
  readonly read: ReadRows<Field>;
}

/** What becomes of each row of a file, by row and column as in the spreadsheet. */
export function Preview<Field extends string>(props: Previewed<Field>) {
  const t = useText(importMessages);
  const language = useLanguage();
  const counts = countVerdicts(props.rows);
  const [view, setView] = useState<Verdict | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const [shown, setShown] = useState(SHOWN);
  const rows = view === 'all' ? props.rows : props.rows.filter(({ verdict }) => verdict === view);
  const number = (count: number) => formatNumber(count, language, 0);
  const label = (verdict: Verdict | 'all') => {
    const count = verdict === 'all' ? props.rows.length : counts[verdict];
    return `${t(`verdict.${verdict}`)} (${number(count)})`;
  };
  const left = rows.length - shown;
  return (
    <>
      <div className="import-views">
        <SegmentedControl
          aria-label={t('import.view')}
          data={(['all', ...VERDICTS] as const).map((value) => ({ value, label: label(value) }))}
          value={view}
          onChange={(value) => {
            setView(VERDICTS.find((each) => each === value) ?? 'all');
            setShown(SHOWN);
          }}
        />
      </div>
      {rows.length === 0 ? (
        <p className="import-soft">{t('import.none')}</p>
      ) : (
        <Rows {...props} rows={rows.slice(0, shown)} />
      )}
      {left > 0 && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t('import.more', { count: Math.min(left, SHOWN) })}
        </Button>
      )}
    </>
  );
}

function Rows<Field extends string>({ rows, columns, read }: Previewed<Field>) {
  const t = useText(importMessages);
  const say = useRowWords(columns, read.letters);
  const written = useMemo(() => new Map(read.rows.map((each) => [each.row, each])), [read]);
  const details = ({ row, verdict, faults, changes }: Judged<Field>) => {
    const entered = verdict === 'added' ? written.get(row) : undefined;
    return (
      <>
        {faults.map((fault) => (
          <p key={fault.field}>{say.fault(fault)}</p>
        ))}
        {changes.map((change) => (
          <p key={change.field}>{say.change(change)}</p>
        ))}
        {entered && <p className="import-soft">{say.entered(entered)}</p>}
      </>
    );
  };
  return (
    <ListTable
      label={t('import.table')}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { id: 'row', header: t('import.col.row'), cell: ({ row }) => row },
        {
          id: 'verdict',
          header: t('import.col.verdict'),
          cell: ({ verdict }) => <StateChip tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</StateChip>,
        },
        { id: 'about', header: t('import.col.about'), cell: ({ about }) => about, title: true },
        { id: 'details', header: t('import.col.details'), cell: details },
      ]}
    />
  );
}
