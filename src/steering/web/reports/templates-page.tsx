import { Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import { REPORT_KINDS, type ReportKind } from '../../report.ts';
import { listTemplates } from '../../template-contract.ts';
import { FieldList } from './field-list.tsx';
import { reportMessages } from './messages.ts';
import { TemplateForm } from './template-form.tsx';
import { useWritingUnits, type WritingUnit } from './use-writing-units.ts';
import './reports.css';

/** `/dieu-hanh/bao-cao/mau`: the templates that a unit writes its reports by. */
export function Page() {
  const t = useText(reportMessages);
  const units = useWritingUnits();
  const [first] = units;
  return (
    <div className="desk-page reports">
      <Link to="/dieu-hanh/bao-cao" className="reports-back">
        <IconArrowLeft size={20} aria-hidden="true" />
        {t('report.back')}
      </Link>
      <PageTitle>{t('templates.title')}</PageTitle>
      <p className="reports-lead">{t('templates.lead')}</p>
      {first ? (
        <Templates units={units} first={first} />
      ) : (
        <EmptyState title={t('reports.nobody.title')} hint={t('reports.nobody')} />
      )}
    </div>
  );
}

function Templates({ units, first }: { units: readonly WritingUnit[]; first: WritingUnit }) {
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const [unitId, setUnitId] = useState(first.unitId);
  const [kind, setKind] = useState<ReportKind>('monthly');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['steering', 'report-templates', unitId],
    queryFn: ({ signal }) => client.call(listTemplates, { query: { unitId }, signal }),
  });
  const template = data?.rows.find((row) => row.kind === kind);
  return (
    <>
      <div className="reports-bar">
        {units.length > 1 && (
          <NativeSelect
            label={t('templates.unit')}
            value={String(unitId)}
            data={units.map((unit) => ({ value: String(unit.unitId), label: unit.label }))}
            onChange={(event) => setUnitId(Number(event.currentTarget.value))}
          />
        )}
        <NativeSelect
          label={t('templates.kind')}
          value={kind}
          data={REPORT_KINDS.map((value) => ({ value, label: t(`reports.kind.${value}`) }))}
          onChange={(event) =>
            setKind(REPORT_KINDS.find((each) => each === event.currentTarget.value) ?? kind)
          }
        />
      </div>
      {isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {template && (
        <div className="reports-split">
          <TemplateForm key={`${unitId} ${kind} ${template.version}`} unitId={unitId} template={template} />
          <aside className="reports-aside">
            <FieldList />
          </aside>
        </div>
      )}
    </>
  );
}
