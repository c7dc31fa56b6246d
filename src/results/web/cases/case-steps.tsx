import { SealedWords, type SignerOf } from '../../../ui/desk/words/index.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { SealedWords as Words } from '../../../words/contract.ts';
import type { CaseCorrection, CaseStep } from '../../case-contract.ts';
import { useOffenceName } from '../offence-choice.tsx';
import { usePlaceName } from '../use-place-name.ts';
import { useUnitNames } from '../use-result-actor.ts';
import { caseMessages } from './messages.ts';

/** Sealed reasons that steps of a case came with, and whose keys signed them. */
interface StepReasons {
  readonly caseId: string;
  readonly reasons: readonly Words[];
  readonly signerOf: SignerOf;
}

/** The way of a case, newest first: what, on which day, by whom; with the reasons where they are at hand. */
export function CaseSteps({ steps, sealed }: { steps: readonly CaseStep[]; sealed?: StepReasons }) {
  return (
    <ol className="case-steps">
      {steps.toReversed().map((step) => (
        <Step key={step.seq} step={step} sealed={sealed} />
      ))}
    </ol>
  );
}

function Step({ step, sealed }: { step: CaseStep; sealed: StepReasons | undefined }) {
  const t = useText(caseMessages);
  const language = useLanguage();
  const unitName = useUnitNames();
  const { details, messageId, onDay, action } = step;
  const reason = sealed?.reasons.find((words) => words.messageId === messageId);
  const facts = [
    ...(details.outcome ? [t(`cases.outcome.${details.outcome}`)] : []),
    ...(details.toUnitId ? [unitName(details.toUnitId)] : []),
    ...(details.words ? [t(`case.${details.words}`)] : []),
  ];
  return (
    <li className="case-step">
      <p className="case-step-title">
        {formatDay(onDay)} · {t(`action.${action}`)}
      </p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {action === 'correct' && <Correction was={details.was ?? {}} is={details.is ?? {}} />}
      <p className="case-step-by">
        {t('case.steps.by', { name: step.actor, when: formatMoment(step.at, language) })}
      </p>
      {reason && sealed && (
        <SealedWords subjectId={sealed.caseId} words={reason} signerOf={sealed.signerOf} />
      )}
    </li>
  );
}

/** What a correction changed, and how it stood before. */
function Correction({ was, is }: { was: CaseCorrection; is: CaseCorrection }) {
  const t = useText(caseMessages);
  const place = usePlaceName();
  const offence = useOffenceName();
  const said = (correction: CaseCorrection) => ({
    number: correction.number === undefined ? undefined : String(correction.number),
    openedOn: correction.openedOn && formatDay(correction.openedOn),
    clearedOn: correction.clearedOn && formatDay(correction.clearedOn),
    placeAreaId: correction.placeAreaId === undefined ? undefined : place(correction.placeAreaId),
    offence: correction.offence && offence(correction.offence),
    schemeIds: correction.schemeIds === undefined ? undefined : String(correction.schemeIds.length),
  });
  const [before, after] = [said(was), said(is)];
  const names = ['number', 'openedOn', 'clearedOn', 'placeAreaId', 'offence', 'schemeIds'] as const;
  return (
    <>
      {names.map((name) => {
        const [old, fresh] = [before[name], after[name]];
        if (old === undefined || fresh === undefined) return null;
        return <p key={name}>{t(`was.${name}`, { was: old, is: fresh })}</p>;
      })}
    </>
  );
}
