import { Table } from '@mantine/core';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
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
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label={t('sent.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sent.tip')}</Table.Th>
            <Table.Th>{t('sent.unit')}</Table.Th>
            <Table.Th>{t('transfer.ground')}</Table.Th>
            <Table.Th>{t('sent.when')}</Table.Th>
            <Table.Th>{t('sent.answer')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.tipId} ${row.seq}`}>
              <Table.Td>{tipNumber(row.tipId)}</Table.Td>
              <Table.Td>{language === 'vi' ? row.toUnit.name : row.toUnit.nameEn}</Table.Td>
              <Table.Td>{t(`ground.${row.mark}`)}</Table.Td>
              <Table.Td>
                {formatMoment(row.sentAt, language)}
                <br />
                <span className="row-line">{t('sent.by', { name: row.sentBy })}</span>
              </Table.Td>
              <Table.Td>
                <Answer row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
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
