import type { Wording } from './form.ts';
import type { SiteSort } from './sites.ts';

/**
 * How near a place is to the ward that is asked for: in it; in a former unit that was divided, of which nobody knows
 * which part; or known only by a larger unit.
 */
export type Nearness = 'here' | 'divided' | 'wider';

/** A site as everybody sees it: named by an area or an organisation, never by a person. */
export interface PublicPlace {
  readonly name: string;
  readonly sort: SiteSort;
  readonly nearness: Nearness;
  /** The unit that holds it. */
  readonly area: Wording;
}

/** A scheme as everybody sees it. */
export interface PublicScheme {
  readonly schemeId: string;
  readonly name: string;
  readonly kind: Wording;
  readonly does: Wording;
  readonly about: string;
  readonly launchedOn: string;
  readonly paidByPeople: boolean;
  /** What was given to it and spent, in đồng; null where nothing was entered. */
  readonly fund: { readonly given: number; readonly spent: number } | null;
  readonly chair: { readonly name: string; readonly contact: string } | null;
  /** Whether its desk receives requests to join: one that ended without an heir has no key any more. */
  readonly joins: boolean;
  /** Some of its places around the ward. */
  readonly places: readonly PublicPlace[];
}

/** What `/mo-hinh` shows; `area` is null until a ward has been chosen. */
export interface SchemesPageData {
  readonly area: {
    readonly areaId: number;
    readonly name: Wording;
    /** What became of it; empty while it stands. */
    readonly detail: Wording;
  } | null;
  readonly schemes: readonly PublicScheme[];
  /** Where the next page begins. */
  readonly next: string | null;
}
