import { Button } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../../../ui/desk/index.ts';
import { SealedWords } from '../../../../ui/desk/words/index.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../../ui/use-pages.ts';
import { listVisits, type WantedRow } from '../../../wanted-contract.ts';
import { wantedMessages } from './messages.ts';
import { useDesks } from './use-desks.ts';
import { VisitDialog } from './visit-dialog.tsx';

/** The register of persuasion of a notice: who visited, when, what was agreed, opened in this browser alone. */
export function Visits({ notice }: { notice: WantedRow }) {
  const t = useText(wantedMessages);
  const [adding, setAdding] = useState(false);
  const { noticeId, unitId } = notice;
  const desk = useDesks().find((each) => each.unitId === unitId);
  const { list, rows } = usePages(['wanted', 'visits', noticeId], (start, signal) =>
    client.call(listVisits, { params: { noticeId }, query: start, signal }),
  );
  return (
    <section aria-labelledby="visits">
      <h3 id="visits">{t('visits.title')}</h3>
      <p className="wanted-note">{t('visits.lead')}</p>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p>{t('visits.none')}</p>}
      <ul className="wanted-visits">
        {rows.map(({ visitId, enteredOn, enteredBy, words }) => {
          const title = t('visits.entered', { day: formatDay(enteredOn), name: enteredBy });
          return (
            <li key={visitId}>
              {words ? <SealedWords subjectId={visitId} words={words} title={title} /> : <p>{title}</p>}
            </li>
          );
        })}
      </ul>
      <MoreButton list={list} />
      {desk && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('visits.add')}
        </Button>
      )}
      {adding && desk && <VisitDialog noticeId={noticeId} desk={desk} onClose={() => setAdding(false)} />}
    </section>
  );
}
