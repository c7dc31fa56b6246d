import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, ListTable, MoreButton, SaveButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { exportForces, listForces, type TeamRow, type TeamView } from '../contract.ts';
import { servingIn, strengthOf } from '../strength.ts';
import { forceMessages } from './messages.ts';
import { TeamNotes } from './team-notes.tsx';
import { FORCES, useAreaNames } from './use-forces.ts';

/** The teams by area and group, a page at a time. */
export function TeamList(props: {
  readonly view: TeamView;
  readonly areaId: number | undefined;
  readonly keeps: boolean;
}) {
  const { view, areaId, keeps } = props;
  const t = useText(forceMessages);
  const kit = useText(deskMessages);
  const where = areaId === undefined ? {} : { areaId };
  const { list, rows } = usePages([...FORCES, 'list', view, areaId], (start, signal) =>
    client.call(listForces, { query: { view, ...where, ...start, limit: 50 }, signal }),
  );
  const hint = t(keeps ? 'forces.none.standing.hint' : 'forces.none.reader.hint');
  return (
    <section aria-label={t('forces.list')}>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t(`forces.none.${view}`)} {...(view === 'standing' ? { hint } : {})} />
      )}
      {rows.length > 0 && <TeamTable rows={rows} />}
      <MoreButton list={list} />
      {rows.length > 0 && (
        <div className="forces-acts">
          <SaveButton
            label={t('forces.export')}
            name={() => `${t('forces.export.file')}-${dayOfMoment(new Date())}`}
            load={() => client.call(exportForces, { query: { view, ...where } })}
          />
        </div>
      )}
    </section>
  );
}

function TeamTable({ rows }: { rows: readonly TeamRow[] }) {
  const t = useText(forceMessages);
  const areaName = useAreaNames();
  return (
    <ListTable
      label={t('forces.list')}
      rows={rows}
      rowKey={({ teamId }) => teamId}
      columns={[
        {
          id: 'group',
          header: t('col.group'),
          cell: ({ teamId, groupName }) => (
            <Link to="/luc-luong/$teamId" params={{ teamId }}>
              {groupName}
            </Link>
          ),
        },
        { id: 'area', header: t('col.area'), cell: ({ areaId }) => areaName(areaId) },
        {
          id: 'decision',
          header: t('col.decision'),
          cell: ({ decision: { number, dated } }) => t('cell.decision', { number, day: formatDay(dated) }),
        },
        {
          id: 'strength',
          header: t('col.strength'),
          cell: (row) => t('cell.strength', { total: strengthOf(row) }),
        },
        {
          id: 'serving',
          header: t('col.serving'),
          cell: ({ serving }) => (
            <>
              {t('cell.strength', { total: servingIn(serving) })}
              <span className="list-note">{t('cell.roles', serving)}</span>
            </>
          ),
        },
        { id: 'note', header: t('col.note'), cell: (row) => <TeamNotes team={row} /> },
        { id: 'grade', header: t('col.grade'), cell: ({ grade }) => grade && <GradeCell grade={grade} /> },
      ]}
    />
  );
}

function GradeCell({ grade: { grade, yearFrom, yearTo } }: { grade: NonNullable<TeamRow['grade']> }) {
  const t = useText(forceMessages);
  return (
    <>
      {t(`grade.${grade}`)}
      <span className="list-note">
        {formatDay(yearFrom)} – {formatDay(yearTo)}
      </span>
    </>
  );
}
