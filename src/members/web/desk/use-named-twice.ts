import { useEffect, useState } from 'react';
import { nameKey } from '../../../areas/fold.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useOpenWords } from '../../../ui/desk/words/index.ts';
import type { Member } from '../../contract.ts';
import { nameIn } from '../../name-words.ts';

/** Whether somebody of a site has this name already: only a browser that opens the names can tell. */
export function useNamedTwice(known: readonly Member[], siteId: string | null, name: string): boolean {
  const { status } = useKeyring();
  const open = useOpenWords();
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (status !== 'unlocked' || siteId === null) return;
    let here = true;
    const there = known.filter((member) => member.siteId === siteId && member.name !== null);
    void Promise.all(there.map(async (member) => member.name && open(member.memberId, member.name))).then(
      (opened) => {
        const texts = opened.flatMap((words) => (words?.status === 'opened' ? [words.text] : []));
        if (here) setNames(new Set(texts.map((text) => nameKey(nameIn(text).name))));
      },
    );
    return () => {
      here = false;
    };
  }, [status, open, known, siteId]);
  return siteId !== null && names.has(nameKey(name.trim()));
}
