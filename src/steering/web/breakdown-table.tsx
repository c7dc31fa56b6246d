import { CATEGORIES } from '../../tips/categories.ts';
import { CHANNELS } from '../../tips/contract.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readIndicator } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import { figureBriefly } from './figure-words.ts';
import { indicatorMessages } from './indicator-messages.ts';
import { steerMessages } from './messages.ts';
import { SchemeName } from './scheme-name.tsx';
import { useMayReadScheme } from './use-may-read-scheme.ts';

type Breakdown = ReplyOf<typeof readIndicator>['breakdowns'][number];

/** The rows of a figure by category, channel or scheme, most first: a table whose rows are the bars of its own chart. */
export function BreakdownTable({
  code,
  breakdown,
}: {
  readonly code: IndicatorCode;
  readonly breakdown: Breakdown;
}) {
  const t = useText(indicatorMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const mayRead = useMayReadScheme();
  const { by, rows } = breakdown;
  const largest = Math.max(0, ...rows.map(({ value }) => value));
  const nameOf = (key: string) => {
    const channel = CHANNELS.find((one) => one === key);
    if (channel) return t(`indicator.channel.${channel}`);
    return CATEGORIES.find((category) => category.code === key)?.name[language] ?? key;
  };
  return (
    <section className="steer-section">
      <h2>{t(`indicator.by.${by}`)}</h2>
      {by === 'scheme' && <p className="steer-soft">{t('indicator.by.scheme.hint')}</p>}
      {rows.length === 0 ? (
        <p className="steer-soft">{t('indicator.steps.empty')}</p>
      ) : (
        <table className="steer-table steer-categories" aria-label={t(`indicator.by.${by}`)}>
          <thead>
            <tr>
              <th scope="col">{t(`indicator.${by}`)}</th>
              <th scope="col" className="steer-end">
                {t('indicator.value')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, value, of, scheme }) => (
              <tr key={key}>
                <th scope="row">
                  {scheme ? (
                    <SchemeName schemeId={key} name={scheme.name} opens={mayRead(scheme.areaId)} />
                  ) : (
                    nameOf(key)
                  )}
                </th>
                <td className="steer-end">{figureBriefly(steer, code, { value, of }, language)}</td>
                <td className="steer-bar-cell">
                  <svg aria-hidden="true" className="steer-bar" width="100%" height={12}>
                    <rect width={largest === 0 ? 0 : `${(100 * value) / largest}%`} height={12} />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
