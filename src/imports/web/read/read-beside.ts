import { startWorker } from '../../../ui/workers.ts';
import { ApiError } from '../../../wire/client.ts';
import { FileFault } from '../../file-fault.ts';
import type { SheetCells } from '../../sheet-cells.ts';
import type { Reading } from './reading.worker.ts';
import workerUrl from './reading.worker.ts?worker&url';

/**
 * Reads a file in a worker of its own, which ends with it. Throws `FileFault`, and `ApiError` (`offline`) where the
 * worker's script did not come.
 */
export function readBeside(file: File): Promise<SheetCells> {
  const worker = startWorker(workerUrl);
  return new Promise<SheetCells>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => {
      if ('cells' in data) resolve(data.cells);
      else reject(new FileFault(data.fault, data.about));
    });
    worker.addEventListener('error', () => reject(new ApiError('offline')));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
