import { Button, Loader } from '@mantine/core';
import { useCallback, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { SealedWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import type { House } from '../contract.ts';
import { type Finding, listVisits, type Visit } from '../visit-contract.ts';
import { CloseForm } from './close-form.tsx';
import { HOUSES } from './kept-under.ts';
import { houseMessages } from './messages.ts';
import { VisitForm } from './visit-form.tsx';

/** Check visits with what they found, and what became of it. */
export function VisitsPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { houseId } = house;
  const [visiting, setVisiting] = useState(false);
  const { list: visits, rows } = usePages([...HOUSES, 'visits', houseId], (start, signal) => {
    const query = { limit: 20, ...start };
    return client.call(listVisits, { params: { houseId }, query, signal });
  });
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{t('visits.title')}</h2>
      {house.visits && !visiting && (
        <Button variant="default" onClick={() => setVisiting(true)}>
          {t('visits.add')}
        </Button>
      )}
      {visiting && <VisitForm house={house} onClose={() => setVisiting(false)} />}
      {visits.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {visits.isError && <ErrorNotice error={visits.error} onRetry={() => void visits.refetch()} />}
      {visits.isSuccess && rows.length === 0 && <p className="house-soft">{t('visits.none')}</p>}
      <ul className="house-list">
        {rows.map((visit) => (
          <li key={visit.visitId} className="house-card">
            <VisitCard house={house} visit={visit} />
          </li>
        ))}
      </ul>
      <MoreButton list={visits} />
    </section>
  );
}

function VisitCard({ house, visit }: { house: House; visit: Visit }) {
  const t = useText(houseMessages);
  const { visitId, onDay, by, note, noteKey, findings } = visit;
  const signerOf = useCallback(() => noteKey ?? undefined, [noteKey]);
  return (
    <>
      <strong>{t('visits.on', { day: formatDay(onDay) })}</strong>
      <span className="house-soft">{t('visits.by', { by })}</span>
      {note && <SealedWords subjectId={visitId} words={note} title={t('visits.note')} signerOf={signerOf} />}
      {findings.length === 0 && <span>{t('visits.clean')}</span>}
      <ul className="house-findings">
        {findings.map((finding) => (
          <li key={finding.findingId}>
            <FindingLine house={house} finding={finding} foundOn={onDay} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingLine(props: { house: House; finding: Finding; foundOn: string }) {
  const t = useText(houseMessages);
  const { house, finding, foundOn } = props;
  const [closing, setClosing] = useState(false);
  const { findingId, kind, said, followUpOn, closedOn, outcome, done } = finding;
  const late = closedOn === null && followUpOn < dayOfMoment(new Date());
  const name = t(`finding.${kind}`);
  const closed =
    closedOn !== null &&
    outcome !== null &&
    t('visits.closed', { outcome: t(`outcome.${outcome}`), day: formatDay(closedOn) });
  return (
    <>
      <strong>{name}</strong>{' '}
      <span className={late ? 'house-late' : 'house-soft'}>
        {closed || t(late ? 'visits.late' : 'visits.open', { day: formatDay(followUpOn) })}
      </span>
      {said !== '' && <p className="house-said">{said}</p>}
      {done && <SealedWords subjectId={findingId} words={done} title={t('visits.close.done')} />}
      {house.closes && closedOn === null && !closing && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('visits.close.of', { finding: name })}
          onClick={() => setClosing(true)}
        >
          {t('visits.close')}
        </Button>
      )}
      {closing && (
        <CloseForm house={house} findingId={findingId} foundOn={foundOn} onClose={() => setClosing(false)} />
      )}
    </>
  );
}
