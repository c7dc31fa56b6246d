import { SegmentedControl, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { EmptyState } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import type { Board } from '../board-contract.ts';
import { TASK_VIEWS } from '../codes.ts';
import { listTasks } from '../task-contract.ts';
import { ExportButton } from './export-button.tsx';
import { BoardFrame } from './frame.tsx';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';
import { filterOf, searchOf, type TaskSearch } from './task-search.ts';
import { TaskTable } from './task-table.tsx';
import { useUnitNames, useUnits } from './use-boards.ts';

/** `/chi-dao/nhiem-vu`: the tasks that a board gave, by view, unit, document or meeting; all of it in the address. */
export function Page() {
  const t = useText(boardMessages);
  return <BoardFrame title={t('tasks.title')}>{(board) => <Tasks board={board} />}</BoardFrame>;
}

function Tasks({ board }: { board: Board }) {
  const t = useText(boardMessages);
  const search = searchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const filter = filterOf(search);
  const { unitId } = board;
  const { list, rows } = usePages(['directives', 'tasks', unitId, filter], (at, signal) => {
    return client.call(listTasks, { params: { unitId }, query: { ...filter, ...at }, signal });
  });
  const show = (next: TaskSearch) => void navigate({ to: '.', search: { ...next, ban: unitId } });
  return (
    <>
      <div className="board-bar">
        <SegmentedControl
          aria-label={t('tasks.view')}
          data={TASK_VIEWS.map((value) => ({ value, label: t(`tasks.view.${value}`) }))}
          value={filter.view}
          onChange={(value) => show({ ...search, xem: TASK_VIEWS.find((view) => view === value) ?? 'open' })}
        />
        <UnitSelect value={search.donVi} onChange={(donVi) => show({ ...search, donVi })} />
        {rows.length > 0 && <ExportButton boardId={unitId} filter={filter} />}
      </div>
      {(search.vanBan || search.hop) && (
        <p className="board-soft">
          {t('tasks.of', { what: t(search.vanBan ? 'tasks.of.document' : 'tasks.of.meeting') })}{' '}
          <Link to="." search={{ ban: unitId, xem: filter.view }}>
            {t('tasks.of.all')}
          </Link>
        </p>
      )}
      {rows.length > 0 && <TaskTable label={t(`tasks.view.${filter.view}`)} rows={rows} of="board" />}
      <PageEnd
        list={list}
        count={rows.length}
        empty={<EmptyState title={t('tasks.none')} hint={t('tasks.none.hint')} />}
      />
    </>
  );
}

function UnitSelect(props: {
  readonly value: number | undefined;
  readonly onChange: (unitId: number | undefined) => void;
}) {
  const t = useText(boardMessages);
  const unitName = useUnitNames();
  const units = useUnits() ?? [];
  const desks = units.filter(({ kind }) => kind === 'desk' || kind === 'duty');
  return (
    <Select
      aria-label={t('tasks.unit')}
      placeholder={t('tasks.unit.all')}
      data={desks.map(({ unitId }) => ({ value: String(unitId), label: unitName(unitId) }))}
      value={props.value === undefined ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? undefined : Number(value))}
      searchable
      clearable
    />
  );
}
