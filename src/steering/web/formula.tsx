import { displayName } from '../../areas/area.ts';
import { formatDay, formatNumber, formatPercent } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readIndicator } from '../indicator-contract.ts';
import { baseRule, wordsOf } from '../indicator-words.ts';
import { indicatorOf } from '../indicators.ts';
import { sayingOf } from '../saying.ts';
import type { View } from '../view.ts';
import { titlePeriod } from '../written-period.ts';
import { ChangeLine } from './change-line.tsx';
import { CountedRows } from './counted-rows.tsx';
import { Fact } from './fact.tsx';
import { figureBriefly } from './figure-words.ts';
import { indicatorMessages } from './indicator-messages.ts';
import { steerMessages } from './messages.ts';
import { periodMessages } from './period-messages.ts';

type Reply = ReplyOf<typeof readIndicator>;

/** How a figure is made, in words, with the number of rows behind it. */
export function Formula({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(indicatorMessages);
  const language = useLanguage();
  const { code } = reply.figure;
  const words = wordsOf(code, language);
  const rule = baseRule(code, language);
  return (
    <>
      <section className="steer-section">
        <h2>{t('indicator.formula')}</h2>
        <p className="steer-measure">
          {words.means} {rule}
        </p>
        {words.ground && <p className="steer-soft">{words.ground}</p>}
        <Facts reply={reply} />
        <CountedRows code={code} />
      </section>
      <section className="steer-section">
        <h2>{t('indicator.rules')}</h2>
        <ul className="steer-rules">
          <li>
            {t('indicator.rule.period', {
              from: formatDay(reply.from),
              to: formatDay(reply.to),
              asOf: formatDay(reply.asOf),
            })}
          </li>
          <li>{t('indicator.rule.area', { area: displayName(reply.area, language) })}</li>
          <li>{t(`indicator.rule.units.${view.units ?? 'then'}`)}</li>
          {indicatorOf(code).source === 'tips' && (
            <>
              <li>{t('indicator.rule.independent')}</li>
              {code !== 'information_received' && <li>{t('indicator.rule.now')}</li>}
            </>
          )}
        </ul>
      </section>
    </>
  );
}

/** The numbers that the figure is made of. */
function Facts({ reply: { figure, against } }: { readonly reply: Reply }) {
  const t = useText(indicatorMessages);
  const steer = useText(steerMessages);
  const calendars = useText(periodMessages);
  const language = useLanguage();
  const { code, before } = figure;
  const { rows, base } = wordsOf(code, language);
  const indicator = indicatorOf(code);
  const days = indicator.kind === 'days';
  const rowsOf = (count: number | null) =>
    count === null ? steer('steer.fault') : steer('steer.rows.worded', { count, rows });
  return (
    <dl className="steer-facts">
      {!days && <Fact name={t('indicator.rows')}>{rowsOf(figure.value)}</Fact>}
      {!days && figure.of !== null && (
        <>
          <Fact name={t('indicator.rows.of')}>
            {steer('steer.rows.worded', { count: figure.of, rows: base ?? rows })}
          </Fact>
          <Fact name={t('indicator.ratio')}>
            <Ratio figure={figure} />
          </Fact>
        </>
      )}
      {days && (
        <>
          <Fact name={t('indicator.days')}>{figureBriefly(steer, code, figure, language)}</Fact>
          <Fact name={t('indicator.measured')}>{rowsOf(figure.of)}</Fact>
        </>
      )}
      {(days || figure.of !== null) && (
        <Fact name={t('indicator.least')}>
          {t(days ? 'indicator.least.days' : 'indicator.least.value', { least: indicator.least })}
        </Fact>
      )}
      {before && against && (
        <>
          <Fact name={t('indicator.before')}>
            {figureBriefly(steer, code, before, language)} ({titlePeriod(against, language)})
          </Fact>
          <Fact name={t('indicator.change')}>
            <ChangeLine code={code} now={figure} before={before} brief />
          </Fact>
        </>
      )}
      <Fact name={t('indicator.calendars')}>
        {indicator.calendars.map((calendar) => calendars(`period.calendar.${calendar}`)).join(', ')}
      </Fact>
    </dl>
  );
}

function Ratio({ figure }: { readonly figure: Reply['figure'] }) {
  const t = useText(indicatorMessages);
  const language = useLanguage();
  const said = sayingOf(figure.code, figure);
  if (said.kind === 'share') {
    return `${formatNumber(said.value, language)} / ${formatNumber(said.of, language)} = ${formatPercent(said.share, language)}`;
  }
  if (said.kind === 'none') return t('indicator.none');
  return t('indicator.few', { least: indicatorOf(figure.code).least });
}
