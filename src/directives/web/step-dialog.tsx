import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type TaskAction, taskTransition } from '../workflow.ts';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';
import { PaperPicker } from './paper-picker.tsx';
import { changeOf, emptyStep, faultsOf } from './step-draft.ts';
import { StepLine } from './task-steps.tsx';
import { stepsMissed, useTakeStep } from './use-take-step.ts';

/** Asks for what a step needs: words, a number, a day, papers; by the table of steps. */
export function StepDialog(props: {
  readonly action: TaskAction;
  readonly task: OpenedTask;
  readonly onClose: () => void;
}) {
  const { action, task, onClose } = props;
  const t = useText(boardMessages);
  const [draft, setDraft] = useState(() => emptyStep(task.percent));
  const [tried, setTried] = useState(false);
  const taking = useTakeStep(task, onClose);
  const faults = faultsOf(action, draft);
  const wrong = (field: (typeof faults)[number]) => tried && faults.includes(field);
  const { words } = taskTransition(action);
  const isReport = action === 'report_progress' || action === 'report_done';
  const submit = () => {
    setTried(true);
    if (faults.length === 0) taking.mutate(changeOf(action, draft));
  };
  return (
    <FormDialog
      title={t(`do.${action}`)}
      submit={t(`do.${action}`)}
      dangerous={action === 'withdraw'}
      pending={taking.isPending}
      error={taking.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Hint action={action} task={task} />
      {action === 'report_progress' && (
        <NumberInput
          label={t('do.percent')}
          min={0}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          value={draft.percent}
          onChange={(value) => setDraft({ ...draft, percent: typeof value === 'number' ? value : '' })}
          error={wrong('percent') && t('do.percent.fault')}
        />
      )}
      {action === 'request_extension' && (
        <DayField
          label={t('do.newDue')}
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
          wrong={wrong('day')}
        />
      )}
      {words !== 'none' && (
        <Textarea
          data-autofocus
          label={t(isReport ? 'do.words.report' : words === 'must' ? 'do.words.why' : 'do.words.may')}
          description={t('board.noPersons')}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
          error={wrong('words') && t('do.words.fault')}
          required={words === 'must'}
          maxLength={4000}
          autosize
          minRows={3}
          maxRows={12}
        />
      )}
      {isReport && (
        <PaperPicker
          taskId={task.taskId}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change(before) }))}
          wrong={wrong('clean')}
        />
      )}
      <Missed error={taking.error} />
    </FormDialog>
  );
}

const HINTED = ['acknowledge', 'accept', 'grant_extension', 'withdraw'] as const;

function Hint({ action, task }: { action: TaskAction; task: OpenedTask }) {
  const t = useText(boardMessages);
  const hinted = HINTED.find((each) => each === action);
  if (!hinted) return null;
  const day = formatDay(hinted === 'grant_extension' ? (task.extensionAsked ?? task.dueOn) : task.dueOn);
  return <p className="board-plain">{t(`do.${hinted}.hint`, { day })}</p>;
}

/** What happened meanwhile. */
function Missed({ error }: { error: unknown }) {
  const t = useText(boardMessages);
  const steps = stepsMissed(error);
  if (steps.length === 0) return null;
  return (
    <div className="board-missed">
      <p>{t('do.changed')}</p>
      <ul>
        {steps.map((step) => (
          <li key={step.seq}>
            <StepLine step={step} /> ({step.by})
          </li>
        ))}
      </ul>
    </div>
  );
}
