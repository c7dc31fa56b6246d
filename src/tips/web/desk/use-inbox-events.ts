import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followInbox } from '../../desk-contract.ts';

/**
 * Renews the lists and the counts as soon as the server says that the inbox has changed. The browser connects
 * again by itself; until then the lists' own half-minute rhythm goes on.
 */
export function useInboxEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(followInbox.path);
    source.addEventListener('inbox', () => {
      void queries.invalidateQueries({ queryKey: ['tips', 'list'] });
      void queries.invalidateQueries({ queryKey: ['tips', 'counts'] });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isPartOfTip(queryKey) });
    });
    return () => source.close();
  }, [queries]);
}

/** Steps and messages, but not the tip itself: each reading of that is recorded. */
function isPartOfTip(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === 'tips' && queryKey[1] === 'one' && queryKey.length > 3;
}
