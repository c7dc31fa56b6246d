import { useState } from 'react';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';

const drafts = new Map<string, string>();

/**
 * Words typed and not sent yet: they stay while one looks at another tip, closes a dialog, or unlocks again. In
 * memory only, and each person's own.
 */
export function useDraft(key: string): [text: string, write: (text: string) => void] {
  const { session } = useKeyring();
  const name = `${session?.accountId ?? ''} ${key}`;
  const [, redraw] = useState(0);
  const write = (text: string) => {
    if (text === '') drafts.delete(name);
    else drafts.set(name, text);
    redraw((count) => count + 1);
  };
  return [drafts.get(name) ?? '', write];
}
