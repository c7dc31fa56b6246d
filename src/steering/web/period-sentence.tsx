import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { tellPeriod } from '../tell-period.ts';
import type { View } from '../view.ts';
import { titlePeriod } from '../written-period.ts';
import { steerMessages } from './messages.ts';

/** The period told in sentences, and until when it is counted. */
export function PeriodSentence({
  reply,
  view,
}: {
  readonly reply: ReplyOf<typeof readOverview>;
  readonly view: View;
}) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const { from, to, asOf, against } = reply;
  if (asOf < from) {
    const period = titlePeriod(reply, language);
    const begun = `${period.charAt(0).toUpperCase()}${period.slice(1)}`;
    return <p className="steer-sentence">{t('steer.sentence.future', { period: begun })}</p>;
  }
  const running = asOf < to;
  return (
    <>
      <p className="steer-sentence" role="status">
        {tellPeriod(reply, view.against === 'year' && isYearBefore(from, against?.from), language)}
      </p>
      {running && <p className="steer-soft">{t('steer.asOf', { day: formatDay(asOf) })}</p>}
      {against && (
        <p className="steer-soft">{t('steer.against', { period: titlePeriod(against, language) })}</p>
      )}
    </>
  );
}

function isYearBefore(from: string, before: string | undefined): boolean {
  return before !== undefined && Number(from.slice(0, 4)) - Number(before.slice(0, 4)) === 1;
}
