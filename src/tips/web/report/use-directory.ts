import { useCallback, useEffect, useRef, useState } from 'react';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { addresses } from '../addresses.ts';
import type { Directory } from '../check-directory.ts';
import { publicClient } from '../public-client.ts';
import type { Concerns } from './draft.ts';
import type { ReportSession } from './session.ts';

/** To whom the report will be sealed: on its way, found and vouched for, or why not. */
export type DirectoryState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly directory: Directory }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' };

/** The desk for a place; throws `ApiError`, `unsigned_unit_key` where its key or recovery's is not signed. */
export async function fetchDirectory(
  session: ReportSession,
  areaId: number | null,
  concerns: Concerns,
): Promise<Directory> {
  const query = areaId === null ? { concerns } : { areaId, concerns };
  const directory = await publicClient.reach(addresses.directory, { query });
  if (!(await session.ask('vouch', directory))) throw new ApiError('unsigned_unit_key');
  return directory;
}

/** The same while a screen needs it (`wanted`); `again` asks anew. */
export function useDirectory(
  session: ReportSession | null,
  place: { readonly areaId: number | null; readonly concerns: Concerns },
  wanted: boolean,
): { readonly directory: DirectoryState; readonly again: () => void } {
  const [directory, setDirectory] = useState<DirectoryState>({ state: 'loading' });
  const asked = useRef(0);
  const { areaId, concerns } = place;
  const ask = useCallback(() => {
    asked.current += 1;
    const round = asked.current;
    if (!wanted || !session) return;
    setDirectory({ state: 'loading' });
    fetchDirectory(session, areaId, concerns)
      .then((found): DirectoryState => ({ state: 'ready', directory: found }))
      .catch((error: unknown): DirectoryState => ({ state: 'refused', code: codeOf(error) }))
      // an answer to an older question is dropped
      .then((next) => round === asked.current && setDirectory(next));
  }, [session, areaId, concerns, wanted]);
  useEffect(ask, [ask]);
  return { directory, again: ask };
}

/** The code of a refusal; a worker whose script did not come is a lost line, whatever else went wrong is ours. */
export function codeOf(error: unknown): ErrorCode | 'offline' {
  if (error instanceof WorkerFault && error.code === 'worker_lost') return 'offline';
  return error instanceof ApiError ? error.code : 'internal';
}
