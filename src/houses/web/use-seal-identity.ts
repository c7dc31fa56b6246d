import { useRef } from 'react';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import { identityOf, type Who } from '../identity.ts';

/**
 * Seals who somebody is to the own key alone; undefined while that is locked. What was sealed once is given again as it
 * is while nothing of it changes, so that a phone that lost the answer sends just the same.
 */
export function useSealIdentity(residentId: string): (who: Who) => Promise<string | undefined> {
  const { ownBox } = useKeyring();
  const once = useRef<{ readonly of: string; readonly sealed: string }>(undefined);
  return async (who) => {
    const of = JSON.stringify(identityOf(residentId, who));
    if (once.current?.of === of) return once.current.sealed;
    const sealed = await ownBox?.seal(new TextEncoder().encode(of));
    if (sealed === undefined) return undefined;
    once.current = { of, sealed: toBase64Url(sealed) };
    return once.current.sealed;
  };
}
