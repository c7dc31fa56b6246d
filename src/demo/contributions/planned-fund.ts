import type { Reason, Sort } from '../../contributions/fund.ts';
import type { DeskName } from '../city.ts';

/** An entry of a fund of the demo; its number is its place in the plan. */
export type PlannedEntry = { readonly entryId: string; readonly onDay: string } & (
  | {
      readonly what: 'give';
      readonly sort: Sort;
      readonly gift:
        | { readonly is: 'money'; readonly amount: number }
        | {
            readonly is: 'thing';
            readonly thing: string;
            readonly quantity: number;
            readonly worth: number | null;
          };
      readonly about: string | null;
      /** Sealed: plainly nobody's name; null for who wished not to be named. */
      readonly giver: string | null;
      readonly code: string;
    }
  | { readonly what: 'spend'; readonly amount: number; readonly about: string; readonly paper: string }
  | {
      readonly what: 'use';
      readonly thing: string;
      readonly quantity: number;
      readonly about: string;
    }
  | { readonly what: 'reverse'; readonly number: number; readonly reason: Reason }
);

/** The fund of a scheme of the demo, its entries in the order in which they are made. */
export interface PlannedFund {
  readonly schemeId: string;
  readonly areaId: number;
  readonly desk: DeskName;
  readonly entries: readonly PlannedEntry[];
}
