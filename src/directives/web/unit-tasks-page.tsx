import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { TASK_VIEWS } from '../codes.ts';
import { listUnitTasks } from '../task-contract.ts';
import { PartsNav } from './frame.tsx';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';
import { searchOf, type TaskSearch } from './task-search.ts';
import { TaskTable } from './task-table.tsx';
import { useBoards, useOwnUnits } from './use-boards.ts';
import './directives.css';

/** `/chi-dao/duoc-giao`: what a unit was given, with what to do next. */
export function Page() {
  const t = useText(boardMessages);
  const boards = useBoards();
  const units = useOwnUnits();
  const search = searchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const unit = units.find(({ unitId }) => unitId === search.donVi) ?? units[0];
  const show = (next: TaskSearch) => void navigate({ to: '.', search: { ...next } });
  return (
    <div className="desk-page board">
      <PartsNav
        overseer={boards?.some(({ may }) => may.oversee) ?? false}
        reads={boards !== undefined && boards.length > 0}
      />
      <PageTitle>{t('tasks.own.title')}</PageTitle>
      {unit === undefined && <EmptyState title={t('board.nobody.title')} hint={t('board.nobody')} />}
      {unit && (
        <>
          <p className="board-lead">{t('tasks.own.lead')}</p>
          <div className="board-bar">
            <SegmentedControl
              aria-label={t('tasks.view')}
              data={TASK_VIEWS.map((value) => ({ value, label: t(`tasks.view.${value}`) }))}
              value={search.xem ?? 'open'}
              onChange={(value) =>
                show({ ...search, xem: TASK_VIEWS.find((view) => view === value) ?? 'open' })
              }
            />
            {units.length > 1 && (
              <Select
                aria-label={t('tasks.unit.own')}
                data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
                value={String(unit.unitId)}
                onChange={(value) => show({ ...search, donVi: Number(value) })}
                allowDeselect={false}
                searchable
              />
            )}
          </div>
          <UnitTasks unitId={unit.unitId} search={search} />
        </>
      )}
    </div>
  );
}

function UnitTasks({ unitId, search }: { unitId: number; search: TaskSearch }) {
  const t = useText(boardMessages);
  const view = search.xem ?? 'open';
  const query = { view, ...(search.vanBan === undefined ? {} : { directiveId: search.vanBan }) };
  const { list, rows } = usePages(['directives', 'unit-tasks', unitId, query], (at, signal) => {
    return client.call(listUnitTasks, { params: { unitId }, query: { ...query, ...at }, signal });
  });
  return (
    <>
      {rows.length > 0 && <TaskTable label={t(`tasks.view.${view}`)} rows={rows} of="unit" />}
      <PageEnd list={list} count={rows.length} empty={<EmptyState title={t('tasks.none.own')} />} />
    </>
  );
}
