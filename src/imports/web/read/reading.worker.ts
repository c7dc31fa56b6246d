import { FileFault, type FileFaultCode } from '../../file-fault.ts';
import type { SheetCells } from '../../sheet-cells.ts';
import { readFile } from './read-file.ts';

/** What the worker answers: the cells, or why the file is refused. */
export type Reading =
  | { readonly cells: SheetCells }
  | { readonly fault: FileFaultCode; readonly about: readonly string[] };

// Unpacking and reading are work for a processor; here they leave the page its breath.
self.addEventListener('message', async (event: MessageEvent<File>) => {
  self.postMessage(await answer(event.data));
});

async function answer(file: File): Promise<Reading> {
  try {
    return { cells: await readFile(file) };
  } catch (error) {
    // what nobody foresaw is a damaged file to whoever sent it
    if (!(error instanceof FileFault)) return { fault: 'damaged', about: [] };
    return { fault: error.code, about: error.about };
  }
}
