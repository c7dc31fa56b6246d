import { type Ask, askerOf } from '../../../ui/worker-calls.ts';
import { startWorker } from '../../../ui/workers.ts';
import { ApiError, createClient, type LightClient, pathOf } from '../../../wire/client.ts';
import { authoriseBy } from '../../../wire/signed-client.ts';
import { addresses } from '../addresses.ts';
import workerUrl from './opening.worker.ts?worker&url';
import type { OpeningCalls } from './opening-calls.ts';

/** What opens a receipt: the worker that keeps its keys, and a client whose requests it signs. */
export interface Opening {
  readonly ask: Ask<OpeningCalls>;
  readonly client: LightClient;
  /** A sealed file of a letter, as it came. Throws `ApiError`. */
  readonly fetchFile: (fileId: string) => Promise<Blob>;
  readonly end: () => void;
}

/** Starts the worker, which is not loaded before. */
export function startOpening(): Opening {
  const { ask, end } = askerOf<OpeningCalls>(() => startWorker(workerUrl));
  const authorise = authoriseBy((request) => ask('sign', request));
  const client = createClient('', { authorise, credentials: 'omit' });
  const fetchFile = async (fileId: string): Promise<Blob> => {
    const path = pathOf(addresses.readLetterFile, { params: { fileId } });
    const headers = await authorise({ method: 'GET', path, body: '' });
    const answer = await fetch(path, { headers, credentials: 'omit' }).catch(() => {
      throw new ApiError('offline');
    });
    if (!answer.ok) throw new ApiError('not_found');
    return answer.blob();
  };
  return { ask, client, fetchFile, end };
}
