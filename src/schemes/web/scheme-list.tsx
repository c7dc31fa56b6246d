import { Loader } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, ListTable, MoreButton, StateChip } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { listSchemes, type SchemeRow } from '../contract.ts';
import { schemesMessages } from './messages.ts';
import { SchemeFilters } from './scheme-filters.tsx';
import { STATE_TONES } from './state-tones.ts';
import { SCHEMES, useAreaNames, useKinds, useWording } from './use-schemes.ts';
import { useWanted } from './use-wanted.ts';

/** The schemes by name, kind, standing and area, a page at a time. */
export function SchemeList() {
  const t = useText(schemesMessages);
  const kit = useText(deskMessages);
  const { wanted, want } = useWanted();
  const { list, rows } = usePages(
    [...SCHEMES, 'list', wanted],
    (start, signal) => client.call(listSchemes, { query: { ...wanted, ...start, limit: 50 }, signal }),
    { placeholderData: keepPreviousData },
  );
  return (
    <section aria-labelledby="schemes-list">
      <h2 id="schemes-list">{t('schemes.list')}</h2>
      <SchemeFilters wanted={wanted} onChange={want} />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      <div role="status">
        {list.isSuccess && (
          <Found name={wanted.q} shown={rows.length} more={list.hasNextPage} waits={list.isPlaceholderData} />
        )}
      </div>
      {rows.length > 0 && <SchemeTable rows={rows} waits={list.isPlaceholderData} />}
      <MoreButton list={list} />
    </section>
  );
}

/** What came of the filters; that it is still looked for, while the rows are those of the filters before. */
function Found(props: {
  readonly name: string | undefined;
  readonly shown: number;
  readonly more: boolean;
  readonly waits: boolean;
}) {
  const t = useText(schemesMessages);
  const kit = useText(deskMessages);
  const { name, shown, more, waits } = props;
  if (waits) return <p className="schemes-soft">{kit('desk.loading')}</p>;
  if (shown === 0 && name) {
    return <EmptyState title={t('schemes.none.named', { name })} hint={t('schemes.none.named.hint')} />;
  }
  if (shown === 0) return <EmptyState title={t('schemes.none')} hint={t('schemes.none.hint')} />;
  return (
    <p className="schemes-soft">{t(more ? 'schemes.found.first' : 'schemes.found', { count: shown })}</p>
  );
}

function SchemeTable({ rows, waits }: { readonly rows: readonly SchemeRow[]; readonly waits: boolean }) {
  const t = useText(schemesMessages);
  const language = useLanguage();
  const say = useWording();
  const areaName = useAreaNames();
  const kinds = useKinds();
  const kindName = (code: string) => {
    const found = kinds.find(({ kind }) => kind === code);
    return found ? say(found.form.name) : '';
  };
  return (
    <ListTable
      label={t('schemes.list')}
      rows={rows}
      rowKey={({ schemeId }) => schemeId}
      waits={waits}
      columns={[
        {
          id: 'name',
          header: t('schemes.col.name'),
          cell: ({ schemeId, name, kind }) => (
            <>
              <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
                {name}
              </Link>
              <span className="list-note">{kindName(kind)}</span>
            </>
          ),
        },
        { id: 'area', header: t('schemes.col.area'), cell: ({ areaId }) => areaName(areaId) },
        {
          id: 'state',
          header: t('schemes.col.state'),
          cell: ({ state }) => <StateChip tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateChip>,
        },
        {
          id: 'launched',
          header: t('schemes.col.launched'),
          cell: ({ launchedOn }) => launchedOn && formatDay(launchedOn),
          whole: true,
        },
        {
          id: 'sites',
          header: t('schemes.col.sites'),
          cell: ({ sites }) => formatNumber(sites, language),
          align: 'end',
        },
        {
          id: 'members',
          header: t('schemes.col.members'),
          cell: ({ members }) => formatNumber(members, language),
          align: 'end',
        },
      ]}
    />
  );
}
