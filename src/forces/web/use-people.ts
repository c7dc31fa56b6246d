import { useEffect, useState } from 'react';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useOpenWords } from '../../ui/desk/words/index.ts';
import type { Member } from '../member-contract.ts';
import { type Person, personIn } from '../person.ts';

/** The people of a team whose names this browser has opened, by the member's id; null for a name it cannot open. */
export type People = ReadonlyMap<string, Person | null>;

const NOBODY: People = new Map();

/** Opens the names of some members while the keys stand open; undefined while it does, and empty without keys. */
export function usePeople(members: readonly Member[] | undefined): People | undefined {
  const { status } = useKeyring();
  const open = useOpenWords();
  const [people, setPeople] = useState<People>();
  useEffect(() => {
    setPeople(undefined);
    if (status !== 'unlocked' || members === undefined) return;
    let here = true;
    const opening = members.map(async ({ memberId, words }) => {
      const opened = words && (await open(memberId, words));
      return [memberId, opened?.status === 'opened' ? (personIn(opened.text) ?? null) : null] as const;
    });
    void Promise.all(opening).then((pairs) => here && setPeople(new Map(pairs)));
    return () => {
      here = false;
    };
  }, [status, open, members]);
  return status === 'unlocked' ? people : NOBODY;
}
