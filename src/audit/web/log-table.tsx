import { Loader, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState, ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { useLog } from './use-log.ts';

/** One column of a log. */
export interface LogColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
}

/** A log as a table, with what there is to say while it loads, where it is empty and where it failed. */
export function LogTable<Row>(props: {
  readonly label: string;
  readonly log: ReturnType<typeof useLog>['list'];
  readonly rows: readonly Row[];
  readonly columns: readonly LogColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: { readonly title: string; readonly hint?: string };
}) {
  const { log, rows, columns } = props;
  const kit = useText(deskMessages);
  if (log.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <>
      {log.isSuccess && rows.length === 0 && <EmptyState {...props.empty} />}
      {rows.length > 0 && (
        <Table className="audit-table" aria-label={props.label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ id, header }) => (
                <Table.Th key={id} scope="col" data-column={id}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={props.rowKey(row)}>
                {columns.map(({ id, cell }) => (
                  <Table.Td key={id} data-column={id}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
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
