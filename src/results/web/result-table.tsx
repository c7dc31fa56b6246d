import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState, ErrorNotice, type ListColumn, ListTable, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { usePages } from '../../ui/use-pages.ts';

/** A list as a table, with what there is to say while it loads, where it is empty and where it failed. */
export function ResultTable<Row>(props: {
  readonly label: string;
  readonly list: ReturnType<typeof usePages>['list'];
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The buttons of a row. */
  readonly acts?: ((row: Row) => ReactNode) | undefined;
  readonly empty: { readonly title: string; readonly hint?: string };
}) {
  const { list, rows } = props;
  const kit = useText(deskMessages);
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <>
      {list.isSuccess && rows.length === 0 && <EmptyState {...props.empty} />}
      {rows.length > 0 && (
        <ListTable
          label={props.label}
          rows={rows}
          columns={props.columns}
          rowKey={props.rowKey}
          acts={props.acts}
        />
      )}
      {list.isError && (
        <ErrorNotice
          error={list.error}
          onRetry={() => void (rows.length > 0 ? list.fetchNextPage() : list.refetch())}
        />
      )}
      {!list.isError && <MoreButton list={list} />}
    </>
  );
}
