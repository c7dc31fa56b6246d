import type { Role } from '../../accounts/roles.ts';
import type { SiteRole } from '../../accounts/site-roles.ts';
import type { OfferKind } from '../../offers/life.ts';
import type { CategoryCode } from '../../tips/categories.ts';
import type { State } from '../../tips/workflow.ts';

/** What `/demo` shows. */
export interface DemoPageData {
  readonly accounts: readonly DemoAccount[];
  readonly receipts: readonly DemoReceipt[];
  readonly slips: readonly DemoSlip[];
  /** Receipts that open the answer to an offer to the schemes, once it is in place. */
  readonly offers: readonly { readonly words: string; readonly kind: OfferKind; readonly name: string }[];
  readonly filling: {
    readonly done: number;
    readonly total: number;
    readonly finished: boolean;
    readonly failed: boolean;
  };
}

/** Somebody to sign in as. */
export interface DemoAccount {
  readonly role: Role | SiteRole;
  readonly login: string;
  readonly displayName: string;
  /** The unit of today, in both languages. */
  readonly unit: { readonly vi: string; readonly en: string };
  /** How many units of former times besides. */
  readonly more: number;
  readonly passphrase: string;
  /** Where this person's work begins. */
  readonly path: string;
}

/** A receipt to follow a tip with. */
export interface DemoReceipt {
  readonly words: string;
  readonly category: CategoryCode;
  readonly unit: { readonly vi: string; readonly en: string };
  /** Null while the tip is not in place yet. */
  readonly state: State | null;
}

/** The slip of somebody who gave for a scheme. */
export interface DemoSlip {
  /** As it is printed. */
  readonly code: string;
  readonly scheme: string;
}
