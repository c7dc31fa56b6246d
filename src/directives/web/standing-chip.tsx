import { dayOfMoment, daysBetween } from '../../law/day.ts';
import { DeadlineChip, type DeadlineTone, StateChip, type StateTone } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { standingOf, type TaskStanding } from '../deadlines.ts';
import type { TaskRow } from '../task-contract.ts';
import type { TaskState } from '../workflow.ts';
import { boardMessages } from './messages.ts';
import { useLaw } from './use-law.ts';

const TONES: Readonly<Record<TaskStanding, DeadlineTone>> = {
  late: 'overdue',
  soon: 'soon',
  calm: 'calm',
  waiting: 'paused',
  done: 'met',
  done_late: 'calm',
  withdrawn: 'paused',
};

const STATES: Readonly<Record<TaskState, StateTone>> = {
  assigned: 'waiting',
  acknowledged: 'working',
  in_progress: 'working',
  reported: 'waiting',
  accepted: 'done',
  returned: 'working',
  withdrawn: 'halted',
};

/** How a task stands with its time, as a chip that says it exactly; nothing until the law has come. */
export function StandingChip({
  task,
}: {
  task: Pick<TaskRow, 'state' | 'dueOn' | 'reportedOn' | 'closedOn'>;
}) {
  const t = useText(boardMessages);
  const law = useLaw();
  if (!law) return null;
  const today = dayOfMoment(new Date());
  const standing = standingOf(law, task, today);
  const left = daysBetween(today, task.dueOn);
  const day = formatDay(task.dueOn);
  const words: Readonly<Record<TaskStanding, () => string>> = {
    late: () => t('due.over', { days: -left, day }),
    soon: () => (left === 0 ? t('due.today') : t('due.left', { days: left, day })),
    calm: () => t('due.left', { days: left, day }),
    waiting: () => t('due.waiting', { day: formatDay(task.reportedOn ?? today) }),
    done: () => t('due.done', { day: formatDay(task.reportedOn ?? task.dueOn) }),
    done_late: () => t('due.doneLate', { day: formatDay(task.reportedOn ?? task.dueOn) }),
    withdrawn: () => t('due.withdrawn'),
  };
  return <DeadlineChip tone={TONES[standing]} words={words[standing]()} />;
}

/** The state of a task by its name. */
export function TaskStateChip({ state }: { state: TaskState }) {
  const t = useText(boardMessages);
  return <StateChip tone={STATES[state]}>{t(`state.${state}`)}</StateChip>;
}
