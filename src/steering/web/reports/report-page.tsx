import { Loader } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { ErrorNotice, PageTitle, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconArrowLeft, IconCircleCheck } from '../../../ui/icons.ts';
import type { Report } from '../../report-contract.ts';
import { DraftActions } from './draft-actions.tsx';
import { FiguresAside } from './figures-aside.tsx';
import { FilesPanel } from './files-panel.tsx';
import { reportMessages } from './messages.ts';
import { SectionEditor } from './section-editor.tsx';
import { useReport } from './use-report.ts';
import './reports.css';

/** `/dieu-hanh/bao-cao/$reportId`: a draft by section with its figures beside it, or what was issued. */
export function Page() {
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const { reportId = '' } = useParams({ strict: false });
  const { data: report, error, isPending, refetch } = useReport(reportId);
  return (
    <div className="desk-page reports">
      <Link to="/dieu-hanh/bao-cao" className="reports-back">
        <IconArrowLeft size={20} aria-hidden="true" />
        {t('report.back')}
      </Link>
      {isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {report && <ShownReport report={report} />}
    </div>
  );
}

function ShownReport({ report }: { report: Report }) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { subject, state, number, issuedOn, asOf, composedAt, unitName } = report;
  const isDraft = state === 'draft';
  const facts = [
    unitName,
    number !== null && t('reports.number', { number }),
    issuedOn !== null && t('reports.issuedOn', { day: formatDay(issuedOn) }),
    report.frozen && t('report.frozen'),
    t('report.asOf', { day: formatDay(asOf), when: formatMoment(composedAt, language) }),
  ];
  return (
    <>
      <div lang="vi">
        <PageTitle>{subject}</PageTitle>
      </div>
      <div className="reports-facts">
        <StateChip tone={isDraft ? 'working' : 'done'}>{t(`report.${state}`)}</StateChip>
        <p className="reports-soft">{facts.filter((fact) => fact !== false).join(' · ')}</p>
      </div>
      {isDraft && report.writes && <DraftActions report={report} />}
      {report.hash !== null && <Mark hash={report.hash} intact={report.intact} />}
      <div className="reports-split">
        <section aria-label={t('report.sections')} className="reports-sections">
          {report.sections.map((section) => (
            <SectionEditor
              key={section.key}
              reportId={report.reportId}
              section={section}
              editable={isDraft && report.writes}
            />
          ))}
        </section>
        <aside className="reports-aside">
          <FilesPanel report={report} />
          <FiguresAside report={report} />
        </aside>
      </div>
    </>
  );
}

/** What proves that nobody has changed an issued report. */
function Mark({ hash, intact }: { hash: string; intact: boolean }) {
  const t = useText(reportMessages);
  const Icon = intact ? IconCircleCheck : IconAlertTriangle;
  return (
    <div
      className={intact ? 'reports-mark' : 'reports-mark reports-mark-broken'}
      role={intact ? undefined : 'alert'}
    >
      <Icon size={20} aria-hidden="true" />
      <div>
        <p>{t(intact ? 'report.intact' : 'report.changed')}</p>
        <p className="reports-soft">
          {t('report.hash')}: <code>{hash}</code>
        </p>
      </div>
    </div>
  );
}
