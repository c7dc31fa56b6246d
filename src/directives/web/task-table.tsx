import { Link } from '@tanstack/react-router';
import { ListTable } from '../../ui/desk/index.ts';
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

/** Tasks, one a row. For a unit with what to do next, else with whose each is. */
export function TaskTable(props: {
  readonly label: string;
  readonly rows: readonly TaskRow[];
  readonly of: 'board' | 'unit';
}) {
  const t = useText(boardMessages);
  const unitName = useUnitNames();
  const ofBoard = props.of === 'board';
  return (
    <ListTable
      label={props.label}
      rows={props.rows}
      rowKey={({ taskId }) => taskId}
      columns={[
        {
          id: 'title',
          header: t('tasks.column.title'),
          cell: ({ taskId, title }) => (
            <Link to="/chi-dao/nhiem-vu/$taskId" params={{ taskId }}>
              {title}
            </Link>
          ),
        },
        ofBoard && {
          id: 'unit',
          header: t('tasks.column.unit'),
          cell: ({ responsibleId }) => unitName(responsibleId),
        },
        { id: 'due', header: t('tasks.column.due'), cell: (task) => <StandingChip task={task} /> },
        {
          id: 'state',
          header: t('tasks.column.state'),
          cell: ({ state }) => <TaskStateChip state={state} />,
        },
        {
          id: 'percent',
          header: t('tasks.column.percent'),
          cell: ({ percent }) => `${percent} %`,
          align: 'end',
        },
        !ofBoard && { id: 'next', header: t('tasks.column.next'), cell: ({ state }) => t(NEXT[state]) },
      ]}
    />
  );
}
