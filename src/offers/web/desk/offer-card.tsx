import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { dayOfMoment, daysBetween } from '../../../law/day.ts';
import { DeadlineChip, StateChip } from '../../../ui/desk/index.ts';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import type { Text } from '../../../ui/i18n/define-messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { DeskOffer } from '../../contract.ts';
import { isLate, OFFER_STEPS, type OfferAction, stepsFrom, WAITING } from '../../life.ts';
import { mayStep } from '../../policy.ts';
import { offersMessages } from './messages.ts';
import { OpenedOffer } from './opened-offer.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { TakeUpDialog } from './take-up-dialog.tsx';
import { type AnsweringUnit, useAnswerer, useAreaName, useKindChoices } from './use-offers.ts';
import { useWritten } from './use-written.ts';

/** From how many days before its last one an offer counts as pressing. */
const PRESSING_DAYS = 2;

/** One offer: about what, by when it is due, in which words, what was answered, and what can be done. */
export function OfferCard({ unit, offer }: { readonly unit: AnsweringUnit; readonly offer: DeskOffer }) {
  const t = useText(offersMessages);
  const language = useLanguage();
  const [acting, setActing] = useState<OfferAction>();
  const { offerId, kind, words, letters, steps, signingKey } = offer;
  // one and the same function: the words are opened anew for another
  const signerOf = useCallback(() => signingKey, [signingKey]);
  const present = useCallback((text: string) => <OpenedOffer text={text} offer={offer} />, [offer]);
  const actions = useActions(unit, offer);
  const close = () => setActing(undefined);
  return (
    <li className="offers-card">
      <div className="offers-card-head">
        <h2>{t(`kind.${kind}`)}</h2>
        <Standing offer={offer} />
      </div>
      <p className="offers-soft">
        <About offer={offer} /> · {t('offers.received', { when: formatMoment(offer.receivedAt, language) })}
      </p>
      {words ? (
        <SealedWords subjectId={offerId} words={words} signerOf={signerOf} present={present} />
      ) : (
        <p className="offers-soft">{t('offers.erased')}</p>
      )}
      {steps.slice(1).map(({ version, action, by, at, messageId }) => {
        const letter = letters.find((each) => each.messageId === messageId);
        const said = t('offers.step', {
          action: t(`event.${action}`),
          by: by ?? '',
          when: formatMoment(at, language),
        });
        return letter ? (
          <SealedWords key={version} subjectId={offerId} words={letter} title={said} />
        ) : (
          <p key={version} className="offers-soft">
            {said}
          </p>
        );
      })}
      {actions.length > 0 && (
        <div className="offers-card-foot">
          {actions.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => setActing(action)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {acting === 'take_up' && <TakeUpDialog unit={unit} offer={offer} onClose={close} />}
      {acting === 'set_aside' && <SetAsideDialog unit={unit} offer={offer} onClose={close} />}
      {acting && acting !== 'take_up' && acting !== 'set_aside' && (
        <StepDialog unit={unit} offer={offer} action={acting} onClose={close} />
      )}
    </li>
  );
}

/** What this person can do: to answer what opens, and to set aside what does not. */
function useActions(unit: AnsweringUnit, offer: DeskOffer): readonly OfferAction[] {
  const actor = useAnswerer();
  const { status } = useWritten(offer);
  return stepsFrom(offer).filter(
    (action) => mayStep(actor, action, unit) && OFFER_STEPS[action].letter === (status !== 'unreadable'),
  );
}

/** The scheme, or the kind and the ward that a proposal is for. */
function About({ offer }: { readonly offer: DeskOffer }) {
  const t = useText(offersMessages);
  const areaName = useAreaName();
  const kinds = useKindChoices();
  const { scheme, schemeKind, placeAreaId } = offer;
  const kind = kinds.find(({ value }) => value === schemeKind)?.label ?? (schemeKind ? '' : t('offers.else'));
  return (
    <>
      {placeAreaId !== null && [kind, areaName(placeAreaId)].filter((part) => part !== '').join(', ')}
      {placeAreaId !== null && scheme && ' · '}
      {scheme && (
        <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId: scheme.schemeId }}>
          {scheme.name}
        </Link>
      )}
    </>
  );
}

type OffersText = Text<(typeof offersMessages)['vi']>;

function Standing({ offer }: { readonly offer: DeskOffer }) {
  const t = useText(offersMessages);
  const today = dayOfMoment(new Date());
  const { state, dueVerified } = offer;
  if (!WAITING.includes(state)) return <StateChip tone="done">{t(`state.${state}`)}</StateChip>;
  const chip = chipOf(t, offer, today);
  return (
    <span className="offers-standing">
      {state === 'handed_on' && <StateChip tone="working">{t('state.handed_on')}</StateChip>}
      <DeadlineChip {...chip} {...(dueVerified ? {} : { title: t('offers.ground') })} />
    </span>
  );
}

function chipOf(t: OffersText, offer: DeskOffer, today: string) {
  const days = daysBetween(today, offer.dueOn);
  if (isLate(offer, today)) return { tone: 'overdue', words: t('due.over', { days: -days }) } as const;
  if (days === 0) return { tone: 'soon', words: t('due.today') } as const;
  const tone = days <= PRESSING_DAYS ? ('soon' as const) : ('calm' as const);
  return { tone, words: t('due.left', { days, day: formatDay(offer.dueOn) }) };
}
