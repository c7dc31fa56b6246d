import type { ResealedGrants, ResealTo, StalePage } from '../../reseal-page.ts';

/** What the worker that seals anew is asked, so that the page stays alive meanwhile. */
export type ResealingCalls = {
  /**
   * A page of stale grants of a unit, sealed to the key that the server names; `identities` by epoch. Faults:
   * `unsigned_unit_key` where no key is named, or not the unit's, or one that root and steward do not vouch for.
   */
  readonly reseal: {
    readonly input: {
      readonly unitId: number;
      readonly identities: ReadonlyMap<number, string>;
      readonly sealTo: ResealTo | null;
      readonly rows: StalePage['rows'];
    };
    readonly output: ResealedGrants;
  };
};
