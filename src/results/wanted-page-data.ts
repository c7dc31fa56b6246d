/** A published notice as a line of the public page. */
export interface PublicNotice {
  readonly noticeId: string;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly residence: string;
  readonly offence: string;
  readonly number: string;
  /** Days, `YYYY-MM-DD`. */
  readonly decidedOn: string;
  readonly hasPhoto: boolean;
}

/** What the loader of `/truy-na` gives. */
export interface WantedListData {
  /** What was searched for, as typed; empty where nothing was. */
  readonly query: string;
  readonly notices: readonly PublicNotice[];
  /** The cursor of the next page, null at the end. */
  readonly next: string | null;
}

/** What the loader of `/truy-na/:noticeId` gives. */
export interface WantedNoticeData {
  readonly notice: PublicNotice & {
    readonly issuer: string;
    readonly source: string;
    readonly features: string;
    readonly contact: string;
    readonly publishedOn: string;
  };
}

/** Where a notice stands on the public site. */
export function wantedPath(noticeId: string): string {
  return `/truy-na/${noticeId}`;
}

/** Where its portrait is, while it is published. */
export function wantedPhotoPath(noticeId: string): string {
  return `/api/public/wanted/${noticeId}/photo`;
}
