import { useCallback, useEffect, useRef, useState } from 'react';
import type { Judged } from '../judged.ts';
import { type ReadRows, readRows } from '../read-rows.ts';
import { readBeside } from './read/read-beside.ts';
import { type Compared, type ImportItem, type Register, rowsOf } from './register.ts';

/** How far an import has come. Counts are rows of the file. */
export type Stage<Field extends string> =
  | { readonly at: 'pick'; readonly error: unknown }
  | { readonly at: 'reading' | 'comparing' }
  | { readonly at: 'preview'; readonly rows: readonly Judged<Field>[]; readonly toWrite: number }
  | { readonly at: 'writing'; readonly done: number; readonly total: number }
  | {
      readonly at: 'stopped';
      readonly done: number;
      readonly total: number;
      /** Why, null where the person asked for it. */
      readonly error: unknown;
      /** The first row of the batch that was refused. */
      readonly batchRows: readonly number[];
    }
  | { readonly at: 'done'; readonly written: number };

/** What a page shows of an import, and what can be done next. */
export interface Import<Field extends string> {
  readonly stage: Stage<Field>;
  readonly file: string;
  /** The rows as they were read, for whoever takes the refused ones home; the letters of their columns. */
  readonly read: ReadRows<Field> | undefined;
  pick(file: File): void;
  write(): void;
  stop(): void;
  /** Sends the batch that could not be sent, and goes on. */
  resend(): void;
  compareAgain(): void;
  restart(): void;
}

interface Work<Field extends string, Item extends ImportItem, Batch> {
  read?: ReadRows<Field>;
  compared?: Compared<Field, Item>;
  /** Items that are written, and the batch in the making. */
  written: number;
  batch?: { readonly items: readonly Item[]; readonly sealed: Batch };
  stopped: boolean;
}

const FRESH = { written: 0, stopped: false };

/** Leads a file through reading, comparing and writing. Nothing is written before `write`; what was read is in memory only. */
export function useImport<Field extends string, Item extends ImportItem, Batch>(
  register: Register<Field, Item, Batch>,
): Import<Field> {
  const [stage, setStage] = useState<Stage<Field>>({ at: 'pick', error: null });
  const [file, setFile] = useState('');
  const work = useRef<Work<Field, Item, Batch>>({ ...FRESH });
  const busy = stage.at === 'writing';
  useWarning(busy);

  const compare = useCallback(async () => {
    const { read } = work.current;
    if (!read) return;
    setStage({ at: 'comparing' });
    try {
      const compared = await register.compare(read.rows);
      work.current = { read, compared, ...FRESH };
      setStage({ at: 'preview', rows: compared.rows, toWrite: countRows(compared.items) });
    } catch (error) {
      setStage({ at: 'pick', error });
    }
  }, [register]);

  const pick = async (picked: File) => {
    work.current = { ...FRESH };
    setFile(picked.name);
    setStage({ at: 'reading' });
    try {
      work.current.read = readRows(register.columns, await readBeside(picked));
    } catch (error) {
      setStage({ at: 'pick', error });
      return;
    }
    await compare();
  };

  const write = async () => {
    const { compared } = work.current;
    if (!compared) return;
    const total = countRows(compared.items);
    work.current.stopped = false;
    const done = () => countRows(compared.items.slice(0, work.current.written));
    while (work.current.written < compared.items.length) {
      if (work.current.stopped) {
        setStage({ at: 'stopped', done: done(), total, error: null, batchRows: [] });
        return;
      }
      setStage({ at: 'writing', done: done(), total });
      const from = work.current.written;
      const items = work.current.batch?.items ?? compared.items.slice(from, from + register.size);
      try {
        const sealed = work.current.batch?.sealed ?? (await register.seal(items));
        work.current.batch = { items, sealed };
        await register.send(sealed);
      } catch (error) {
        const batchRows = items.map(({ row }) => row);
        setStage({ at: 'stopped', done: done(), total, error, batchRows });
        return;
      }
      delete work.current.batch;
      work.current.written += items.length;
    }
    setStage({ at: 'done', written: total });
  };

  return {
    stage,
    file,
    read: work.current.read,
    pick: (picked) => void pick(picked),
    write: () => void write(),
    stop: () => {
      work.current.stopped = true;
    },
    resend: () => void write(),
    compareAgain: () => void compare(),
    restart: () => {
      work.current = { ...FRESH };
      setStage({ at: 'pick', error: null });
    },
  };
}

function countRows(items: readonly ImportItem[]): number {
  return items.reduce((sum, item) => sum + rowsOf(item), 0);
}

/** Asks before a page is left in the midst of writing. */
function useWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
}
