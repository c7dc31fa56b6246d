import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { usePages } from '../../ui/use-pages.ts';

/** What stands below a list: that it is coming, that it failed, that it is empty, that there is more. */
export function PageEnd(props: {
  readonly list: ReturnType<typeof usePages>['list'];
  readonly count: number;
  readonly empty: ReactNode;
}) {
  const { list } = props;
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
  return <MoreButton list={list} />;
}
