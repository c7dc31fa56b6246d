import { useCallback } from 'react';
import type { StoredWords } from '../../../sealed/stored-words.ts';
import { useKeyring } from '../keyring-context.ts';
import { type OpenedWords, openWords } from './open-words.ts';

/** Opens sealed words by the keys that stand open now, for what compares many of them; the same while they do. */
export function useOpenWords(): (subjectId: string, words: StoredWords) => Promise<OpenedWords> {
  const { unitKeys } = useKeyring();
  return useCallback((subjectId, words) => openWords(unitKeys, subjectId, words), [unitKeys]);
}
