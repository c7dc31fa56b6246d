import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { DeadlineChip, ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { listDuties, type OpenDuty } from '../../resident-contract.ts';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';
import { useIdentity } from '../use-identity.ts';
import { DoneDuties } from './done-duties.tsx';
import { DutyForm } from './duty-form.tsx';
import '../houses.css';

/** How often the page looks whether something has become due meanwhile. */
const AGAIN_MS = 60_000;

/** What a landlord has to notify, what is due today first: the first thing they see. */
export function Duties() {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { list: duties, rows } = usePages(
    [...HOUSES, 'duties'],
    (start, signal) => {
      const query = { limit: 50, ...start };
      return client.call(listDuties, { query, signal });
    },
    { refetchInterval: AGAIN_MS },
  );
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t('duty.title')}</h2>
      {duties.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {duties.isError && <ErrorNotice error={duties.error} onRetry={() => void duties.refetch()} />}
      {duties.isSuccess && rows.length === 0 && (
        <p>
          {t('duty.none')}. <span className="house-soft">{t('duty.none.hint')}</span>
        </p>
      )}
      {rows.length > 0 && <p className="house-soft">{t('duty.how')}</p>}
      <ul className="house-list">
        {rows.map((duty) => (
          <li key={duty.dutyId} className={`house-card house-${duty.urgency}`}>
            <DutyCard duty={duty} />
          </li>
        ))}
      </ul>
      <MoreButton list={duties} />
      <DoneDuties />
    </section>
  );
}

const SAID = { overdue: 'duty.overdue', soon: 'duty.soon', calm: 'duty.due' } as const;

function DutyCard({ duty }: { duty: OpenDuty }) {
  const t = useText(houseMessages);
  const language = useLanguage();
  const [finishing, setFinishing] = useState(false);
  const { kind, address, roomNumber, dueAt, urgency, verified, source, residentId, sealed } = duty;
  const who = useIdentity(residentId, sealed);
  const name = typeof who === 'object' ? who.name : '';
  // by an hour, or by the end of a day, of which the last moment counts
  const lastDay = formatDay(new Date(new Date(dueAt).getTime() - 1));
  const due = kind === 'stay_notice' ? formatMoment(dueAt, language) : t('duty.endOf', { day: lastDay });
  return (
    <>
      <strong>{t(`duty.${kind}`)}</strong>
      <DeadlineChip tone={urgency} words={t(SAID[urgency], { due })} />
      {name !== '' && <span>{name}</span>}
      <span className="house-soft">
        {t('duty.room', { room: roomNumber })} · {address}
      </span>
      <span className="house-soft">
        {t('duty.source', { source: source[language] })}
        {!verified && ` (${t('duty.unverified')})`}
      </span>
      {!finishing && (
        <Button
          aria-label={t('duty.done.of', { duty: t(`duty.${kind}`), name: name || roomNumber })}
          onClick={() => setFinishing(true)}
        >
          {t('duty.done')}
        </Button>
      )}
      {finishing && <DutyForm duty={duty} onClose={() => setFinishing(false)} />}
    </>
  );
}
