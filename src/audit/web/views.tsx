import { client } from '../../ui/client.ts';
import { formatMoment, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { listViews } from '../contract.ts';
import { filterWords } from './filter-words.ts';
import { LogTable } from './log-table.tsx';
import { auditMessages } from './messages.ts';
import { PersonCell } from './person-cell.tsx';
import { useLog } from './use-log.ts';

/** Who looked at the logs, newest first: the last page of the trail. */
export function Views({ unitNames }: { unitNames: ReadonlyMap<number, string> }) {
  const t = useText(auditMessages);
  const language = useLanguage();
  const { list: log, rows } = useLog(['views'], (at, signal) =>
    client.call(listViews, { query: at, signal }),
  );
  return (
    <LogTable
      label={t('audit.tab.views')}
      log={log}
      rows={rows}
      rowKey={({ viewId }) => viewId}
      columns={[
        { id: 'at', header: t('audit.at'), whole: true, cell: ({ at }) => formatMoment(at, language) },
        { id: 'person', header: t('views.who'), cell: ({ person }) => <PersonCell person={person} /> },
        { id: 'kind', header: t('views.what'), cell: ({ kind }) => t(`views.kind.${kind}`) },
        { id: 'filter', header: t('views.filter'), cell: (view) => filterWords(t, view, unitNames) },
        {
          id: 'rows',
          header: t('views.rows'),
          cell: ({ rowCount }) => formatNumber(rowCount, language),
          align: 'end',
        },
      ]}
      empty={{ title: t('views.none') }}
    />
  );
}
