import { useQuery } from '@tanstack/react-query';
import { lawBook } from '../../law/contract.ts';
import type { LawBook } from '../../law/law-book.ts';
import { client } from '../../ui/client.ts';

/** The law that says when the years of the calendars begin; undefined while it comes. */
export function useLawBook(): LawBook | undefined {
  return useQuery({
    queryKey: ['law'],
    queryFn: () => client.call(lawBook),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
