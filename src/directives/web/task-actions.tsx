import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { TaskAction } from '../workflow.ts';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';
import { StepDialog } from './step-dialog.tsx';

/** The step that a task waits for, where this person may take it: the one filled button. */
const FIRST: readonly TaskAction[] = ['acknowledge', 'grant_extension', 'accept', 'report_done'];

/** What can be done with a task now. */
export function TaskActions({ task }: { task: OpenedTask }) {
  const t = useText(boardMessages);
  const [chosen, setChosen] = useState<TaskAction>();
  const first = FIRST.find((action) => task.actions.includes(action));
  if (task.actions.length === 0) return null;
  const ordered = [...task.actions].sort((a, b) => Number(b === first) - Number(a === first));
  return (
    <>
      <fieldset className="board-actions board-off-paper" aria-label={t('tasks.column.next')}>
        {ordered.map((action) => (
          <Button
            key={action}
            variant={action === first ? 'filled' : 'default'}
            onClick={() => setChosen(action)}
          >
            {t(`do.${action}`)}
          </Button>
        ))}
      </fieldset>
      {chosen && <StepDialog key={chosen} action={chosen} task={task} onClose={() => setChosen(undefined)} />}
    </>
  );
}
