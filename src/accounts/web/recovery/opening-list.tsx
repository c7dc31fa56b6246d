import { Box, Button, Loader, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
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
        <Box className="acc-scroll" role="region" aria-label={t('list.title')} tabIndex={0}>
          <Table miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('list.at')}</Table.Th>
                <Table.Th scope="col">{t('list.unit')}</Table.Th>
                <Table.Th scope="col">{t('list.ground')}</Table.Th>
                <Table.Th scope="col">{t('list.by')}</Table.Th>
                <Table.Th scope="col">{t('list.end')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((opening) => (
                <Table.Tr key={opening.openingId}>
                  <Table.Td>{formatMoment(opening.openedAt, language)}</Table.Td>
                  <Table.Td>{language === 'vi' ? opening.unitName : opening.unitNameEn}</Table.Td>
                  <Table.Td>{t(`ground.${opening.ground}`)}</Table.Td>
                  <Table.Td>{opening.openedBy}</Table.Td>
                  <Table.Td>{formatMoment(opening.closedAt ?? opening.endsAt, language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Box>
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
