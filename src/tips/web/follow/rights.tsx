import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Notice } from '../../../ui/public/index.ts';
import { LetterWords } from './letter-words.tsx';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';
import { RightsForm } from './rights-form.tsx';
import { type OwnRequest, useOwnRequests } from './use-own-requests.ts';

/** What a person may ask about their own data, what they have asked, and how it was answered. */
export function Rights(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly touch: () => Opening;
  readonly refresh: () => Promise<void>;
}) {
  const { tip, unit, touch, refresh } = props;
  const t = useText(followMessages);
  const { requests, failed, reload } = useOwnRequests(touch);
  const refreshBoth = async () => {
    await Promise.all([reload(), refresh()]);
  };
  return (
    <details className="folded rights" open={requests !== undefined && requests.length > 0}>
      <summary>{t('rights.heading')}</summary>
      <p>{t('rights.about')}</p>
      {failed && (
        <Notice kind="warning">
          <p>{t('rights.failed')}</p>
        </Notice>
      )}
      {requests !== undefined && requests.length > 0 && (
        <>
          <h3>{t('rights.made')}</h3>
          <ul className="rights-made">
            {requests.map((request) => (
              <Made key={request.requestId} request={request} />
            ))}
          </ul>
        </>
      )}
      {!tip.erasure && <RightsForm tip={tip} unit={unit} touch={touch} refresh={refreshBoth} />}
      <p className="ground">{t('rights.ground')}</p>
    </details>
  );
}

function Made({ request }: { request: OwnRequest }) {
  const t = useText(followMessages);
  const language = useLanguage();
  const { kind, receivedAt, dueOn, verified, outcome, answeredOn, reason } = request;
  const asked = { kind: t(`rights.kind.${kind}`), time: formatMoment(receivedAt, language) };
  return (
    <li>
      <p>
        <strong>{t('rights.asked', asked)}</strong>
      </p>
      {outcome === null && <p>{t('rights.waiting', { day: formatDay(dueOn) })}</p>}
      {outcome === null && !verified && <p className="ground">{t('rights.waiting.unverified')}</p>}
      {outcome !== null && answeredOn !== null && (
        <p>{t('rights.answered', { day: formatDay(answeredOn), outcome: t(`rights.outcome.${outcome}`) })}</p>
      )}
      {reason && (
        <div className="reason">
          <LetterWords letter={reason} />
        </div>
      )}
      {outcome !== null && <p className="ground">{t('rights.remedy')}</p>}
    </li>
  );
}
