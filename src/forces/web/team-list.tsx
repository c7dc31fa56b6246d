import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, SaveButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { exportForces, listForces, type TeamRow, type TeamView } from '../contract.ts';
import { servingIn, strengthOf } from '../strength.ts';
import { forceMessages } from './messages.ts';
import { TableBox } from './table-box.tsx';
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
    <TableBox label={t('forces.list')}>
      <thead>
        <tr>
          <th scope="col">{t('col.group')}</th>
          <th scope="col">{t('col.area')}</th>
          <th scope="col">{t('col.decision')}</th>
          <th scope="col">{t('col.strength')}</th>
          <th scope="col">{t('col.serving')}</th>
          <th scope="col">{t('col.note')}</th>
          <th scope="col">{t('col.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.teamId}>
            <td>
              <Link to="/luc-luong/$teamId" params={{ teamId: row.teamId }}>
                {row.groupName}
              </Link>
            </td>
            <td>{areaName(row.areaId)}</td>
            <td>{t('cell.decision', { number: row.decision.number, day: formatDay(row.decision.dated) })}</td>
            <td data-label={t('col.strength')}>{t('cell.strength', { total: strengthOf(row) })}</td>
            <td data-label={t('col.serving')}>
              {t('cell.strength', { total: servingIn(row.serving) })}
              <span className="forces-soft">{t('cell.roles', row.serving)}</span>
            </td>
            <td>
              <TeamNotes team={row} />
            </td>
            {row.grade ? (
              <td data-label={t('col.grade')}>
                <GradeCell grade={row.grade} />
              </td>
            ) : (
              <td />
            )}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function GradeCell({ grade: { grade, yearFrom, yearTo } }: { grade: NonNullable<TeamRow['grade']> }) {
  const t = useText(forceMessages);
  return (
    <>
      {t(`grade.${grade}`)}
      <span className="forces-soft">
        {formatDay(yearFrom)} – {formatDay(yearTo)}
      </span>
    </>
  );
}
