import { useQuery } from '@tanstack/react-query';
import type { Span } from '../../schemes/terms.ts';
import { client } from '../../ui/client.ts';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import { listMembers, type Member } from '../member-contract.ts';
import { metIn, type Person } from '../person.ts';
import { FORCES } from './use-forces.ts';
import { usePeople } from './use-people.ts';

/** How somebody meets the others of a team, as far as their names stand open in this browser. */
export interface Met {
  /** Whether all of them have been looked at; nothing is entered before. */
  readonly looked: boolean;
  readonly same: 'same_person' | 'same_name' | undefined;
  /** Those whose names could not be compared. */
  readonly unread: number;
  readonly error: Error | null;
  readonly again: () => void;
}

/**
 * Compares somebody with all who serve in a team on a day of a term, or after it: those who have left by now included.
 * `apart` are the own terms; without a person or days nothing is compared.
 */
export function useMet(asked: {
  readonly teamId: string;
  readonly apart: readonly string[];
  readonly person: Person | undefined;
  readonly span: Span | undefined;
}): Met {
  const { teamId, apart, person, span } = asked;
  const terms = useQuery({
    queryKey: [...FORCES, 'members', teamId, 'from', span?.from],
    queryFn: ({ signal }) => termsFrom(teamId, span?.from, signal),
    enabled: span !== undefined,
  });
  const people = usePeople(terms.data);
  const others = terms.data?.filter(({ memberId }) => !apart.includes(memberId));
  const looked = others?.every(({ memberId }) => people?.has(memberId)) ?? false;
  const read = (looked ? (others ?? []) : []).flatMap(({ memberId, fromDay: from, toDay: to }) => {
    const other = people?.get(memberId);
    return other ? [{ person: other, from, to }] : [];
  });
  return {
    looked,
    same: person && span && metIn(read, { person, ...span }),
    unread: looked && others ? others.length - read.length : 0,
    error: terms.error,
    again: () => void terms.refetch(),
  };
}

/** All terms that reach a day, page by page. */
async function termsFrom(teamId: string, day: string | undefined, signal: AbortSignal): Promise<Member[]> {
  const rows: Member[] = [];
  let cursor: string | null = null;
  do {
    const query = {
      view: 'serving',
      limit: MAX_PAGE_SIZE,
      ...(day && { day }),
      ...(cursor && { cursor }),
    } as const;
    const page: { rows: Member[]; next: string | null } = await client.call(listMembers, {
      params: { teamId },
      query,
      signal,
    });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
