import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme, SchemeStep } from '../../contract.ts';
import { type LifeAction, STATES, stepOf, stepsFrom } from '../../life.ts';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useGrades, useWording } from '../use-schemes.ts';
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
      <History steps={scheme.steps} />
      {taking && <StepDialog scheme={scheme} action={taking} onClose={() => setTaking(undefined)} />}
    </section>
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
        {steps.map(({ version, action, onDay, grade, by, at }) => (
          <li key={version} className="schemes-nested">
            {words(`action.${action}`)} {t('life.on', { day: formatDay(onDay) })}
            {grade !== null && `, ${t('life.graded', { grade: gradeName(grade) })}`}
            <p className="schemes-soft">{t('life.history.line', { by, at: formatMoment(at, language) })}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
