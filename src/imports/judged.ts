import type { RowFault } from './row-fault.ts';

/** What becomes of a row: it is new, it changes something, it is there already, or it is refused. */
export const VERDICTS = ['added', 'changed', 'unchanged', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a row changes of one field: as it is in the register, and as the file says. */
export interface Change<Field extends string = string> {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

/** A row with what becomes of it. */
export interface Judged<Field extends string = string> {
  readonly row: number;
  /** What the row is about, in a few words: an address, a name. */
  readonly about: string;
  readonly verdict: Verdict;
  readonly changes: readonly Change<Field>[];
  readonly faults: readonly RowFault<Field>[];
}

/** A row that is refused. */
export function refused<Field extends string>(
  { row }: { readonly row: number },
  about: string,
  faults: readonly RowFault<Field>[],
): Judged<Field> {
  return { row, about, verdict: 'refused', changes: [], faults };
}

/** How many rows have each verdict. */
export function countVerdicts(rows: readonly Judged[]): Readonly<Record<Verdict, number>> {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
