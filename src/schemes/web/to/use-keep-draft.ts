import { useEffect, useRef } from 'react';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { forgetDraft, keepDraft, type RecordDraft } from './kept-draft.ts';

/** After how long without a key pressed it is kept. */
const SETTLED_MS = 800;

/** Keeps a record while it is written, and takes it off once it has been sent. What nobody has touched is not kept. */
export function useKeepDraft(draft: RecordDraft, sent: boolean): void {
  const { ownBox } = useKeyring();
  const first = useRef(JSON.stringify(draft));
  const now = JSON.stringify(draft);
  useEffect(() => {
    if (sent) return forgetDraft();
    if (!ownBox || now === first.current) return;
    // a device that keeps nothing loses what was begun, and nothing else
    const keeping = setTimeout(
      () => void keepDraft(JSON.parse(now), ownBox).catch(() => undefined),
      SETTLED_MS,
    );
    return () => clearTimeout(keeping);
  }, [now, ownBox, sent]);
}
