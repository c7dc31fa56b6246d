import type { ReactNode } from 'react';
import { formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { CountedWords, Summed } from '../../kind-figure-contract.ts';
import { kindMessages } from './kind-messages.ts';
import { sumWords } from './kind-words.ts';

/** A sum taken apart: a row for each part, with how many records gave it. */
export function SumTable(props: {
  readonly label: string;
  /** What the parts are. */
  readonly head: string;
  readonly of: Pick<CountedWords, 'unit'>;
  readonly rows: readonly (Summed & { readonly key: string | number; readonly name: ReactNode })[];
}) {
  const { label, head, of, rows } = props;
  const t = useText(kindMessages);
  const language = useLanguage();
  return (
    <table className="steer-table steer-categories" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="steer-end">
            {t('kinds.value')}
          </th>
          <th scope="col" className="steer-end">
            {t('kinds.rows')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, sum, records }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="steer-end">{sumWords(sum, of, language)}</td>
            <td className="steer-end">{formatNumber(records, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
