import { Loader, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState, ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { usePages } from '../../ui/use-pages.ts';

/** One column of a list. */
export interface ResultColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Null leaves the cell out on a phone. */
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Whether the heading is said again in the cell on a phone, where no heading stands above it. */
  readonly named?: boolean;
}

/** A list as a table, with what there is to say while it loads, where it is empty and where it failed. */
export function ResultTable<Row>(props: {
  readonly label: string;
  readonly list: ReturnType<typeof usePages>['list'];
  readonly rows: readonly Row[];
  readonly columns: readonly ResultColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: { readonly title: string; readonly hint?: string };
}) {
  const { list, rows, columns } = props;
  const kit = useText(deskMessages);
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <>
      {list.isSuccess && rows.length === 0 && <EmptyState {...props.empty} />}
      {rows.length > 0 && (
        <Table className="results-table" aria-label={props.label} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ id, header, align }) => (
                <Table.Th key={id} scope="col" data-column={id} data-align={align}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={props.rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
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

function Cell<Row>({ column, row }: { column: ResultColumn<Row>; row: Row }) {
  const { id, header, align, named } = column;
  const content = column.cell(row);
  return (
    <Table.Td data-column={id} data-align={align}>
      {named && content !== null && <span className="results-phone">{header}: </span>}
      {content}
    </Table.Td>
  );
}
