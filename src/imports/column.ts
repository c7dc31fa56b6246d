/** A text in both languages. */
export interface Both {
  readonly vi: string;
  readonly en: string;
}

/** How the cells of a column are read. */
type ColumnKind = 'text' | 'contact' | 'whole' | 'day' | 'hour' | 'choice';

/** A value that a cell can choose, in the words that people write for it. */
interface Choice {
  readonly value: string | number;
  readonly words: Both;
}

/** One column of a sheet that is imported: the template, the reading and the explanation are made of it. */
export interface Column<Field extends string = string> {
  readonly field: Field;
  readonly heading: Both;
  /** What else stands over this column in lists that people have; with or without diacritics. */
  readonly also: readonly string[];
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** Whether what stands in it is sealed before it leaves the browser. */
  readonly sealed: boolean;
  /** What is to be written, after "cần" / "needs". */
  readonly needs: Both;
  readonly example: string;
  /** For `choice`, and for a `whole` that people also name in words. */
  readonly choices?: readonly Choice[];
}
