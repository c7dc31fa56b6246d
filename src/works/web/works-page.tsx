import { Button, Loader, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { AreaSet } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { tellPredecessors } from '../../areas/predecessors.ts';
import { resultOf } from '../../areas/search.ts';
import { dayOfMoment, isDay } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle, ScopeNote } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { countByKind, listByScheme } from '../contract.ts';
import { worksMessages } from './messages.ts';
import { PeriodForm } from './period-form.tsx';
import { type Days, thisYear, useAreas, useKindName, useReadAreas } from './use-works.ts';
import { QuartersOfTips, WorkNotes } from './work-cells.tsx';
import { WorkTable } from './work-table.tsx';
import './works.css';

/** What is asked: an area and the days of a period. */
interface Asked extends Days {
  readonly areaId: number;
}

/** `/mo-hinh-tu-quan/ket-qua`: what came of schemes by kind; `?area=&from=&to=` as the board's page hands them on. */
export function Page() {
  const t = useText(worksMessages);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const areas = useAreas();
  const read = useReadAreas();
  const [areaId, setAreaId] = useState(typeof search.area === 'number' ? search.area : undefined);
  const [days, setDays] = useState<Days>(() => daysIn(search) ?? thisYear());
  const chosen = read.find((area) => area.areaId === areaId)?.areaId ?? read[0]?.areaId;
  const language = useLanguage();
  const today = dayOfMoment(new Date());
  return (
    <div className="desk-page works">
      <p>
        <Link to="/mo-hinh-tu-quan">{t('works.back')}</Link>
      </p>
      <PageTitle>{t('works.title')}</PageTitle>
      <p className="works-lead">{t('works.lead')}</p>
      {areas && chosen === undefined && (
        <EmptyState title={t('works.nobody')} hint={t('works.nobody.hint')} />
      )}
      {areas && chosen !== undefined && (
        <>
          <div className="works-bar">
            <Select
              className="works-area"
              label={t('works.area')}
              data={read.map((area) => ({
                value: String(area.areaId),
                label: describeArea(resultOf(areas, area, today), language),
              }))}
              value={String(chosen)}
              onChange={(value) => setAreaId(Number(value))}
              allowDeselect={false}
              searchable
              comboboxProps={{ withinPortal: false }}
            />
            <PeriodForm value={days} onChange={setDays} />
          </div>
          <Predecessors areas={areas} areaId={chosen} onChoose={setAreaId} />
          <Kinds key={`${chosen} ${days.from} ${days.to}`} asked={{ areaId: chosen, ...days }} />
          <WorkNotes />
        </>
      )}
    </div>
  );
}

/** Which former units are in the figures of a unit; those that are not can be chosen, where they can be read. */
function Predecessors(props: {
  readonly areas: AreaSet;
  readonly areaId: number;
  readonly onChoose: (areaId: number) => void;
}) {
  const t = useText(worksMessages);
  const language = useLanguage();
  const read = useReadAreas();
  const { areas, areaId } = props;
  const today = dayOfMoment(new Date());
  const { within, apart, parts } = useMemo(
    () => tellPredecessors(areas, areaId, today, language),
    [areas, areaId, today, language],
  );
  const readable = parts.filter((part) => read.some((area) => area.areaId === part.areaId));
  return (
    <ScopeNote
      sentences={[within, apart]}
      choices={readable.map((part) => ({ value: part.areaId, label: t('works.apart', part) }))}
      onChoose={props.onChoose}
    />
  );
}

function daysIn({ from, to }: Readonly<Record<string, unknown>>): Days | undefined {
  const day = (value: unknown): value is string => typeof value === 'string' && isDay(value);
  return day(from) && day(to) && from <= to ? { from, to } : undefined;
}

function Kinds({ asked }: { readonly asked: Asked }) {
  const t = useText(worksMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const kindName = useKindName();
  const [kind, setKind] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['works', 'kinds', asked],
    queryFn: () => client.call(countByKind, { query: { ...asked } }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  if (data.rows.length === 0) return <EmptyState title={t('works.none')} hint={t('works.none.hint')} />;
  const rows = data.rows
    .map(({ kind: code, schemes, ...figures }) => ({
      id: code,
      called: kindName(code),
      schemes: formatNumber(schemes, language),
      figures,
    }))
    .toSorted((a, b) => a.called.localeCompare(b.called, language))
    .map(({ called, ...row }) => ({
      ...row,
      name: (
        <button
          type="button"
          className="works-choose"
          aria-pressed={kind === row.id}
          onClick={() => setKind(row.id)}
        >
          {called}
        </button>
      ),
    }));
  return (
    <>
      {data.asOf < asked.to && <p className="works-soft">{t('works.asOf', { day: formatDay(data.asOf) })}</p>}
      <QuartersOfTips from={asked.from} to={data.asOf} />
      <h2>{t('works.kinds')}</h2>
      <WorkTable label={t('works.kinds')} first={t('col.kind')} rows={rows} />
      <p className="works-soft">{t('say.order')}</p>
      <h2>{kind === undefined ? t('works.schemes') : t('works.schemes.of', { kind: kindName(kind) })}</h2>
      {kind !== undefined && (
        <Button variant="default" size="compact-sm" onClick={() => setKind(undefined)}>
          {t('works.all')}
        </Button>
      )}
      <Schemes
        key={kind ?? ''}
        asked={asked}
        kind={kind}
        counted={data.rows
          .filter((row) => kind === undefined || row.kind === kind)
          .reduce((sum, row) => sum + row.schemes, 0)}
      />
    </>
  );
}

function Schemes(props: {
  readonly asked: Asked;
  readonly kind: string | undefined;
  /** How many schemes the figures by kind are about. */
  readonly counted: number;
}) {
  const { asked, kind, counted } = props;
  const t = useText(worksMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages(['works', 'schemes', asked, kind], (start, signal) =>
    client.call(listByScheme, {
      query: { ...asked, ...(kind ? { kind } : {}), ...start, limit: 20 },
      signal,
    }),
  );
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loader m="md" aria-label={kit('desk.loading')} />;
  const elsewhere = list.hasNextPage ? 0 : counted - rows.length;
  return (
    <>
      <WorkTable
        label={t('works.schemes')}
        first={t('col.scheme')}
        rows={rows.map(({ schemeId, name, activities, cases, tips }) => ({
          id: schemeId,
          name: (
            <Link
              to="/mo-hinh-tu-quan/$schemeId/ket-qua"
              params={{ schemeId }}
              search={{ from: asked.from, to: asked.to }}
            >
              {name}
            </Link>
          ),
          figures: { activities, cases, tips },
        }))}
      />
      <MoreButton list={list} />
      {elsewhere > 0 && <p className="works-soft">{t('works.elsewhere', { count: elsewhere })}</p>}
    </>
  );
}
