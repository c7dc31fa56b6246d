import { formatDay, formatNumber } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Notice } from '../../../ui/public/index.ts';
import type { OwnGiving as Giving } from '../../public-contract.ts';
import { sortMessages } from '../sort-messages.ts';
import { writtenAmount } from '../written-amount.ts';
import { contributionMessages } from './messages.ts';

/** What the holder of a slip gave: no name stands here. */
export function OwnGiving({ giving }: { giving: Giving }) {
  const t = useText(contributionMessages);
  const words = useText(sortMessages);
  const language = useLanguage();
  const { number, onDay, sort, amount, thing, quantity, worth, remaining, about, takenBack } = giving;
  const things = thing === null || quantity === null ? null : t('own.thing.value', { thing, quantity });
  const lines = [
    [t('own.day'), formatDay(onDay)],
    [t('own.sort'), words(`sort.${sort}`)],
    things === null ? [t('own.amount'), writtenAmount(amount, language)] : [t('own.thing'), things],
    [t('own.worth'), worth === null ? null : writtenAmount(worth, language)],
    [t('own.remaining'), written(remaining, language)],
    [t('own.about'), about],
  ] as const;
  return (
    <section aria-labelledby="own" className="gift-own">
      <h2 id="own" tabIndex={-1}>
        {t('own.heading')}
      </h2>
      <p className="gift-soft">{t('own.number', { number })}</p>
      {takenBack && (
        <Notice kind="warning">
          <p>
            {t('own.takenBack', {
              day: formatDay(takenBack.onDay),
              reason: words(`reason.${takenBack.reason}`),
            })}
            {takenBack.sameHand && ` ${t('own.sameHand')}`}
          </p>
        </Notice>
      )}
      <dl className="gift-lines">
        {lines.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="gift-soft">{t('own.binds')}</p>
    </section>
  );
}

function written(count: number | null, language: Language): string | null {
  return count === null ? null : formatNumber(count, language, 0);
}
