import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useOpenWords } from '../../../ui/desk/words/index.ts';
import { allRows } from '../../../wire/all-pages.ts';
import { listMembers, type Member } from '../../contract.ts';
import { nameIn } from '../../name-words.ts';
import { type NamedTwice, namedTwice } from '../../named-twice.ts';
import { MEMBERS } from '../kept-under.ts';

/** Pages of people of one site that are compared, at most: a hundred each. */
const MOST_PAGES = 50;

/**
 * Whether somebody of a site has this name already, but the person of `exceptId`: everybody of the site is compared,
 * and only a browser that opens the names can. `waits` until it is known.
 */
export function useNamedTwice(
  schemeId: string,
  siteId: string | null,
  name: string,
  exceptId: string,
): NamedTwice | 'waits' {
  const { status } = useKeyring();
  const open = useOpenWords();
  const people = useQuery({
    queryKey: [...MEMBERS, 'of', schemeId, siteId],
    queryFn: () =>
      allRows(MOST_PAGES, (query) =>
        client.call(listMembers, {
          params: { schemeId },
          query: { ...query, ...(siteId === null ? {} : { siteId }) },
        }),
      ),
    enabled: siteId !== null,
  });
  const [names, setNames] = useState<ReadonlyMap<string, string | undefined>>();
  const { data } = people;
  useEffect(() => {
    setNames(undefined);
    if (status !== 'unlocked' || data === undefined) return;
    let here = true;
    const opened = async ({ memberId, name: sealed }: Member): Promise<[string, string | undefined]> => {
      const words = sealed && (await open(memberId, sealed));
      return [memberId, words?.status === 'opened' ? nameIn(words.text).name : undefined];
    };
    void Promise.all(data.map(opened)).then((all) => here && setNames(new Map(all)));
    return () => {
      here = false;
    };
  }, [status, open, data]);
  if (siteId === null) return 'no';
  if (people.isError) return 'partly';
  return names === undefined ? 'waits' : namedTwice(names, exceptId, name);
}
