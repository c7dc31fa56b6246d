import type { Column } from '../column.ts';
import type { Judged } from '../judged.ts';
import type { ReadRow } from '../read-rows.ts';

/** What a file says that is not in the register yet; it names its row. */
export interface ImportItem {
  readonly row: number;
  /** Every row of the file that it is made of, where those are more than one. */
  readonly rows?: readonly number[];
}

/** A file compared with a register: what becomes of each row, and what is to be written. */
export interface Compared<Field extends string, Item extends ImportItem> {
  readonly rows: readonly Judged<Field>[];
  readonly items: readonly Item[];
}

/** A register that takes rows from a file. */
export interface Register<Field extends string, Item extends ImportItem, Batch> {
  readonly columns: readonly Column<Field>[];
  /** Items of one batch, at most. */
  readonly size: number;
  /** Asks the register about what the rows name, and compares. Throws `ApiError`. */
  compare(rows: readonly ReadRow<Field>[]): Promise<Compared<Field, Item>>;
  /** Seals what is sealed; the same batch can be sent again. Throws `ApiError`, `SealedError`. */
  seal(items: readonly Item[]): Promise<Batch>;
  /** Sends a batch, which is written as a whole or not at all. Throws `ApiError`. */
  send(batch: Batch): Promise<void>;
}

/** How many rows of the file an item stands for. */
export function rowsOf({ rows }: ImportItem): number {
  return rows?.length ?? 1;
}
