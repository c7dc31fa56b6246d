import { usePages } from '../../ui/use-pages.ts';

/**
 * A log, page by page. Each asking is on record as a looking, so nothing is asked again by itself, and what was left
 * is asked anew on coming back.
 */
export const useLog: typeof usePages = (key, ask) =>
  usePages(['audit', ...key], ask, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
