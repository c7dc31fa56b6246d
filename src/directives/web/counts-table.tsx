import { Link } from '@tanstack/react-router';
import { type ListColumn, ListTable } from '../../ui/desk/index.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { TaskCounts } from '../overview-contract.ts';
import { boardMessages } from './messages.ts';
import { COUNT_VIEWS } from './overview-cards.tsx';

/** One unit or document, its counts, and what narrows the list that they open. */
interface CountsRow {
  readonly key: string;
  readonly name: string;
  readonly counts: TaskCounts;
  readonly search: Readonly<Record<string, string | number>>;
}

/** How tasks stand, by unit or by document; every number opens its list. */
export function CountsTable(props: {
  readonly title: string;
  readonly heading: string;
  readonly rows: readonly CountsRow[];
}) {
  const t = useText(boardMessages);
  if (props.rows.length === 0) return null;
  return (
    <section className="board-section">
      <h2>{props.title}</h2>
      <ListTable
        label={props.title}
        rows={props.rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'name', header: props.heading, cell: ({ name }) => name },
          ...COUNT_VIEWS.map(
            (shown): ListColumn<CountsRow> => ({
              id: shown.count,
              header: t(`overview.${shown.count}`),
              cell: (row) => <Count row={row} shown={shown} />,
              align: 'end',
            }),
          ),
        ]}
      />
    </section>
  );
}

function Count(props: { readonly row: CountsRow; readonly shown: (typeof COUNT_VIEWS)[number] }) {
  const { name, counts, search } = props.row;
  const { count, view } = props.shown;
  const t = useText(boardMessages);
  const language = useLanguage();
  if (counts[count] === 0) return <span className="board-soft">0</span>;
  return (
    <Link
      to="/chi-dao/nhiem-vu"
      search={{ ...search, xem: view }}
      className={count === 'late' ? 'board-late' : undefined}
      aria-label={`${name}, ${t(`overview.${count}`)}: ${counts[count]}`}
    >
      {formatNumber(counts[count], language)}
    </Link>
  );
}
