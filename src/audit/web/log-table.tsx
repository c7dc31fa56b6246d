import { Loader } from '@mantine/core';
import { EmptyState, ErrorNotice, type ListColumn, ListTable, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { useLog } from './use-log.ts';

/** A log as a table, with what there is to say while it loads, where it is empty and where it failed. */
export function LogTable<Row>(props: {
  readonly label: string;
  readonly log: ReturnType<typeof useLog>['list'];
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: { readonly title: string; readonly hint?: string };
}) {
  const { log, rows } = props;
  const kit = useText(deskMessages);
  if (log.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <>
      {log.isSuccess && rows.length === 0 && <EmptyState {...props.empty} />}
      {rows.length > 0 && (
        <ListTable label={props.label} rows={rows} columns={props.columns} rowKey={props.rowKey} />
      )}
      {log.isError && (
        <ErrorNotice
          error={log.error}
          onRetry={() => void (rows.length > 0 ? log.fetchNextPage() : log.refetch())}
        />
      )}
      {!log.isError && <MoreButton list={log} />}
    </>
  );
}
