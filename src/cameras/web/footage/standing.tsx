import { dayOfMoment } from '../../../law/day.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readFootage } from '../../footage-contract.ts';
import { footageMessages } from './messages.ts';

type Request = ReplyOf<typeof readFootage>;

/** For whom a request waits and until when; of one that lapsed why, and whether asking again is of use. */
export function Standing({ request }: { request: Request }) {
  const t = useText(footageMessages);
  const language = useLanguage();
  const { state, lapse, dueOn, expiresAt } = request;
  const day = formatDay(dueOn);
  const when = expiresAt === null ? '' : formatMoment(expiresAt, language);
  if (state === 'asked') return <p>{t('request.waits', { day })}</p>;
  if (state === 'approved') return <p>{t('request.waitsOwner', { when })}</p>;
  if (lapse === null) return null;
  if (lapse === 'not_decided') return <p>{t('request.lapsed.not_decided', { day })}</p>;
  const there = dueOn >= dayOfMoment(new Date());
  return (
    <p>
      {t('request.lapsed.not_answered', { when })} {t(there ? 'request.askAgain' : 'request.gone', { day })}
    </p>
  );
}
