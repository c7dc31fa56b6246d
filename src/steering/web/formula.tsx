import { displayName } from '../../areas/area.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listFigureRows } from '../contract.ts';
import type { FigureCode } from '../figures.ts';
import { LEAST_FOR_RATIO, shareOf } from '../share.ts';
import type { View } from '../view.ts';
import { percentOf } from './figure-words.ts';
import { steerMessages } from './messages.ts';

type Ground = 'steer.ground.crime_reports' | 'steer.ground.overdue';

const GROUNDS: Partial<Record<FigureCode, Ground>> = {
  crime_reports: 'steer.ground.crime_reports',
  overdue: 'steer.ground.overdue',
  on_time: 'steer.ground.overdue',
};

/** How a figure is made, in words, with the number of rows behind it. */
export function Formula({ reply, view }: { reply: ReplyOf<typeof listFigureRows>; view: View }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const { figure, asOf } = reply;
  const ground = GROUNDS[figure.code];
  const area = displayName(reply.area, language);
  const days = { from: formatDay(view.from), to: formatDay(view.to), asOf: formatDay(asOf) };
  return (
    <>
      <section className="steer-section">
        <h2>{t('steer.formula')}</h2>
        <p className="steer-measure">{t(`steer.formula.${figure.code}`)}</p>
        {ground && <p className="steer-soft">{t(ground)}</p>}
        <dl className="steer-facts">
          <dt>{t('steer.rows')}</dt>
          <dd>{t('steer.rows.value', { count: figure.value })}</dd>
          {figure.of !== null && (
            <>
              <dt>{t('steer.rows.of')}</dt>
              <dd>{t('steer.rows.value', { count: figure.of })}</dd>
              <dt>{t('steer.ratio')}</dt>
              <dd>
                <Ratio reply={reply} />
              </dd>
            </>
          )}
        </dl>
      </section>
      <section className="steer-section">
        <h2>{t('steer.rules')}</h2>
        <ul className="steer-rules">
          <li>{t('steer.rule.period', days)}</li>
          <li>{t('steer.rule.area', { area })}</li>
          <li>{t(`steer.rule.units.${view.units ?? 'then'}`)}</li>
          <li>{t('steer.rule.independent')}</li>
          {figure.code !== 'information_received' && <li>{t('steer.rule.now')}</li>}
          {figure.of !== null && <li>{t('steer.rule.few', { least: LEAST_FOR_RATIO })}</li>}
        </ul>
      </section>
    </>
  );
}

function Ratio({ reply: { figure } }: { reply: ReplyOf<typeof listFigureRows> }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const percent = percentOf(figure, language);
  if (percent)
    return `${formatNumber(figure.value, language)} / ${formatNumber(figure.of ?? 0, language)} = ${percent}`;
  return shareOf(figure).kind === 'none' ? t('steer.notYet') : t('steer.few', { least: LEAST_FOR_RATIO });
}
