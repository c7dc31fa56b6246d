import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../law/day.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Period } from '../../steering/periods.ts';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, ListTable, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay, formatPercent } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { type GradingRow, listGrading } from '../grade-contract.ts';
import { groundRefusal, servedMonths } from '../grading.ts';
import { type ForceRules, forceRules } from '../rules.ts';
import { GradeDialog } from './grade-dialog.tsx';
import { gradingMessages } from './grading-messages.ts';
import { forceMessages } from './messages.ts';
import { Quota } from './quota.tsx';
import { Notes } from './team-notes.tsx';
import { FORCES } from './use-forces.ts';

/** The teams of an area that served in a year, what their grade stands on, and how far the quota is used. */
export function GradingTable({ areaId, year, book }: { areaId: number; year: Period; book: LawBook }) {
  const t = useText(gradingMessages);
  const kit = useText(deskMessages);
  const [grading, setGrading] = useState<GradingRow>();
  const { list, rows } = usePages([...FORCES, 'grading', areaId, year.from], (start, signal) => {
    const query = { areaId, yearFrom: year.from, limit: 100, ...start };
    return client.call(listGrading, { query, signal });
  });
  const rules = forceRules(book, year.to);
  const [first] = list.data?.pages ?? [];
  const fault = list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isLoadingError) return fault;
  if (!first || !rules) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (rows.length === 0) return <EmptyState title={t('grading.none')} />;
  return (
    <>
      {fault}
      <Quota tally={first.tally} rule={rules.excellentMost} />
      {!first.year.over && (
        <p className="forces-soft">{t('grading.running', { day: formatDay(addDays(year.to, 1)) })}</p>
      )}
      <Rows
        rows={rows}
        year={year}
        rules={rules}
        {...(first.grades && first.year.over ? { onGrade: setGrading } : {})}
      />
      <MoreButton list={list} />
      {grading && (
        <GradeDialog
          row={rows.find(({ teamId }) => teamId === grading.teamId) ?? grading}
          year={year}
          rules={rules}
          tally={first.tally}
          onClose={() => setGrading(undefined)}
        />
      )}
    </>
  );
}

function Rows(props: {
  readonly rows: readonly GradingRow[];
  readonly year: Period;
  readonly rules: ForceRules;
  readonly onGrade?: (row: GradingRow) => void;
}) {
  const { rows, year, rules, onGrade } = props;
  const t = useText(gradingMessages);
  const words = useText(forceMessages);
  const days = { from: formatDay(year.from), to: formatDay(year.to) };
  return (
    <ListTable
      label={t('grading.table', days)}
      rows={rows}
      rowKey={({ teamId }) => teamId}
      acts={onGrade && ((row) => <Act row={row} onGrade={onGrade} />)}
      columns={[
        {
          id: 'team',
          header: t('grading.col.team'),
          cell: ({ teamId, groupName }) => (
            <Link to="/luc-luong/$teamId" params={{ teamId }}>
              {groupName}
            </Link>
          ),
        },
        {
          id: 'since',
          header: t('grading.col.since'),
          cell: ({ fromDay, endedOn }) => (
            <>
              {formatDay(fromDay)}
              {endedOn !== null && ` ${t('grading.ended', { day: formatDay(endedOn) })}`}
            </>
          ),
          whole: true,
        },
        { id: 'tasks', header: t('grading.col.tasks'), cell: (row) => <Tasks row={row} /> },
        {
          id: 'note',
          header: t('grading.col.note'),
          cell: (row) => <Notes notes={notesOf(t, row, year, rules)} />,
        },
        {
          id: 'grade',
          header: t('grading.col.grade'),
          cell: ({ grade }) => (grade === null ? t('grading.ungraded') : words(`grade.${grade}`)),
        },
      ]}
    />
  );
}

function Act({ row, onGrade }: { row: GradingRow; onGrade: (row: GradingRow) => void }) {
  const t = useText(gradingMessages);
  const action = t(row.grade === null ? 'grading.act' : 'grading.act.again');
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={t('grading.act.of', { action, name: row.groupName })}
      onClick={() => onGrade(row)}
    >
      {action}
    </Button>
  );
}

function Tasks({ row: { charged, carried, gradedOn } }: { row: GradingRow }) {
  const t = useText(gradingMessages);
  const language = useLanguage();
  const now = charged === 0 ? t('grading.tasks.none') : t('grading.tasks', { carried, charged });
  const moved = gradedOn && (gradedOn.charged !== charged || gradedOn.carried !== carried);
  return (
    <>
      {now}
      {charged > 0 && <span className="list-note">{formatPercent(carried / charged, language)}</span>}
      {moved && <span className="list-note">{t('grading.tasks.since', gradedOn)}</span>}
    </>
  );
}

type GradingText = ReturnType<typeof useText<(typeof gradingMessages)['vi']>>;

/** What stands in the way of any grade, and whether the one that was given has lost its ground since. */
function notesOf(t: GradingText, row: GradingRow, year: Period, rules: ForceRules): string[] {
  const notes: string[] = [];
  const months = rules.servedLeast.value;
  if (row.complaintSince !== null) notes.push(t('grading.note.complaint'));
  if (!servedMonths(row, year, months)) notes.push(t('grading.note.served', { months }));
  const lost = row.grade !== null && groundRefusal(rules, year, row, row.grade) !== undefined;
  if (lost) notes.push(t('grading.note.lost'));
  return notes;
}
