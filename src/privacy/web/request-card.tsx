import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayOfMoment, daysBetween } from '../../law/day.ts';
import { DeadlineChip } from '../../ui/desk/index.ts';
import { SealedWords } from '../../ui/desk/words/index.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { PrivacyRequest } from '../contract.ts';
import { isRequestLate } from '../deadlines.ts';
import { can } from '../policy.ts';
import { privacyMessages } from './messages.ts';
import { useActor } from './use-my-units.ts';

/** From how many days before its last one a request counts as pressing. */
const PRESSING_DAYS = 1;

/** One request: what is asked, by when, in which words, and how it was answered. */
export function RequestCard({ request, onAnswer }: { request: PrivacyRequest; onAnswer: () => void }) {
  const t = useText(privacyMessages);
  const language = useLanguage();
  const actor = useActor();
  const { requestId, kind, origin, tipId, outcome, description, reason, answeredOn, answeredBy } = request;
  const may = can(actor, 'request.answer', request);
  const chip = chipOf(t, request, dayOfMoment(new Date()));
  return (
    <li className="privacy-card">
      <div className="privacy-card-head">
        <h2>{t(`requests.kind.${kind}`)}</h2>
        <DeadlineChip {...chip} {...(request.verified ? {} : { title: t('privacy.unverified') })} />
      </div>
      <p className="privacy-soft">
        {t(`requests.origin.${origin}`)} ·{' '}
        {t('requests.received', { when: formatMoment(request.receivedAt, language) })}
      </p>
      {description && <SealedWords subjectId={requestId} words={description} />}
      {outcome && answeredOn && (
        <>
          <p>
            <strong>{t(`outcome.${outcome}`)}</strong>
          </p>
          <p className="privacy-soft">
            {t('requests.answeredBy', { name: answeredBy ?? '', day: formatDay(answeredOn) })}
          </p>
        </>
      )}
      {reason && <SealedWords subjectId={requestId} title={t('requests.reason')} words={reason} />}
      <div className="privacy-card-foot">
        {!outcome && may && <Button onClick={onAnswer}>{t('requests.answer')}</Button>}
        {!outcome && !may && <span className="privacy-soft">{t('requests.chiefOnly')}</span>}
        {tipId && (
          <Link to="/lam-viec/{-$tipId}" params={{ tipId }}>
            {t('requests.tip')}
          </Link>
        )}
      </div>
    </li>
  );
}

type PrivacyText = Text<(typeof privacyMessages)['vi']>;

function chipOf(t: PrivacyText, request: PrivacyRequest, today: string) {
  const { dueOn, answeredOn } = request;
  const late = isRequestLate(request, today);
  if (answeredOn !== null) {
    return late
      ? ({ tone: 'overdue', words: t('requests.due.missed') } as const)
      : ({ tone: 'met', words: t('requests.due.met') } as const);
  }
  const days = daysBetween(today, dueOn);
  if (late) return { tone: 'overdue', words: t('requests.due.over', { days: -days }) } as const;
  if (days === 0) return { tone: 'soon', words: t('requests.due.today') } as const;
  const tone = days <= PRESSING_DAYS ? ('soon' as const) : ('calm' as const);
  return { tone, words: t('requests.due.left', { days, day: formatDay(dueOn) }) };
}
