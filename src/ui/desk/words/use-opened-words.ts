import { useEffect, useState } from 'react';
import type { StoredWords } from '../../../sealed/stored-words.ts';
import { useKeyring } from '../keyring-context.ts';
import { type OpenedWords, openWords, type SignerOf } from './open-words.ts';

/** How sealed words stand in this browser. */
export type WordsHere = OpenedWords | { readonly status: 'locked' | 'opening' };

/** Sealed words, opened while the keys stand open, and gone with them. `signerOf` must be the same each time. */
export function useOpenedWords(subjectId: string, words: StoredWords, signerOf?: SignerOf): WordsHere {
  const { status, unitKeys } = useKeyring();
  const [opened, setOpened] = useState<OpenedWords>();
  useEffect(() => {
    setOpened(undefined);
    if (status !== 'unlocked') return;
    let here = true;
    void openWords(unitKeys, subjectId, words, signerOf).then((result) => here && setOpened(result));
    return () => {
      here = false;
    };
  }, [status, unitKeys, subjectId, words, signerOf]);
  if (status !== 'unlocked') return { status: 'locked' };
  return opened ?? { status: 'opening' };
}
