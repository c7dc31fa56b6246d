import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { boardMessages } from './messages.ts';
import type { Pages } from './use-pages.ts';

/** What stands below a list: that it is coming, that it failed, that it is empty, that there is more. */
export function PageEnd<Row>(props: {
  readonly list: Pages<Row>;
  readonly count: number;
  readonly empty: ReactNode;
}) {
  const { list } = props;
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (list.isError) {
    return (
      <ErrorNotice
        error={list.error}
        onRetry={() => void (props.count > 0 ? list.fetchNextPage() : list.refetch())}
      />
    );
  }
  if (props.count === 0) return props.empty;
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('board.more')}
    </Button>
  );
}
