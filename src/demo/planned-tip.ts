import type { CategoryCode } from '../tips/categories.ts';
import type { Change } from '../tips/desk-contract.ts';
import type { FromSite } from '../tips/server/index.ts';
import type { DeskName } from './city.ts';
import type { Channel, Story } from './stories.ts';

/** A step before anybody has an account: who is assigned is for whoever knows the desk. */
export type PlannedChange = Exclude<Change, { action: 'assign' }> | { readonly action: 'assign' };

/** Something that happens to a tip after its receipt; moments are ISO 8601. */
export type PlannedStep =
  | { readonly kind: 'step'; readonly at: string; readonly change: PlannedChange; readonly reason?: string }
  | {
      readonly kind: 'question' | 'reply' | 'note';
      readonly at: string;
      readonly messageId: string;
      readonly text: string;
    }
  /** An officer of the desk reads the tip, so that it is not new any more. */
  | { readonly kind: 'open'; readonly at: string };

/** Whether a receipt goes with a tip: none, one that its holder has thrown away, or one of those on /demo. */
type PlannedReceipt = 'none' | 'lost' | readonly string[];

/** One invented piece of information with its whole life. */
export interface PlannedTip {
  readonly draftId: string;
  readonly desk: DeskName;
  /** Where it happened. */
  readonly areaId: number;
  readonly category: CategoryCode;
  /** The day of the event, never after that of the receipt. */
  readonly day: string;
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly story: Story;
  readonly contact?: string;
  /** Invented pictures that go with it. */
  readonly images: number;
  readonly receipt: PlannedReceipt;
  /** The site whose people sent it. */
  readonly fromSite?: FromSite;
  readonly steps: readonly PlannedStep[];
}
