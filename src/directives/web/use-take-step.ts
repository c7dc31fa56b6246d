import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { detailsOf } from '../../wire/details-of.ts';
import {
  decideOnTask,
  reportOnTask,
  type TaskChange,
  type TaskStep,
  taskChangedDetails,
} from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';
import { isUnitChange } from './step-draft.ts';

/** Takes a step of a task; where it has moved on meanwhile, the task is read anew and what was typed stays. */
export function useTakeStep(task: OpenedTask, onDone: () => void) {
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { taskId, version } = task;
  return useMutation({
    mutationFn: (change: TaskChange) => {
      const params = { taskId };
      if (isUnitChange(change)) return client.call(reportOnTask, { params, body: { version, change } });
      return client.call(decideOnTask, { params, body: { version, change } });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.code === 'task_changed') {
        await queries.invalidateQueries({ queryKey: ['directives', 'task', taskId] });
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['directives'] });
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: t('do.done'), closeButtonProps });
      onDone();
    },
  });
}

/** The steps that somebody else took meanwhile, where that is what an error says. */
export function stepsMissed(error: unknown): readonly TaskStep[] {
  return detailsOf(error, 'task_changed', taskChangedDetails)?.steps ?? [];
}
