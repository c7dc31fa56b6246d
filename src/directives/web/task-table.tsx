import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { TaskRow } from '../task-contract.ts';
import type { TaskState } from '../workflow.ts';
import { boardMessages } from './messages.ts';
import { StandingChip, TaskStateChip } from './standing-chip.tsx';
import { useUnitNames } from './use-boards.ts';

/** What a unit does next, by where its task stands. */
const NEXT = {
  assigned: 'tasks.next.acknowledge',
  acknowledged: 'tasks.next.report',
  in_progress: 'tasks.next.report',
  returned: 'tasks.next.again',
  reported: 'tasks.next.wait',
  accepted: 'tasks.next.none',
  withdrawn: 'tasks.next.none',
} as const satisfies Record<TaskState, string>;

/** Tasks, one a row; on a phone one below the other. For a unit with what to do next, else with whose each is. */
export function TaskTable(props: {
  readonly label: string;
  readonly rows: readonly TaskRow[];
  readonly of: 'board' | 'unit';
}) {
  const t = useText(boardMessages);
  const unitName = useUnitNames();
  const ofBoard = props.of === 'board';
  return (
    <table className="board-table" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t('tasks.column.title')}</th>
          {ofBoard && <th scope="col">{t('tasks.column.unit')}</th>}
          <th scope="col">{t('tasks.column.due')}</th>
          <th scope="col">{t('tasks.column.state')}</th>
          <th scope="col" className="board-end">
            {t('tasks.column.percent')}
          </th>
          {!ofBoard && <th scope="col">{t('tasks.column.next')}</th>}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((task) => (
          <tr key={task.taskId}>
            <td data-column="title">
              <Link to="/chi-dao/nhiem-vu/$taskId" params={{ taskId: task.taskId }}>
                {task.title}
              </Link>
            </td>
            {ofBoard && <td data-column="unit">{unitName(task.responsibleId)}</td>}
            <td>
              <StandingChip task={task} />
            </td>
            <td>
              <TaskStateChip state={task.state} />
            </td>
            <td className="board-end" data-label={t('tasks.column.percent')}>
              {task.percent} %
            </td>
            {!ofBoard && <td data-label={t('tasks.column.next')}>{t(NEXT[task.state])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
