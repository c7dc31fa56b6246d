import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import type { Figure } from '../figures.ts';
import { shareOf } from '../share.ts';
import type { View } from '../view.ts';
import { baseWords, percentOf } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** One figure with what it is a part of; the whole card leads to its own page. */
export function FigureCard({ figure, view }: { figure: Figure; view: View }) {
  const t = useText(steerMessages);
  return (
    <li>
      <Link className="steer-card" to={`/dieu-hanh/so/${figure.code}`} search={{ ...view }}>
        <span className="steer-card-name">{t(`steer.figure.${figure.code}`)}</span>
        <FigureValue figure={figure} />
      </Link>
    </li>
  );
}

/** A figure in large: its count, its denominator, its ratio where one may be given. */
export function FigureValue({ figure }: { figure: Figure }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const percent = percentOf(figure, language);
  if (shareOf(figure).kind === 'none') {
    return (
      <>
        <span className="steer-value steer-value-none">{t('steer.notYet')}</span>
        <span className="steer-base">{t('steer.notYet.hint')}</span>
      </>
    );
  }
  const late = figure.code === 'overdue' && figure.value > 0;
  return (
    <>
      <span className={late ? 'steer-value steer-late' : 'steer-value'}>
        {late && <IconAlertTriangle size={20} aria-hidden="true" />}
        {formatNumber(figure.value, language)}
        {percent && <span className="steer-percent">{percent}</span>}
      </span>
      <span className="steer-base">{baseWords(t, figure)}</span>
    </>
  );
}
