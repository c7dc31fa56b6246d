import { CATEGORIES } from '../../tips/categories.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { FigureCode } from '../figures.ts';
import { steerMessages } from './messages.ts';

/** The rows of a figure by category, most first: a table whose rows are the bars of its own chart. */
export function CategoryTable(props: {
  readonly code: FigureCode;
  readonly categories: readonly { readonly category: string; readonly value: number }[];
}) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const largest = props.categories[0]?.value ?? 0;
  if (largest === 0) return <p className="steer-soft">{t('steer.months.none')}</p>;
  return (
    <table className="steer-table steer-categories">
      <thead>
        <tr>
          <th scope="col">{t('steer.category')}</th>
          <th scope="col" className="steer-end">
            {t('steer.count')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.categories.map(({ category, value }) => (
          <tr key={category}>
            <th scope="row">
              {CATEGORIES.find(({ code }) => code === category)?.name[language] ?? category}
            </th>
            <td className="steer-end">{formatNumber(value, language)}</td>
            <td className="steer-bar-cell">
              <svg
                aria-hidden="true"
                className={props.code === 'overdue' ? 'steer-bars steer-bars-late' : 'steer-bars'}
                width="100%"
                height={12}
              >
                <rect x={0} y={0} width={`${(100 * value) / largest}%`} height={12} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
