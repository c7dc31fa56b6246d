/** A unit on a map: what it is called, what it counts, and the page it leads to. */
export interface Region {
  readonly key: string;
  /** In full: `phường Đông Sơn`. */
  readonly name: string;
  /** As it stands on the map: `Đông Sơn`. */
  readonly short: string;
  /** What its ground says; null where there is no number to compare by. */
  readonly value: number | null;
  /** The number as it stands on the map: `65`, `91,8 %`, `3/4`, `chưa có`. */
  readonly worded: string;
  /** Said after the name: that a unit was divided, or until when it stood. */
  readonly note?: string;
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
}

/** What is said of a region where only its picture is seen. */
export function accountOf({ name, worded, note }: Region): string {
  return note === undefined ? `${name}: ${worded}` : `${name} (${note}): ${worded}`;
}
