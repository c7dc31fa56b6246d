import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { AreaSet } from '../area.ts';
import { type EnteredChange, listChangesEndpoint } from '../change-contract.ts';
import { describeChange } from '../describe-change.ts';
import { indexOf } from '../index-set.ts';
import { areaMessages } from './messages.ts';
import { AREA_LISTS } from './use-areas.ts';

/** The changes that were entered or imported, newest first. */
export function ChangeList({ areas }: { areas: AreaSet }) {
  const t = useText(areaMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const changes = useInfiniteQuery({
    queryKey: [...AREA_LISTS, 'changes'],
    queryFn: ({ pageParam }) =>
      client.call(listChangesEndpoint, { query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = changes.data?.pages.flatMap((page) => page.rows) ?? [];
  const sentence = useSentence(areas);
  return (
    <section aria-label={t('areas.changes')}>
      <h2>{t('areas.changes')}</h2>
      {changes.isError && <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <Loader aria-label={kit('desk.loading')} />}
      {changes.data && rows.length === 0 && <p>{t('areas.changes.none')}</p>}
      <ol className="areas-changes">
        {rows.map((change) => {
          const at = formatMoment(change.enteredAt, language);
          return (
            <li key={change.changeId}>
              <p>{sentence(change)}</p>
              <p className="areas-soft">
                {change.source}
                {!change.verified && ` (${t('areas.unchecked')})`}
                {'. '}
                {change.enteredBy === null
                  ? t('areas.changes.at', { at })
                  : t('areas.changes.by', { name: change.enteredBy, at })}
              </p>
            </li>
          );
        })}
      </ol>
      {changes.hasNextPage && (
        <Button
          variant="default"
          loading={changes.isFetchingNextPage}
          onClick={() => void changes.fetchNextPage()}
        >
          {t('areas.changes.more')}
        </Button>
      )}
    </section>
  );
}

function useSentence(areas: AreaSet): (change: EnteredChange) => string {
  const t = useText(areaMessages);
  const language = useLanguage();
  const { byId } = indexOf(areas);
  return ({ kind, onDay, moves, figures }) => {
    if (kind === 'import' || onDay === null) return t('areas.changes.imported', { ...noFigures, ...figures });
    const worded = moves.flatMap(({ fromId, toId, extent }) => {
      const from = byId.get(fromId);
      const to = toId === null ? undefined : byId.get(toId);
      if (from === undefined) return [];
      return [{ from, to: to === undefined ? null : { ...to, isNew: to.validFrom === onDay }, extent }];
    });
    return describeChange({ kind, onDay, moves: worded }, language);
  };
}

const noFigures = { added: 0, changed: 0, successions: 0, boundaries: 0 };
