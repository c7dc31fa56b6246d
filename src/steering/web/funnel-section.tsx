import { Link } from '@tanstack/react-router';
import { Funnel } from '../../ui/charts/funnel.tsx';
import { formatNumber, formatPercent } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import { INDICATOR_CODES } from '../indicators.ts';
import { shareOf } from '../share.ts';
import type { View } from '../view.ts';
import type { SteerText } from './figure-words.ts';
import { steerMessages } from './messages.ts';

type Reply = ReplyOf<typeof readOverview>;
type Stage = Reply['funnel'][number];

/** What each stage is a part of, where that is not the stage before it. */
const PART_OF: Partial<Record<Stage['measure'], Stage['measure']>> = {
  crime_reports: 'information_received',
  resolved: 'crime_reports',
};

/** How far the information of the period has come, from all of it to what led to a prosecution. */
export function FunnelSection({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  if (reply.funnel.length === 0) return null;
  const nameOf = (measure: Stage['measure']) => {
    const code = INDICATOR_CODES.find((one) => one === measure);
    return code ? wordsOf(code, language).name : t('steer.funnel.assigned');
  };
  return (
    <section className="steer-section steer-funnel">
      <h2>{t('steer.funnel')}</h2>
      <p className="steer-soft">{t('steer.funnel.hint')}</p>
      <Funnel
        label={t('steer.funnel')}
        stages={reply.funnel.map(({ measure, value }, index) => {
          const code = INDICATOR_CODES.find((one) => one === measure);
          const wholeCode = PART_OF[measure] ?? reply.funnel[index - 1]?.measure;
          const whole = reply.funnel.find((stage) => stage.measure === wholeCode);
          return {
            key: measure,
            value,
            worded: formatNumber(value, language),
            name: code ? (
              <Link to={`/dieu-hanh/so/${code}`} search={{ ...view }}>
                {nameOf(measure)}
              </Link>
            ) : (
              nameOf(measure)
            ),
            ...(whole ? { share: shareWords(t, value, whole.value, nameOf(whole.measure), language) } : {}),
          };
        })}
      />
    </section>
  );
}

function shareWords(t: SteerText, value: number, of: number, name: string, language: 'vi' | 'en'): string {
  const share = shareOf({ value, of });
  const lower = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (share.kind === 'share') {
    return t('steer.funnel.share', { percent: formatPercent(share.share, language), name: lower });
  }
  return share.kind === 'none' ? t('steer.funnel.none') : t('steer.funnel.few', { of, name: lower });
}
