import { useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { countOwn } from '../overview-contract.ts';

/** How long a count in the rail may be old. */
const FRESH_MS = 60_000;

/** What waits for this person in the room of directives; 0 while it is not known, and for whoever has no use of it. */
export function useOwnCount(enabled: boolean): number {
  const { data } = useQuery({
    queryKey: ['directives', 'counts'],
    queryFn: ({ signal }) => client.call(countOwn, { signal }),
    enabled,
    refetchInterval: FRESH_MS,
  });
  return data ? data.toDo + data.toDecide : 0;
}
