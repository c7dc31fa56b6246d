import type { RecoveryGround } from './recovery-grounds.ts';

/** A unit's key as the public register shows it. */
export interface RegisteredKey {
  readonly unitId: number;
  readonly name: string;
  readonly nameEn: string;
  readonly epoch: number;
  /** What the chief reads out, eight groups of digits. */
  readonly mark: string;
  readonly signedOn: string;
  /** The mark of the steward's key that vouches for it. */
  readonly stewardMark: string;
  /** The last day of that; null where it has lapsed or never held. */
  readonly until: string | null;
}

/** An opening of recovery as everybody sees it. */
export interface RegisteredOpening {
  readonly openingId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly ground: RecoveryGround;
  readonly openedAt: string;
  /** When it was ended, or ends by itself. */
  readonly endsAt: string;
}

/** What `/so-khoa` shows; null before the first-run ceremony. */
export interface RegisterPageData {
  readonly register: {
    /** `YYYY-MM-DD`, by which terms are over. */
    readonly today: string;
    readonly rootMark: string;
    /** The root key itself, base64url: what the verifying command takes. */
    readonly rootKey: string;
    readonly stewards: readonly { readonly mark: string; readonly until: string }[];
    readonly logUntil: string | null;
    readonly keys: readonly RegisteredKey[];
    /** Where the next page of keys begins; null at the end. */
    readonly next: number | null;
    /** The newest. */
    readonly openings: readonly RegisteredOpening[];
    /** Where this server is reached. */
    readonly origin: string;
  } | null;
}
