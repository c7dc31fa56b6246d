import type { OpenQuarter } from './open-data-contract.ts';

/** What `/so-lieu` shows: the quarters there are, and the one that was asked for, the latest unless said. */
export interface OpenDataPageData {
  readonly quarters: readonly string[];
  /** Null where no quarter is frozen yet. */
  readonly shown: OpenQuarter | null;
}
