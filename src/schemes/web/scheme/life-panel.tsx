import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme, SchemeStep } from '../../contract.ts';
import { LIFE_DAYS, type LifeAction, type LifeDay, STATES, stepOf, stepsFrom } from '../../life.ts';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useGrades, useWording } from '../use-schemes.ts';
import { CorrectDayDialog } from './correct-day-dialog.tsx';
import { StepBefore } from './step-before.tsx';
import { StepDialog } from './step-dialog.tsx';

/** Where a scheme stands in its life, what can come next, and what has been. */
export function LifePanel({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const [taking, setTaking] = useState<LifeAction>();
  const reached = new Set(scheme.steps.map(({ state }) => state));
  const next = stepsFrom(scheme.state);
  return (
    <section aria-labelledby="life">
      <h2 id="life">{t('life.title')}</h2>
      <ol className="schemes-path">
        {STATES.map((state) => (
          <li
            key={state}
            data-reached={reached.has(state) || undefined}
            aria-current={state === scheme.state ? 'step' : undefined}
          >
            {words(`state.${state}`)}
          </li>
        ))}
      </ol>
      {scheme.keeps && next.length > 0 && (
        <fieldset className="schemes-acts schemes-next">
          <legend className="schemes-soft">{t('life.next')}</legend>
          {next.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              {...(stepOf(action).to === 'dissolved' ? { color: 'red', variant: 'outline' } : {})}
              onClick={() => setTaking(action)}
            >
              {words(`action.${action}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {scheme.keeps && <Corrections scheme={scheme} />}
      <History steps={scheme.steps} />
      {taking && <StepDialog scheme={scheme} action={taking} onClose={() => setTaking(undefined)} />}
    </section>
  );
}

/** The days by which a scheme is counted, to be corrected where they were entered wrongly. */
function Corrections({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const [correcting, setCorrecting] = useState<LifeDay>();
  const days = { launch: scheme.launchedOn, dissolution: scheme.dissolvedOn };
  const was = correcting && days[correcting];
  const known = LIFE_DAYS.filter((day) => days[day] !== null);
  if (known.length === 0) return null;
  return (
    <div className="schemes-acts">
      {known.map((day) => (
        <Button key={day} variant="subtle" size="compact-sm" onClick={() => setCorrecting(day)}>
          {t(`correct.${day}`)}
        </Button>
      ))}
      {correcting && was && (
        <CorrectDayDialog
          scheme={scheme}
          day={correcting}
          was={was}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </div>
  );
}

function History({ steps }: { steps: readonly SchemeStep[] }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const language = useLanguage();
  const say = useWording();
  const grades = useGrades();
  const gradeName = (code: string) => {
    const found = [...(grades?.given ?? []), ...(grades?.ended ?? [])].find(({ grade }) => grade === code);
    return found ? say(found.name) : code;
  };
  return (
    <details>
      <summary>{t('life.history')}</summary>
      <ul className="schemes-list">
        {steps.map((step) => {
          const { version, action, onDay, grade, by, at } = step;
          return (
            <li key={version} className="schemes-nested">
              {words(`action.${action}`)} {t('life.on', { day: formatDay(onDay) })}
              {grade !== null && `, ${t('life.graded', { grade: gradeName(grade) })}`}
              <p className="schemes-soft">{t('life.history.line', { by, at: formatMoment(at, language) })}</p>
              <StepBefore step={step} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
