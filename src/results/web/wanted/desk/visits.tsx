import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../ui/client.ts';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { SealedWords } from '../../../../ui/desk/words/index.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
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
  const list = useInfiniteQuery({
    queryKey: ['wanted', 'visits', noticeId],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      return client.call(listVisits, { params: { noticeId }, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
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
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('wanted.more')}
        </Button>
      )}
      {desk && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('visits.add')}
        </Button>
      )}
      {adding && desk && <VisitDialog noticeId={noticeId} desk={desk} onClose={() => setAdding(false)} />}
    </section>
  );
}
