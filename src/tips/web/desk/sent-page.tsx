import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, ListTable, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { tipNumber } from '../../tip-number.ts';
import { listTransfers } from '../../transfer-contract.ts';
import { queryKeys, REFRESH_MS } from './keys.ts';
import { transferMessages } from './messages.ts';
import './inbox.css';

type Sent = ReplyOf<typeof listTransfers>['rows'][number];

/** `/lam-viec/da-chuyen`: where tips of the own units went, and what was answered; nothing of what they say. */
export function Page() {
  const t = useText(transferMessages);
  const { list, rows } = usePages(
    queryKeys.sent,
    (start, signal) => client.call(listTransfers, { query: start, signal }),
    { refetchInterval: REFRESH_MS },
  );
  return (
    <section className="sent">
      <PageTitle>{t('sent.title')}</PageTitle>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('sent.empty')} hint={t('sent.empty.hint')} />
      )}
      {rows.length > 0 && <SentTable rows={rows} />}
      <MoreButton list={list} />
    </section>
  );
}

function SentTable({ rows }: { rows: readonly Sent[] }) {
  const t = useText(transferMessages);
  const language = useLanguage();
  return (
    <ListTable
      label={t('sent.title')}
      rows={rows}
      rowKey={({ tipId, seq }) => `${tipId} ${seq}`}
      columns={[
        { id: 'tip', header: t('sent.tip'), cell: ({ tipId }) => tipNumber(tipId) },
        {
          id: 'unit',
          header: t('sent.unit'),
          cell: ({ toUnit }) => (language === 'vi' ? toUnit.name : toUnit.nameEn),
        },
        { id: 'ground', header: t('transfer.ground'), cell: ({ mark }) => t(`ground.${mark}`) },
        {
          id: 'when',
          header: t('sent.when'),
          cell: ({ sentAt, sentBy }) => (
            <>
              {formatMoment(sentAt, language)}
              <span className="list-note">{t('sent.by', { name: sentBy })}</span>
            </>
          ),
        },
        { id: 'answer', header: t('sent.answer'), cell: (row) => <Answer row={row} /> },
      ]}
    />
  );
}

function Answer({ row }: { row: Sent }) {
  const t = useText(transferMessages);
  const language = useLanguage();
  const { answer, answeredAt, answerDueOn } = row;
  if (answer === null) {
    return t('sent.answer.waiting', { due: answerDueOn === null ? '–' : formatDay(answerDueOn) });
  }
  const when = answeredAt === null ? '' : formatMoment(answeredAt, language);
  return t(`sent.answer.${answer}`, { when });
}
