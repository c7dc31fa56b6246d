import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { RECORD_SORTS, type RecordSort } from '../codes.ts';
import type { Team } from '../contract.ts';
import { listRecords, type TeamRecord } from '../record-contract.ts';
import { RecordDialog } from './record-dialog.tsx';
import { RecordTable } from './record-table.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { teamMessages } from './team-messages.ts';
import { FORCES } from './use-forces.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What a team did, was taught and was given, one sort at a time. */
export function RecordsPanel({ team }: { team: Team }) {
  const t = useText(teamMessages);
  const kit = useText(deskMessages);
  const { teamId } = team;
  const [sort, setSort] = useState<RecordSort>('task');
  const [doing, setDoing] = useState<
    { readonly what: 'add' } | { readonly what: 'return' | 'withdraw'; readonly record: TeamRecord }
  >();
  const close = () => setDoing(undefined);
  const list = useInfiniteQuery({
    queryKey: [...FORCES, 'records', teamId, sort],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return client.call(listRecords, { params: { teamId }, query: { sort, ...cursor }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-labelledby="team-records">
      <div className="forces-panel-head">
        <h2 id="team-records">{t('records.title')}</h2>
        {team.keeps && (
          <Button variant="default" onClick={() => setDoing({ what: 'add' })}>
            {t(`records.add.${sort}`)}
          </Button>
        )}
      </div>
      <SegmentedControl
        aria-label={t('records.sort')}
        data={RECORD_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={sort}
        onChange={(value) => setSort(RECORD_SORTS.find((each) => each === value) ?? 'task')}
      />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && <p className="forces-soft">{t(`records.none.${sort}`)}</p>}
      {rows.length > 0 && (
        <RecordTable
          label={t(`sort.${sort}`)}
          rows={rows}
          {...(team.keeps ? { onAct: (what, record) => setDoing({ what, record }) } : {})}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('members.more')}
        </Button>
      )}
      {doing?.what === 'add' && <RecordDialog team={team} sort={sort} onClose={close} />}
      {doing?.what === 'return' && <ReturnDialog team={team} record={doing.record} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog team={team} record={doing.record} onClose={close} />}
    </section>
  );
}
