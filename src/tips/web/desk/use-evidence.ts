import { useEffect, useState } from 'react';
import type { ContentFile } from '../../../sealed/plaintext.ts';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { openEvidence } from './open-evidence.ts';

/** A file on its way to being looked at. `changed`: the bytes are not those that the sender bound. */
type Evidence =
  | { readonly state: 'loading' | 'changed' | 'unreachable' }
  | { readonly state: 'opened'; readonly url: string; readonly blob: Blob };

/** Opens a file for as long as the page shows it; then its address is taken back. */
export function useEvidence(tipId: string, file: ContentFile, contentIdentity: string): Evidence {
  const [evidence, setEvidence] = useState<Evidence>({ state: 'loading' });
  useEffect(() => {
    const ending = new AbortController();
    let url: string | undefined;
    openEvidence(tipId, file, contentIdentity, ending.signal).then(
      (blob) => {
        if (ending.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setEvidence({ state: 'opened', url, blob });
      },
      (error: unknown) => {
        if (ending.signal.aborted) return;
        setEvidence({ state: error instanceof SealedError ? 'changed' : 'unreachable' });
      },
    );
    return () => {
      ending.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [tipId, file, contentIdentity]);
  return evidence;
}
