import { useLayoutEffect, useRef } from 'react';
import { dayOfMoment, daysBetween } from '../../../law/day.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  Button,
  ClockSentence,
  Letter,
  localPath,
  Notice,
  readFromTop,
  Seal,
  Timeline,
  useForgetOnReturn,
} from '../../../ui/public/index.ts';
import { isLate, WAITING } from '../../life.ts';
import { answerMessages } from './answer-messages.ts';
import type { OpenedLetter, OwnOffer } from './offer-calls.ts';
import type { OpenedOffer } from './use-own-offer.ts';

/** Where one's own offer stands: what happened, by when the next step is due, and the letters. */
export function OwnOfferView({ opened: { offer, letters } }: { readonly opened: OpenedOffer }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useForgetOnReturn(true);
  useLayoutEffect(() => readFromTop(heading.current), []);
  const unit = offer.unitName[language];
  const steps = offer.steps.map(({ version, action, state, at }) => ({
    id: String(version),
    title: t(`step.${action}`),
    when: formatMoment(at, language),
    state: version === offer.version && WAITING.includes(state) ? ('present' as const) : ('done' as const),
  }));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(`state.${offer.state}`)}
      </h1>
      <p className="lead">
        {t(`kind.${offer.kind}`)}
        {offer.scheme && offer.kind === 'join' && `: ${offer.scheme.name}`}
        <br />
        {t('answer.unit', { unit })}
      </p>
      <Due offer={offer} />
      <Became offer={offer} />
      {offer.letters.map(({ messageId, at }) => (
        <Letter
          key={messageId}
          side="desk"
          from={unit}
          when={formatMoment(at, language)}
          seal={
            <Seal
              readers={[
                t('letter.readers.you'),
                t('letter.readers.unit', { unit }),
                t('letter.readers.recovery'),
              ]}
            />
          }
        >
          <LetterWords letter={letterOf(letters, messageId)} />
        </Letter>
      ))}
      {offer.letters.length === 0 && WAITING.includes(offer.state) && <p>{t('letter.none')}</p>}
      <WhatNow offer={offer} />
      <h2 className="offer-part">{t('answer.way')}</h2>
      <Timeline steps={steps} />
      <p className="buttons">
        <Button kind="secondary" onClick={() => location.reload()}>
          {t('answer.close')}
        </Button>
      </p>
    </>
  );
}

/** What one can do where there is nothing to wait for and nothing was granted. */
function WhatNow({ offer: { state } }: { readonly offer: OwnOffer }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  if (state !== 'set_aside' && state !== 'declined') return null;
  return (
    <>
      <p>{t(state === 'declined' ? 'letter.declined' : 'letter.aside')}</p>
      <p>
        <a href={localPath('/mo-hinh', language)}>{t('answer.schemes')}</a>
      </p>
    </>
  );
}

function letterOf(letters: OpenedOffer['letters'], messageId: string): OpenedLetter | null {
  return letters.get(messageId) ?? null;
}

function Due({ offer }: { readonly offer: OwnOffer }) {
  const t = useText(answerMessages);
  const today = dayOfMoment(new Date());
  const { dueOn, state } = offer;
  if (!WAITING.includes(state)) return null;
  const late = isLate(offer, today);
  const from = dayOfMoment(new Date(offer.steps.at(-1)?.at ?? offer.receivedAt));
  const left = daysBetween(today, dueOn);
  return (
    <ClockSentence
      tone={late ? 'overdue' : 'calm'}
      sentence={t(late ? 'due.late' : 'due.left', { days: Math.abs(left), day: formatDay(dueOn) })}
      passed={1 - left / Math.max(1, daysBetween(from, dueOn))}
      ground={offer.dueVerified ? undefined : t('due.ground')}
    />
  );
}

/** What a proposal has become since it was taken up. */
function Became({ offer: { kind, scheme } }: { readonly offer: OwnOffer }) {
  const t = useText(answerMessages);
  if (kind !== 'propose' || scheme === null) return null;
  return (
    <Notice kind="done">
      <p>{t('became', { name: scheme.name, state: t(`scheme.${scheme.state}`) })}</p>
    </Notice>
  );
}

function LetterWords({ letter }: { readonly letter: OpenedLetter | null }) {
  const t = useText(answerMessages);
  if (letter === null) return <p>{t('letter.broken')}</p>;
  return (
    <>
      {!letter.signed && (
        <Notice kind="warning">
          <p>{t('letter.unsigned')}</p>
        </Notice>
      )}
      <p className="offer-told">{letter.text}</p>
    </>
  );
}
