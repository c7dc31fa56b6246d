import '../../../ui/first.ts';
import type { Column } from '../../column.ts';
import { FileFault, type FileFaultCode } from '../../file-fault.ts';
import type { SheetFile } from '../../sheet-cells.ts';
import { readFile } from './read-file.ts';

/** What the worker is asked: a file, and the columns that it should have. */
export interface ReadingAsked {
  readonly file: File;
  readonly columns: readonly Column[];
}

/** What the worker answers: the cells, or why the file is refused. */
export type Reading =
  | { readonly read: SheetFile }
  | { readonly fault: FileFaultCode; readonly about: readonly string[] };

// Unpacking and reading are work for a processor; here they leave the page its breath.
self.addEventListener('message', async (event: MessageEvent<ReadingAsked>) => {
  self.postMessage(await answer(event.data));
});

async function answer({ file, columns }: ReadingAsked): Promise<Reading> {
  try {
    return { read: await readFile(file, columns) };
  } catch (error) {
    // what nobody foresaw is a damaged file to whoever sent it
    if (!(error instanceof FileFault)) return { fault: 'damaged', about: [] };
    return { fault: error.code, about: error.about };
  }
}
