import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import type { IndicatorCode } from '../indicators.ts';
import type { View } from '../view.ts';
import { ChangeLine } from './change-line.tsx';
import { FigureValue } from './figure-value.tsx';
import { steerMessages } from './messages.ts';

/** What leads, most telling first: the first six that the calendar knows are shown. */
const LEADING: readonly IndicatorCode[] = [
  'information_received',
  'useful',
  'resolved',
  'cases_cleared',
  'wanted_ended',
  'groups_dismantled',
  'overdue',
  'on_time',
  'schemes_maintained',
  'schemes_newly_built',
  'days_to_resolution_median',
  'schemes_dissolved',
  'schemes_graded',
  'sites',
  'activities',
];
const MOST = 6;

/** The main figures of the period, each with its denominator and its change; each leads to its own page. */
export function Headline({
  reply,
  view,
}: {
  readonly reply: ReplyOf<typeof readOverview>;
  readonly view: View;
}) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const shown = LEADING.flatMap((code) => reply.figures.find((figure) => figure.code === code) ?? []);
  return (
    <ul className="steer-cards" aria-label={t('steer.figures')}>
      {shown.slice(0, MOST).map((figure) => (
        <li key={figure.code}>
          <Link className="steer-card" to={`/dieu-hanh/so/${figure.code}`} search={{ ...view }}>
            <span className="steer-card-name">{wordsOf(figure.code, language).name}</span>
            <FigureValue code={figure.code} counted={figure} />
            {figure.before && <ChangeLine code={figure.code} now={figure} before={figure.before} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
