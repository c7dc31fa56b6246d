import { formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Fund } from '../../contract.ts';
import { SORTS } from '../../fund.ts';
import { sortMessages } from '../sort-messages.ts';
import { writtenAmount } from '../written-amount.ts';
import { fundMessages } from './messages.ts';

const SUMS = ['given', 'spent', 'balance'] as const;

/** What the entries add up to, and how many contributions came from where. */
export function Figures({ fund }: { fund: Fund }) {
  const t = useText(fundMessages);
  const words = useText(sortMessages);
  const language = useLanguage();
  return (
    <>
      <dl className="fund-figures">
        {SUMS.map((sum) => (
          <div key={sum}>
            <dt>{words(`sum.${sum}`)}</dt>
            <dd>{writtenAmount(fund[sum], language)}</dd>
          </div>
        ))}
      </dl>
      <dl className="fund-from">
        <dt>{t('fund.from')}</dt>
        {SORTS.map((sort) => (
          <dd key={sort}>
            {words(`sort.${sort}`)}: <strong>{formatNumber(fund.from[sort] ?? 0, language, 0)}</strong>
          </dd>
        ))}
      </dl>
    </>
  );
}
