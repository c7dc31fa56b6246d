import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import type { ReportState } from '../../report.ts';
import { listReports, type ReportSummary } from '../../report-contract.ts';
import { reportMessages } from './messages.ts';

/** Reports in a state, newest first. */
export function ReportList({ state }: { state: ReportState }) {
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages(['steering', 'reports', state], (start, signal) => {
    const query = { state, ...start };
    return client.call(listReports, { query, signal });
  });
  return (
    <>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t(`reports.none.${state}`)} hint={t(`reports.none.${state}.hint`)} />
      )}
      <ul className="reports-list" aria-label={t(`reports.tab.${state}`)}>
        {rows.map((report) => (
          <ReportRow key={report.reportId} report={report} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function ReportRow({ report }: { report: ReportSummary }) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { reportId, subject, kind, unitName, number, issuedOn, createdAt } = report;
  const facts =
    number === null || issuedOn === null
      ? [t('reports.draftOf', { when: formatMoment(createdAt, language) })]
      : [t('reports.number', { number }), t('reports.issuedOn', { day: formatDay(issuedOn) })];
  return (
    <li className="reports-row">
      <Link to="/dieu-hanh/bao-cao/$reportId" params={{ reportId }} lang="vi">
        {subject}
      </Link>
      <p className="reports-soft">{[t(`reports.kind.${kind}`), unitName, ...facts].join(' · ')}</p>
    </li>
  );
}
