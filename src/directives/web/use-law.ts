import { useQuery } from '@tanstack/react-query';
import { lawBook } from '../../law/contract.ts';
import type { LawBook } from '../../law/law-book.ts';
import { client } from '../../ui/client.ts';

/** The law that the days here are counted by; undefined while it comes. */
export function useLaw(): LawBook | undefined {
  return useQuery({
    queryKey: ['law'],
    queryFn: ({ signal }) => client.call(lawBook, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
