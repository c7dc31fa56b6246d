import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconCircle, IconCircleCheck, IconClock } from '../icons.ts';
import { kitMessages } from './messages.ts';

/** One step of a tip's way. */
export interface TimelineStep {
  readonly id: string;
  readonly title: string;
  /** When it happened, in words; left out for what is to come. */
  readonly when?: string;
  readonly state: 'done' | 'present' | 'coming';
  /** By whom, on what ground, what one can do; open at the present step, on press elsewhere. */
  readonly children?: ReactNode;
}

const ICONS = { done: IconCircleCheck, present: IconClock, coming: IconCircle };

/** The way of a tip from top to bottom; the present step is open. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: TimelineStep }) {
  const t = useText(kitMessages);
  const Icon = ICONS[step.state];
  const head = (
    <>
      <span className="timeline-title">{step.title}</span>
      <span className="read-out"> ({t(`kit.timeline.${step.state}`)})</span>
      {step.when && <span className="timeline-when">{step.when}</span>}
    </>
  );
  return (
    <li
      className={`timeline-step timeline-${step.state}`}
      aria-current={step.state === 'present' ? 'step' : undefined}
    >
      <Icon size={20} aria-hidden="true" />
      {step.state === 'done' && step.children ? (
        <details>
          <summary>{head}</summary>
          <div className="timeline-body">{step.children}</div>
        </details>
      ) : (
        <div>
          <div className="timeline-head">{head}</div>
          {step.children && <div className="timeline-body">{step.children}</div>}
        </div>
      )}
    </li>
  );
}
