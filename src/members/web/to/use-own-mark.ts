import { useEffect, useState } from 'react';
import { recipientMark } from '../../../accounts/key-mark.ts';
import type { OwnBox } from '../../../ui/desk/keyring-context.ts';

/** The mark of the own key, worked out here; undefined while it is locked. */
export function useOwnMark(box: OwnBox | undefined): string | undefined {
  const [mark, setMark] = useState<string>();
  useEffect(() => {
    setMark(undefined);
    let here = true;
    void box?.recipient().then((recipient) => here && setMark(recipientMark(recipient)));
    return () => {
      here = false;
    };
  }, [box]);
  return mark;
}
