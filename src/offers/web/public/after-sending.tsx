import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { offerMessages } from './messages.ts';

/** Said before anything is sent: what the chair learns, by when there is an answer, what opens it, and if that is lost. */
export function AfterSending(props: {
  /** Whether the chair of a scheme is told. */
  readonly toChair: boolean;
  /** By which day (`YYYY-MM-DD`) there is to be an answer to what is sent today. */
  readonly answerBy: string;
}) {
  const t = useText(offerMessages);
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="offer-part">
        {t('next.heading')}
      </h2>
      <ul className="offer-list">
        {props.toChair && <li>{t('next.chair')}</li>}
        <li>{t('next.due', { day: formatDay(props.answerBy) })}</li>
        <li>{t('next.receipt')}</li>
        <li>{t('next.lost')}</li>
      </ul>
    </section>
  );
}
