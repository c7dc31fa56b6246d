import { Button } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { EmptyState, type ListColumn } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { areasRead, keptUnits } from '../../case-policy.ts';
import { exportGroups, type GroupRow, listGroups } from '../../group-contract.ts';
import { CaseFilters } from '../cases/case-filters.tsx';
import { caseMessages } from '../cases/messages.ts';
import { useCaseFilter } from '../cases/use-case-filter.ts';
import { ExportButton } from '../export-button.tsx';
import { resultsMessages } from '../messages.ts';
import { useOffenceName } from '../offence-choice.tsx';
import { ResultTable } from '../result-table.tsx';
import { ResultsFrame } from '../results-frame.tsx';
import { usePlaceName } from '../use-place-name.ts';
import { useKeptUnits, useResultActor, useUnitNames } from '../use-result-actor.ts';
import { GroupDialog } from './group-dialog.tsx';
import { groupMessages } from './messages.ts';

type View = 'own' | 'area';

/** `/ket-qua/nhom`: criminal groups that were dismantled; counts, no name. */
export function Page() {
  const t = useText(caseMessages);
  const actor = useResultActor();
  const views: readonly View[] = [
    ...(keptUnits(actor).length > 0 ? (['own'] as const) : []),
    ...(areasRead(actor).length > 0 ? (['area'] as const) : []),
  ];
  const [usual] = views;
  return (
    <ResultsFrame at="/ket-qua/nhom">
      {usual === undefined ? (
        <EmptyState title={t('cases.nobody')} hint={t('cases.nobody.hint')} />
      ) : (
        <Groups views={views} usual={usual} />
      )}
    </ResultsFrame>
  );
}

function Groups({ views, usual }: { views: readonly View[]; usual: View }) {
  const t = useText(groupMessages);
  const units = useKeptUnits();
  const { filter, show } = useCaseFilter(usual);
  const [editing, setEditing] = useState<GroupRow | 'new'>();
  const { state: _, ...asked } = filter;
  const query = { ...asked, view: filter.view === 'area' ? ('area' as const) : ('own' as const) };
  const { list, rows } = usePages(['results', 'groups', query], (at, signal) =>
    client.call(listGroups, { query: { ...query, ...at }, signal }),
  );
  const columns = useGroupColumns();
  const correct = ({ own, dismantledOn }: GroupRow, open: () => void) =>
    own && (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={open}
        aria-label={t('groups.correct.of', { day: formatDay(dismantledOn) })}
      >
        {t('groups.correct')}
      </Button>
    );
  const narrowed = Object.entries(query).some(([name, value]) => name !== 'view' && value !== undefined);
  return (
    <>
      <div className="results-bar">
        <p className="results-lead">{t('groups.lead')}</p>
        {units.length > 0 && (
          <Button className="results-bar-end" onClick={() => setEditing('new')}>
            {t('groups.record')}
          </Button>
        )}
      </div>
      <CaseFilters
        filter={{ ...filter, view: query.view }}
        onChange={show}
        views={views}
        units={units}
        label={t('groups.view')}
        withState={false}
      />
      {list.data?.pages[0]?.rows.length ? (
        <ExportButton name={t('groups.file')} load={() => client.call(exportGroups, { query })} />
      ) : null}
      <ResultTable
        label={t('groups.view')}
        list={list}
        rows={rows}
        columns={columns}
        acts={units.length > 0 ? (group) => correct(group, () => setEditing(group)) : undefined}
        rowKey={({ groupId }) => groupId}
        empty={
          narrowed
            ? { title: t('groups.none.filtered'), hint: t('groups.none.filtered.hint') }
            : { title: t('groups.none'), hint: t('groups.none.hint') }
        }
      />
      {editing !== undefined && units[0] && (
        <GroupDialog
          group={editing === 'new' ? undefined : editing}
          units={units}
          first={units[0]}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function useGroupColumns(): readonly ListColumn<GroupRow>[] {
  const t = useText(groupMessages);
  const results = useText(resultsMessages);
  const offence = useOffenceName();
  const unitName = useUnitNames();
  const placeName = usePlaceName();
  return [
    {
      id: 'number',
      header: t('groups.day'),
      cell: ({ dismantledOn }) => formatDay(dismantledOn),
      whole: true,
    },
    { id: 'place', header: results('results.place'), cell: ({ placeAreaId }) => placeName(placeAreaId) },
    { id: 'offence', header: results('results.offence'), cell: (row) => offence(row.offence) },
    { id: 'unit', header: results('results.unit'), cell: ({ unitId }) => unitName(unitId) },
    { id: 'persons', header: t('groups.persons'), cell: ({ persons }) => persons, align: 'end' },
    { id: 'cases', header: t('groups.cases'), cell: ({ caseIds }) => caseIds.length, align: 'end' },
  ];
}
