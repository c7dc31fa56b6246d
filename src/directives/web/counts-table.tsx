import { Link } from '@tanstack/react-router';
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
  const language = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <section className="board-section">
      <h2>{props.title}</h2>
      <table className="board-table board-counts" aria-label={props.title}>
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            {COUNT_VIEWS.map(({ count }) => (
              <th key={count} scope="col" className="board-end">
                {t(`overview.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, counts, search }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {COUNT_VIEWS.map(({ count, view }) => (
                <td key={count} className="board-end" data-label={t(`overview.${count}`)}>
                  {counts[count] === 0 ? (
                    <span className="board-soft">0</span>
                  ) : (
                    <Link
                      to="/chi-dao/nhiem-vu"
                      search={{ ...search, xem: view }}
                      className={count === 'late' ? 'board-late' : undefined}
                      aria-label={`${name}, ${t(`overview.${count}`)}: ${counts[count]}`}
                    >
                      {formatNumber(counts[count], language)}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
