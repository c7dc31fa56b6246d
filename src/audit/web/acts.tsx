import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { tipNumber } from '../../tips/tip-number.ts';
import { client } from '../../ui/client.ts';
import { EmptyState } from '../../ui/desk/index.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { type AuditedPerson, listActs } from '../contract.ts';
import { LogTable } from './log-table.tsx';
import { auditMessages } from './messages.ts';
import { PeriodFields } from './period-fields.tsx';
import { PersonSelect } from './person-select.tsx';
import { parsePeriod } from './typed-period.ts';
import { useLog } from './use-log.ts';

interface AskedActs {
  readonly person: AuditedPerson;
  readonly from?: string;
  readonly to?: string;
}

/** The steps that one person took, newest first, once somebody has been chosen. */
export function Acts({ of }: { of: AuditedPerson | undefined }) {
  const t = useText(auditMessages);
  const [person, setPerson] = useState(of);
  const [period, setPeriod] = useState({ from: '', to: '' });
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<AskedActs | undefined>(of && { person: of });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const days = parsePeriod(period);
    setTried(days === undefined);
    if (days !== undefined && person !== undefined) setAsked({ person, ...days });
  };
  return (
    <>
      <form className="audit-filters" aria-label={t('audit.filter')} onSubmit={submit} noValidate>
        <PersonSelect value={person} onChange={setPerson} />
        <PeriodFields value={period} onChange={setPeriod} tried={tried} />
        <div className="audit-buttons">
          <Button type="submit" disabled={person === undefined}>
            {t('audit.show')}
          </Button>
        </div>
      </form>
      {asked ? <ActLog asked={asked} /> : <EmptyState title={t('acts.pick.title')} hint={t('acts.pick')} />}
    </>
  );
}

function ActLog({ asked: { person, ...days } }: { asked: AskedActs }) {
  const t = useText(auditMessages);
  const language = useLanguage();
  const { accountId, displayName } = person;
  const { list: log, rows } = useLog(['acts', accountId, days], (at, signal) => {
    return client.call(listActs, { query: { accountId, ...days, ...at }, signal });
  });
  const label = t('acts.of', { name: displayName });
  return (
    <>
      <h2>{label}</h2>
      <LogTable
        label={label}
        log={log}
        rows={rows}
        rowKey={({ tipId, seq }) => `${tipId} ${seq}`}
        columns={[
          { id: 'at', header: t('audit.at'), whole: true, cell: ({ at }) => formatMoment(at, language) },
          {
            id: 'tip',
            header: t('audit.tip'),
            cell: ({ tipId }) => <span title={tipId}>{tipNumber(tipId)}</span>,
          },
          { id: 'action', header: t('acts.action'), cell: ({ action }) => t(`did.${action}`) },
          { id: 'seq', header: t('acts.seq'), cell: ({ seq }) => seq, align: 'end' },
        ]}
        empty={{ title: Object.keys(days).length > 0 ? t('acts.none.filtered') : t('acts.none') }}
      />
    </>
  );
}
