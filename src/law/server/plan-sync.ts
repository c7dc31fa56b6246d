/** A stored row, by key: how it reads now, and as the product last wrote it (null: not the product's). */
interface StoredRow {
  readonly key: string;
  readonly now: string;
  readonly shippedAs: string | null;
}

/** What must be written so that untouched rows equal the shipped ones. */
export interface SyncPlan<Row> {
  readonly insert: readonly Row[];
  /** Stored as the product wrote it, but shipped otherwise today. */
  readonly replace: readonly Row[];
  /** Keys of rows the product wrote, nobody touched, and no longer ships. */
  readonly remove: readonly string[];
}

/**
 * Compares stored with shipped rows. A row that reads otherwise than the product wrote it was corrected by
 * an administrator, and stays as it is; a shipped row that `clashes` with such a row stays out.
 */
export function planSync<Row>(
  stored: readonly StoredRow[],
  shipped: readonly { readonly key: string; readonly text: string; readonly row: Row }[],
  clashes: (row: Row, keptKeys: ReadonlySet<string>) => boolean,
): SyncPlan<Row> {
  const kept = new Set(stored.filter((row) => row.shippedAs !== row.now).map((row) => row.key));
  const ours = new Map(stored.filter((row) => !kept.has(row.key)).map((row) => [row.key, row.now]));
  const wanted = shipped.filter(({ key, row }) => !kept.has(key) && !clashes(row, kept));
  const keys = new Set(wanted.map(({ key }) => key));
  return {
    insert: wanted.filter(({ key }) => !ours.has(key)).map(({ row }) => row),
    replace: wanted.filter(({ key, text }) => ours.has(key) && ours.get(key) !== text).map(({ row }) => row),
    remove: [...ours.keys()].filter((key) => !keys.has(key)),
  };
}
