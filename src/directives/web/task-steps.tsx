import { dayOfMoment } from '../../law/day.ts';
import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconClockExclamation } from '../../ui/icons.ts';
import type { TaskStep } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';
import { StepPapers } from './step-papers.tsx';

/** What happened to a task, newest first, with what the system reminded of in between. */
export function TaskSteps({ task }: { task: OpenedTask }) {
  const reminders = task.reminders.map((reminder) => ({ on: reminder.onDay, reminder }));
  const steps = task.steps.map((step) => ({ on: dayOfMoment(new Date(step.at)), step }));
  const all = [...reminders, ...steps.toReversed()].toSorted((a, b) =>
    a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
  );
  return (
    <ol className="board-steps">
      {all.map((entry) =>
        'step' in entry ? (
          <Step key={entry.step.seq} step={entry.step} task={task} />
        ) : (
          <Reminder key={`${entry.reminder.kind} ${entry.reminder.onDay}`} {...entry.reminder} />
        ),
      )}
    </ol>
  );
}

function Step({ step, task }: { step: TaskStep; task: OpenedTask }) {
  const language = useLanguage();
  const t = useText(boardMessages);
  return (
    <li className={`board-step board-step-${step.toState}`}>
      <StepLine step={step} />
      <p className="board-soft">{t('step.by', { name: step.by, when: formatMoment(step.at, language) })}</p>
      {step.words !== null && step.action !== 'assign' && <p className="board-words">{step.words}</p>}
      <StepPapers step={step} task={task} />
    </li>
  );
}

/** What a step was, in a line. */
export function StepLine({ step }: { step: TaskStep }) {
  const t = useText(boardMessages);
  const day = step.dueOn === null ? '' : formatDay(step.dueOn);
  return <strong>{t(`step.${step.action}`, { day, percent: step.percent ?? 0 })}</strong>;
}

function Reminder({ kind, dueOn, onDay }: OpenedTask['reminders'][number]) {
  const t = useText(boardMessages);
  return (
    <li className="board-step board-soft">
      <IconClockExclamation size={16} aria-hidden="true" />{' '}
      {t(`task.reminder.${kind}`, { day: formatDay(dueOn) })}, {formatDay(onDay)}
    </li>
  );
}
