import type { NewDocument } from '../../schemes/contract.ts';
import type { ClearValues } from '../../schemes/form.ts';
import type { LifeAction } from '../../schemes/life.ts';
import type { CatalogueEntry, SiteEntry } from './scheme-catalogue.ts';

/** One change of a scheme; each takes it to its next version, in the order of the plan. */
export type PlannedChange =
  | {
      readonly what: 'step';
      readonly action: LifeAction;
      readonly onDay: string;
      readonly documents: readonly NewDocument[];
      readonly grade: string | null;
    }
  | { readonly what: 'chair'; readonly onDay: string; readonly text: string; readonly shown: Shown | null }
  | { readonly what: 'name_in_reports'; readonly onDay: string }
  | ({ readonly what: 'site'; readonly siteId: string } & Recorded &
      Omit<SiteEntry, 'verified'> & {
        readonly verified: boolean;
      })
  | ({
      readonly what: 'team';
      readonly siteId: string;
      readonly teamId: string;
      readonly termId: string;
      readonly name: string;
      /** One name a line, to be sealed; how many there are is clear. */
      readonly roster: string;
      readonly members: number;
    } & Recorded);

/** A chair who agreed to be shown. */
interface Shown {
  readonly name: string;
  readonly contact: string;
  readonly agreedOn: string;
}

/** What a form has recorded; `note` is what is sealed of it, '' for nothing. */
interface Recorded {
  readonly onDay: string;
  readonly fields: ClearValues;
  readonly sealed: ClearValues;
}

/** Something that a site did. */
export interface PlannedActivity extends Recorded {
  readonly activityId: string;
  readonly siteId: string;
  readonly type: string;
  readonly participants: number;
}

/** A scheme with everything that happens to it until today. */
export interface PlannedScheme extends CatalogueEntry {
  readonly schemeId: string;
  readonly proposedOn: string;
  readonly changes: readonly PlannedChange[];
  readonly activities: readonly PlannedActivity[];
}
