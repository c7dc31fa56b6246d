import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { client } from '../../../../ui/client.ts';
import { usePages } from '../../../../ui/use-pages.ts';
import type { WantedState, WantedView } from '../../../wanted-codes.ts';
import { listWanted } from '../../../wanted-contract.ts';

/** What a list is narrowed to. */
export interface NoticeFilter {
  readonly state?: WantedState;
  readonly q?: string;
}

/** Somebody who is typing is not asked for after each letter. */
const PAUSE_MS = 250;

/** Notices page by page, as they are narrowed; what was there stays until the answer comes. */
export function useNotices(view: WantedView, filter: NoticeFilter) {
  const [settled] = useDebouncedValue(filter, PAUSE_MS);
  return usePages(
    ['wanted', 'list', view, settled],
    (start, signal) => client.call(listWanted, { query: { view, ...settled, ...start }, signal }),
    { placeholderData: keepPreviousData },
  );
}
