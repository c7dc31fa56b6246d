import { Link } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { listTasks } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';
import { TaskTable } from './task-table.tsx';

/** The open tasks of one document or meeting, with the way to all of them. */
export function TasksOf(props: {
  readonly boardId: number;
  readonly of: { readonly directiveId: string } | { readonly meetingId: string };
  readonly search: Readonly<Record<string, string | number>>;
}) {
  const t = useText(boardMessages);
  const { boardId: unitId, of } = props;
  const { list, rows } = usePages(['directives', 'tasks', unitId, of], (at, signal) => {
    return client.call(listTasks, { params: { unitId }, query: { view: 'open', ...of, ...at }, signal });
  });
  return (
    <>
      {rows.length > 0 && <TaskTable label={t('tasks.view.open')} rows={rows} of="board" />}
      <PageEnd list={list} count={rows.length} empty={<p className="board-soft">{t('tasks.none')}.</p>} />
      <p>
        <Link to="/chi-dao/nhiem-vu" search={{ ...props.search, xem: 'closed' }}>
          {t('tasks.view.closed')}
        </Link>
      </p>
    </>
  );
}
