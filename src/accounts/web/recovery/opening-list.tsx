import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ErrorNotice, ListTable } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { listRecoveryOpenings } from '../../recovery-contract.ts';
import { api } from '../api.ts';
import { recoveryMessages } from './messages.ts';

const PAGE = 20;

/** Every opening there was, newest first. */
export function OpeningList() {
  const t = useText(recoveryMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const openings = useInfiniteQuery({
    queryKey: ['recovery', 'openings'],
    queryFn: ({ pageParam }) =>
      api.call(listRecoveryOpenings, {
        query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = openings.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="acc-section">
      <h2>{t('list.title')}</h2>
      {openings.isError && <ErrorNotice error={openings.error} onRetry={() => void openings.refetch()} />}
      {openings.isPending && <Loader aria-label={kit('desk.loading')} />}
      {openings.data && rows.length === 0 && <EmptyState title={t('list.none')} />}
      {rows.length > 0 && (
        <ListTable
          label={t('list.title')}
          rows={rows}
          rowKey={({ openingId }) => openingId}
          columns={[
            {
              id: 'at',
              header: t('list.at'),
              cell: ({ openedAt }) => formatMoment(openedAt, language),
              whole: true,
            },
            {
              id: 'unit',
              header: t('list.unit'),
              cell: ({ unitName, unitNameEn }) => (language === 'vi' ? unitName : unitNameEn),
            },
            { id: 'ground', header: t('list.ground'), cell: ({ ground }) => t(`ground.${ground}`) },
            { id: 'by', header: t('list.by'), cell: ({ openedBy }) => openedBy },
            {
              id: 'end',
              header: t('list.end'),
              cell: ({ closedAt, endsAt }) => formatMoment(closedAt ?? endsAt, language),
              whole: true,
            },
          ]}
        />
      )}
      {openings.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={openings.isFetchingNextPage}
          onClick={() => void openings.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}
