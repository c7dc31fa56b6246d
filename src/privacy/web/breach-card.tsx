import { Button } from '@mantine/core';
import { DeadlineChip } from '../../ui/desk/index.ts';
import { SealedWords } from '../../ui/desk/words/index.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import type { Language } from '../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Breach } from '../contract.ts';
import { isNoticeLate } from '../deadlines.ts';
import { can } from '../policy.ts';
import { privacyMessages } from './messages.ts';
import { useActor, useUnitNames } from './use-my-units.ts';

const HOUR_MS = 3_600_000;
/** From how many hours before its end the notice counts as pressing. */
const PRESSING_HOURS = 24;

/** One breach: what kind, whose, by when the authority must know, what was done. */
export function BreachCard({ breach, onAmend }: { breach: Breach; onAmend: () => void }) {
  const t = useText(privacyMessages);
  const language = useLanguage();
  const unitName = useUnitNames();
  const actor = useActor();
  const { breachId, kind, unitId, foundAt, persons, measures, description } = breach;
  const facts = [
    unitName(unitId),
    t('breaches.found', { when: formatMoment(foundAt, language) }),
    t('breaches.persons', { count: persons }),
  ];
  const done = measures.map((measure) => t(`measure.${measure}`)).join(', ');
  return (
    <li className="privacy-card">
      <div className="privacy-card-head">
        <h2>{t(`breaches.kind.${kind}`)}</h2>
        <DeadlineChip
          {...chipOf(t, breach, new Date(), language)}
          {...(breach.verified ? {} : { title: t('privacy.unverified') })}
        />
      </div>
      <p className="privacy-soft">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {description && <SealedWords subjectId={breachId} words={description} />}
      <p>{done === '' ? t('breaches.measures.none') : `${t('breaches.measures')}: ${done}`}</p>
      {can(actor, 'breach.record', { unitId }) && (
        <div className="privacy-card-foot">
          <Button variant="default" onClick={onAmend}>
            {t('breaches.amend')}
          </Button>
        </div>
      )}
    </li>
  );
}

type PrivacyText = Text<(typeof privacyMessages)['vi']>;

function chipOf(t: PrivacyText, breach: Breach, now: Date, language: Language) {
  const late = isNoticeLate(breach, now);
  if (breach.notifiedAt !== null) {
    const when = formatMoment(breach.notifiedAt, language);
    return late
      ? ({ tone: 'overdue', words: t('breaches.notified.late', { when }) } as const)
      : ({ tone: 'met', words: t('breaches.notified', { when }) } as const);
  }
  const hours = Math.floor(Math.abs(new Date(breach.dueAt).getTime() - now.getTime()) / HOUR_MS);
  if (late) return { tone: 'overdue', words: t('breaches.due.over', { hours }) } as const;
  const tone = hours < PRESSING_HOURS ? ('soon' as const) : ('calm' as const);
  return { tone, words: t('breaches.due.left', { hours, when: formatMoment(breach.dueAt, language) }) };
}
