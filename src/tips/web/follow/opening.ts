import { startWorker } from '../../../ui/workers.ts';
import { ApiError, type Authorise, createClient, type LightClient, pathOf } from '../../../wire/client.ts';
import { addresses } from '../addresses.ts';
import { type Ask, askerOf } from '../worker-calls.ts';
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
  let offset: Promise<number> | undefined;
  const authorise: Authorise = async (request) => {
    offset ??= serverOffset();
    return { authorization: await ask('sign', { ...request, nowMs: Date.now() + (await offset) }) };
  };
  const client = createClient('', { authorise });
  const fetchFile = async (fileId: string): Promise<Blob> => {
    const path = pathOf(addresses.readLetterFile, { params: { fileId } });
    const headers = await authorise({ method: 'GET', path, body: '' });
    const answer = await fetch(path, { headers }).catch(() => {
      throw new ApiError('offline');
    });
    if (!answer.ok) throw new ApiError('not_found');
    return answer.blob();
  };
  return { ask, client, fetchFile, end };
}

/**
 * By how many milliseconds the server's clock is ahead. A signature holds for five minutes, and a phone whose
 * clock is off by more would be told that its words are wrong.
 */
async function serverOffset(): Promise<number> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
    return Number.isNaN(ahead) ? 0 : ahead;
  } catch {
    return 0;
  }
}
