import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { SORTS } from '../../fund.ts';
import type { PublicFund } from '../../public-contract.ts';
import { sortMessages } from '../sort-messages.ts';
import { writtenAmount } from '../written-amount.ts';
import { contributionMessages } from './messages.ts';

const SUMS = ['given', 'spent', 'balance'] as const;
const RULES = ['rule.money', 'rule.few', 'rule.names', 'rule.worth'] as const;

/** What everybody may know of a fund, and by which rule. */
export function FundTotals({ fund }: { fund: PublicFund }) {
  const t = useText(contributionMessages);
  const words = useText(sortMessages);
  const language = useLanguage();
  const said = (count: number | null | undefined) =>
    count === null || count === undefined ? t('from.few') : t('from.about', { count });
  return (
    <section aria-labelledby="fund" className="gift-fund">
      <h2 id="fund">{t('fund.heading', { name: fund.name })}</h2>
      <dl className="gift-sums">
        {SUMS.map((sum) => (
          <div key={sum}>
            <dt>{words(`sum.${sum}`)}</dt>
            <dd>{writtenAmount(fund[sum], language)}</dd>
          </div>
        ))}
      </dl>
      {fund.sameHand > 0 && <p>{t('fund.sameHand', { count: fund.sameHand })}</p>}
      <h3>{t('from.heading')}</h3>
      <dl className="gift-lines">
        {SORTS.map((sort) => (
          <div key={sort}>
            <dt>{words(`sort.${sort}`)}</dt>
            <dd>{said(fund.from[sort])}</dd>
          </div>
        ))}
      </dl>
      {fund.things.length > 0 && (
        <>
          <h3>{t('things.heading')}</h3>
          <ul className="gift-things">
            {fund.things.map((each) => (
              <li key={each.thing}>
                {each.count ? t('things.line', { thing: each.thing, ...each.count }) : t('things.few', each)}
              </li>
            ))}
          </ul>
          {fund.moreThings > 0 && <p className="gift-soft">{t('things.more', { count: fund.moreThings })}</p>}
        </>
      )}
      <details>
        <summary>{t('rule.heading')}</summary>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t(rule)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
