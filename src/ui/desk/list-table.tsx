import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';
import { ScrollFrame } from './scroll-frame.tsx';
import './list-table.css';

/** One column of a list. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What stands there; a card leaves out a cell in which nothing does. */
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Never broken into two lines at the desk: days, numbers of papers. */
  readonly whole?: boolean;
  /** What a row is called; the first column where none says so. */
  readonly title?: boolean;
}

interface ListTableProps<Row> {
  /** What the list is of, read out. */
  readonly label: string;
  /** In their order; what is not there for this reader is `false`. */
  readonly columns: readonly (ListColumn<Row> | false)[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The buttons of a row: what can be done about it. Absent where nothing can about any. */
  readonly acts?: ((row: Row) => ReactNode) | undefined;
  /** Whether the rows are those of what was asked before, while the answer is on its way. */
  readonly waits?: boolean;
}

/** A list as a table; on a phone each row is a card, in which every cell says its column's name. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { label, rows, rowKey, acts, waits = false } = props;
  const t = useText(deskMessages);
  const columns = props.columns.filter((column) => column !== false);
  const title = columns.find((column) => column.title) ?? columns[0];
  return (
    <ScrollFrame label={label} {...(waits ? { className: 'stale' } : {})}>
      <table className="list-table" aria-label={label} aria-busy={waits || undefined}>
        <thead>
          <tr>
            {columns.map(({ id, header, align }) => (
              <th key={id} scope="col" data-align={align}>
                {header}
              </th>
            ))}
            {acts && <th scope="col">{t('desk.table.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} title={column === title}>
                  {column.cell(row)}
                </Cell>
              ))}
              {acts && (
                <td className="list-acts">
                  <div className="list-value">{acts(row)}</div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Cell<Row>(props: {
  readonly column: ListColumn<Row>;
  readonly title: boolean;
  readonly children: ReactNode;
}) {
  const { column, title, children } = props;
  const { header, align, whole } = column;
  // nothing is no name: what is read out with every cell of the row would be silence
  if (title && !isNothing(children)) return <th scope="row">{children}</th>;
  return (
    <td data-align={align} data-whole={whole || undefined} data-label={header}>
      <div className="list-value">{children}</div>
    </td>
  );
}

function isNothing(content: ReactNode): boolean {
  return content === null || content === undefined || content === false || content === '';
}
