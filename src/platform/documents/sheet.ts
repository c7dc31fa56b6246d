/** A cell: words, a real number (`digits` behind the point), or nothing. */
export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly wrap?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly digits: 0 | 1 | 2 };

/** A sheet as pure data. Widths in characters; the first `frozen` rows and the first column stay in sight. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly rows: readonly (readonly SheetCell[])[];
}
