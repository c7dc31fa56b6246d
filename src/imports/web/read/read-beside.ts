import { startWorker } from '../../../ui/workers.ts';
import { ApiError } from '../../../wire/client.ts';
import type { Column } from '../../column.ts';
import { FileFault } from '../../file-fault.ts';
import { LONGEST_READING_MS } from '../../limits.ts';
import type { SheetFile } from '../../sheet-cells.ts';
import type { Reading, ReadingAsked } from './reading.worker.ts';
import workerUrl from './reading.worker.ts?worker&url';

/**
 * Reads a file in a worker of its own, which ends with it, when `signal` is given, or when it takes too long. Throws
 * `FileFault` (`too_long` among them), `ApiError` (`offline`) where the worker's script did not come, and the reason
 * of `signal`.
 */
export async function readBeside(
  file: File,
  columns: readonly Column[],
  signal: AbortSignal,
): Promise<SheetFile> {
  signal.throwIfAborted();
  const worker = startWorker(workerUrl);
  const ends: (() => void)[] = [() => worker.terminate()];
  try {
    return await new Promise<SheetFile>((resolve, reject) => {
      const stop = () => reject(signal.reason);
      const tooLong = setTimeout(() => reject(new FileFault('too_long')), LONGEST_READING_MS);
      signal.addEventListener('abort', stop);
      ends.push(
        () => clearTimeout(tooLong),
        () => signal.removeEventListener('abort', stop),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => {
        if ('read' in data) resolve(data.read);
        else reject(new FileFault(data.fault, data.about));
      });
      worker.addEventListener('error', () => reject(new ApiError('offline')));
      worker.postMessage({ file, columns } satisfies ReadingAsked);
    });
  } finally {
    for (const end of ends) end();
  }
}
