import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { client } from '../../../ui/client.ts';
import { EmptyState, type ListColumn, StateChip } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { type CaseRow, type CaseView, exportCases, listCases } from '../../case-contract.ts';
import { areasRead, keptUnits } from '../../case-policy.ts';
import { ExportButton } from '../export-button.tsx';
import { resultsMessages } from '../messages.ts';
import { useOffenceName } from '../offence-choice.tsx';
import { ResultTable } from '../result-table.tsx';
import { ResultsFrame } from '../results-frame.tsx';
import { usePlaceName } from '../use-place-name.ts';
import { useKeptUnits, useResultActor, useUnitNames } from '../use-result-actor.ts';
import { CaseFilters } from './case-filters.tsx';
import { CASE_TONES, caseNumber } from './case-words.ts';
import { caseMessages } from './messages.ts';
import { useCaseFilter } from './use-case-filter.ts';

/** `/ket-qua`: criminal cases, those of one's units and those of the areas that one reads. */
export function Page() {
  const t = useText(caseMessages);
  const actor = useResultActor();
  const keeps = keptUnits(actor).length > 0;
  const reads = areasRead(actor).length > 0;
  const views: readonly CaseView[] = [
    ...(keeps ? (['own', 'arriving', 'sent'] as const) : []),
    ...(reads ? (['area'] as const) : []),
  ];
  const [usual] = views;
  return (
    <ResultsFrame at="/ket-qua">
      {usual === undefined ? (
        <EmptyState title={t('cases.nobody')} hint={t('cases.nobody.hint')} />
      ) : (
        <Cases views={views} usual={usual} />
      )}
    </ResultsFrame>
  );
}

function Cases({ views, usual }: { views: readonly CaseView[]; usual: CaseView }) {
  const t = useText(caseMessages);
  const units = useKeptUnits();
  const { filter, show } = useCaseFilter(usual);
  const { list, rows } = usePages(['results', 'cases', filter], (at, signal) =>
    client.call(listCases, { query: { ...filter, ...at }, signal }),
  );
  const columns = useCaseColumns(units.length > 1 || filter.view !== 'own');
  const narrowed = Object.entries(filter).some(([name, value]) => name !== 'view' && value !== undefined);
  return (
    <>
      <div className="results-bar">
        <p className="results-lead">{t('cases.lead')}</p>
        {units.length > 0 && (
          <Button component={Link} to="/ket-qua/vu-an/moi" className="results-bar-end">
            {t('cases.record')}
          </Button>
        )}
      </div>
      <CaseFilters
        filter={filter}
        onChange={show}
        views={views}
        units={units}
        label={t('cases.view')}
        withState
      />
      {list.data?.pages[0]?.rows.length ? (
        <ExportButton name={t('cases.file')} load={() => client.call(exportCases, { query: filter })} />
      ) : null}
      <ResultTable
        label={t('cases.view')}
        list={list}
        rows={rows}
        columns={columns}
        rowKey={({ caseId }) => caseId}
        empty={
          narrowed
            ? { title: t('cases.none.filtered'), hint: t('cases.none.filtered.hint') }
            : { title: t('cases.none'), hint: t('cases.none.hint') }
        }
      />
    </>
  );
}

function useCaseColumns(withUnit: boolean): readonly ListColumn<CaseRow>[] {
  const t = useText(caseMessages);
  const results = useText(resultsMessages);
  const offence = useOffenceName();
  const unitName = useUnitNames();
  const placeName = usePlaceName();
  const unit: ListColumn<CaseRow> = {
    id: 'unit',
    header: results('results.unit'),
    cell: ({ unitId }) => unitName(unitId),
  };
  return [
    {
      id: 'number',
      header: t('cases.number'),
      cell: (row) => (
        <Link to="/ket-qua/vu-an/$caseId" params={{ caseId: row.caseId }}>
          {caseNumber(row)}
        </Link>
      ),
    },
    {
      id: 'state',
      header: t('cases.state'),
      cell: ({ state }) => <StateChip tone={CASE_TONES[state]}>{t(`cases.state.${state}`)}</StateChip>,
    },
    { id: 'day', header: t('cases.openedOn'), cell: ({ openedOn }) => formatDay(openedOn), whole: true },
    { id: 'place', header: results('results.place'), cell: ({ placeAreaId }) => placeName(placeAreaId) },
    { id: 'offence', header: results('results.offence'), cell: (row) => offence(row.offence) },
    ...(withUnit ? [unit] : []),
    {
      id: 'cleared',
      header: t('cases.clearedOn'),
      cell: ({ clearedOn }) => clearedOn && formatDay(clearedOn),
      whole: true,
    },
    { id: 'tips', header: t('cases.tips'), cell: ({ tips }) => tips, align: 'end' },
  ];
}
