import { Loader, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EmptyState, ErrorNotice, MoreButton } from '../../../../ui/desk/index.ts';
import { deskMessages } from '../../../../ui/desk/messages.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { areasRead } from '../../../case-policy.ts';
import { WANTED_STATES, WANTED_VIEWS, type WantedView } from '../../../wanted-codes.ts';
import { readsPublished, writesFor } from '../../../wanted-policy.ts';
import { ResultsFrame } from '../../results-frame.tsx';
import { useResultActor } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';
import { NewNotice } from './new-notice.tsx';
import { NoticeLine } from './notice-line.tsx';
import { type NoticeFilter, useNotices } from './use-notices.ts';
import './wanted.css';

/** `/ket-qua/truy-na`: the notices of one's desk, those in force, or numbers and dates. */
export function Page() {
  const t = useText(wantedMessages);
  const views = useViews();
  const [chosen, setChosen] = useState<WantedView>();
  const view = chosen ?? views[0];
  return (
    <ResultsFrame at="/ket-qua/truy-na">
      <p className="results-lead">{t('wanted.lead')}</p>
      {view === undefined ? (
        <EmptyState title={t('wanted.nobody.title')} hint={t('wanted.nobody')} />
      ) : (
        <>
          <div className="results-bar">
            {views.length > 1 && (
              <SegmentedControl
                aria-label={t('wanted.view')}
                data={views.map((value) => ({ value, label: t(`wanted.view.${value}`) }))}
                value={view}
                onChange={(value) => setChosen(views.find((each) => each === value))}
              />
            )}
            {view === 'area' && <p className="wanted-note">{t('wanted.view.area.hint')}</p>}
            <NewNotice />
          </div>
          <Notices key={view} view={view} />
        </>
      )}
    </ResultsFrame>
  );
}

/** The ways in which somebody may look through notices, the nearest first. */
function useViews(): readonly WantedView[] {
  const actor = useResultActor();
  const may: Readonly<Record<WantedView, boolean>> = {
    unit: writesFor(actor).length > 0,
    published: readsPublished(actor),
    area: areasRead(actor).length > 0,
  };
  return WANTED_VIEWS.filter((view) => may[view]);
}

function Notices({ view }: { view: WantedView }) {
  const t = useText(wantedMessages);
  const kit = useText(deskMessages);
  const [filter, setFilter] = useState<NoticeFilter>({});
  const { list, rows } = useNotices(view, filter);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <Filters view={view} onFilter={setFilter} />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'wanted.none.filtered' : 'wanted.none')}
          hint={t(narrowed ? 'wanted.none.filtered.hint' : 'wanted.none.hint')}
        />
      )}
      <ul className="wanted-rows" aria-label={t(`wanted.view.${view}`)}>
        {rows.map((notice) => (
          <NoticeLine key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function Filters(props: { view: WantedView; onFilter: (filter: NoticeFilter) => void }) {
  const { view, onFilter } = props;
  const t = useText(wantedMessages);
  const [state, setState] = useState<string | null>(null);
  const [q, setQ] = useState('');
  const put = (next: { state: string | null; q: string }) => {
    setState(next.state);
    setQ(next.q);
    const known = WANTED_STATES.find((each) => each === next.state);
    onFilter({
      ...(known ? { state: known } : {}),
      ...(next.q.trim() === '' ? {} : { q: next.q.trim() }),
    });
  };
  const states = WANTED_STATES.filter(
    (each) => view === 'unit' || (each !== 'draft' && each !== 'discarded'),
  );
  return (
    <div className="results-filters">
      {view !== 'area' && (
        <TextInput
          className="results-choice"
          type="search"
          label={t('wanted.search')}
          value={q}
          onChange={(event) => put({ state, q: event.currentTarget.value })}
          maxLength={120}
        />
      )}
      {view !== 'published' && (
        <Select
          className="results-choice"
          label={t('wanted.filter.state')}
          placeholder={t('wanted.filter.all')}
          data={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={(value) => put({ state: value, q })}
          clearable
          clearButtonProps={{ 'aria-label': t('wanted.filter.all') }}
        />
      )}
    </div>
  );
}
