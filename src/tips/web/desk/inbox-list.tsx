import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { DataTable, EmptyState, ErrorNotice, PageTitle, useHotkeys } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { TipRow } from '../../contract.ts';
import type { InboxSearch } from './inbox.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { inboxMessages } from './messages.ts';
import { SearchBox } from './search-box.tsx';
import { type ListWidth, useColumns } from './use-columns.tsx';
import type { useInbox } from './use-inbox.ts';
import { useOpenedTips } from './use-opened.ts';

const WIDE = '(min-width: 1120px)';
const LARGE = '(min-width: 1700px)';

/** The list of a view with its filters and the search within what has been opened. */
export function InboxList(props: {
  inbox: ReturnType<typeof useInbox>;
  search: InboxSearch;
  onSearch: (search: InboxSearch) => void;
  openTipId: string | undefined;
  onOpen: (tipId: string) => void;
}) {
  const { inbox, search, openTipId } = props;
  const t = useText(inboxMessages);
  const opened = useOpenedTips();
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useHotkeys([{ key: '/', does: t('inbox.key.search'), run: () => box.current?.focus() }]);
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const large = useMediaQuery(LARGE, undefined, { getInitialValueInEffect: false });
  const { columns, rowLabel } = useColumns(widthOf(wide, large, openTipId !== undefined));
  const found = query.trim() === '' ? undefined : opened.search(query);
  const rows = found ?? inbox.list.data?.rows ?? [];
  return (
    <section className="inbox-list" aria-label={t('inbox.list', { view: t(`view.${search.view}`) })}>
      <PageTitle unseen>{`${t('inbox.title')}: ${t(`view.${search.view}`)}`}</PageTitle>
      <div className="inbox-tools">
        <SearchBox ref={box} value={query} onChange={setQuery} found={found?.length} />
        <InboxFilters search={search} onChange={props.onSearch} />
      </div>
      {inbox.list.isError && !found && (
        <div className="inbox-failed">
          <ErrorNotice error={inbox.list.error} onRetry={() => void inbox.list.refetch()} />
        </div>
      )}
      {rows.length > 0 ? (
        <DataTable<TipRow>
          // another view is another list: read from its top
          key={JSON.stringify(search)}
          label={t('inbox.list', { view: t(`view.${search.view}`) })}
          columns={columns}
          rows={rows}
          rowKey={({ tipId }) => tipId}
          rowLabel={rowLabel}
          onOpen={({ tipId }) => props.onOpen(tipId)}
          openKey={openTipId}
          isUnread={({ unread }) => unread}
          {...(found ? {} : { onNearEnd: inbox.more })}
          loadingMore={inbox.loadingMore}
        />
      ) : (
        <NoRows
          loading={inbox.list.isPending}
          failed={inbox.list.isError}
          search={search}
          searched={found !== undefined}
        />
      )}
    </section>
  );
}

/** How much the list can show. */
function widthOf(wide: boolean, large: boolean, beside: boolean): ListWidth {
  if (wide && !beside) return 'full';
  return large ? 'beside' : 'narrow';
}

/** Why there is nothing, and what that means. */
function NoRows(props: { loading: boolean; failed: boolean; search: InboxSearch; searched: boolean }) {
  const t = useText(inboxMessages);
  const kit = useText(deskMessages);
  const { view, ...filters } = props.search;
  if (props.searched) return <EmptyState title={t('inbox.search.none')} hint={t('inbox.search.hint')} />;
  if (props.failed) return null;
  if (props.loading)
    return (
      <p className="inbox-loading" role="status">
        {kit('desk.loading')}
      </p>
    );
  if (Object.keys(filters).length > 0) {
    return <EmptyState title={t('empty.filtered')} hint={t('empty.filtered.hint')} />;
  }
  return <EmptyState title={t(`empty.${view}`)} hint={t(`empty.${view}.hint`)} />;
}
