import { useEffect, useRef, useState } from 'react';
import type { Judged } from '../judged.ts';
import { type ReadRows, readRows } from '../read-rows.ts';
import type { SheetFile } from '../sheet-cells.ts';
import { readBeside } from './read/read-beside.ts';
import { type Compared, type ImportItem, type Register, rowsOf } from './register.ts';

/** How far an import has come. Counts are rows of the file. */
export type Stage<Field extends string> =
  | { readonly at: 'pick'; readonly error: unknown }
  | { readonly at: 'reading' | 'comparing' }
  | {
      readonly at: 'preview';
      readonly rows: readonly Judged<Field>[];
      readonly toWrite: number;
      /** The rows as they were read, for whoever takes the refused ones home; the letters of their columns. */
      readonly read: ReadRows<Field>;
      readonly sheet: ReadSheet;
    }
  | {
      readonly at: 'writing';
      readonly done: number;
      readonly total: number;
      /** Whether it stops after the batch that is under way. */
      readonly stopping: boolean;
    }
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

/** Which sheet of the file was read, and which were not. */
type ReadSheet = Pick<SheetFile, 'sheetName' | 'otherSheets'>;

/** What a page shows of an import, and what can be done next. */
interface Import<Field extends string> {
  readonly stage: Stage<Field>;
  readonly file: string;
  pick(file: File): void;
  write(): void;
  /** Stops what is under way: a file that is being read or compared is put away, writing ends after its batch. */
  stop(): void;
  /** Sends the batch that could not be sent, and goes on. */
  resend(): void;
  compareAgain(): void;
  restart(): void;
}

interface Work<Field extends string, Item extends ImportItem, Batch> {
  readonly read?: ReadRows<Field>;
  readonly sheet?: ReadSheet;
  /** Ends what is done with this file. */
  readonly ends: AbortController;
  compared?: Compared<Field, Item>;
  /** Items that are written, and the batch in the making. */
  written: number;
  batch?: { readonly items: readonly Item[]; readonly sealed: Batch };
  stopped: boolean;
}

const fresh = () => ({ written: 0, stopped: false, ends: new AbortController() });

/** Leads a file through reading, comparing and writing. Nothing is written before `write`; what was read is in memory only. */
export function useImport<Field extends string, Item extends ImportItem, Batch>(
  register: Register<Field, Item, Batch>,
): Import<Field> {
  const [stage, setStage] = useState<Stage<Field>>({ at: 'pick', error: null });
  const [file, setFile] = useState('');
  const work = useRef<Work<Field, Item, Batch>>(fresh());
  // who leaves stops what is under way: a file being read at once, writing after its batch
  useEffect(
    () => () => {
      work.current.ends.abort();
      work.current.stopped = true;
    },
    [],
  );

  const begin = (found: Pick<Work<Field, Item, Batch>, 'read' | 'sheet'> = {}) => {
    work.current.ends.abort();
    work.current = { ...found, ...fresh() };
    return work.current.ends.signal;
  };

  const compare = async (read: ReadRows<Field>, sheet: ReadSheet) => {
    const ended = begin({ read, sheet });
    setStage({ at: 'comparing' });
    try {
      const compared = await register.compare(read.rows);
      if (ended.aborted) return;
      work.current.compared = compared;
      setStage({ at: 'preview', rows: compared.rows, toWrite: countRows(compared.items), read, sheet });
    } catch (error) {
      if (!ended.aborted) setStage({ at: 'pick', error });
    }
  };

  const pick = async (picked: File) => {
    const ended = begin();
    setFile(picked.name);
    setStage({ at: 'reading' });
    try {
      const sheet = await readBeside(picked, register.columns, ended);
      await compare(readRows(register.columns, sheet), sheet);
    } catch (error) {
      if (!ended.aborted) setStage({ at: 'pick', error });
    }
  };

  const restart = () => {
    begin();
    setStage({ at: 'pick', error: null });
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
      setStage({ at: 'writing', done: done(), total, stopping: false });
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
    pick: (picked) => void pick(picked),
    write: () => void write(),
    stop: () => {
      if (stage.at !== 'writing') return restart();
      work.current.stopped = true;
      setStage({ ...stage, stopping: true });
    },
    resend: () => void write(),
    compareAgain: () => {
      const { read, sheet } = work.current;
      if (read && sheet) void compare(read, sheet);
    },
    restart,
  };
}

function countRows(items: readonly ImportItem[]): number {
  return items.reduce((sum, item) => sum + rowsOf(item), 0);
}
