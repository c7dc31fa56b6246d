import type { Wording } from '../schemes/form.ts';

/** What `/mo-hinh/tham-gia` shows; null where there is no such scheme at work. */
export interface JoinPageData {
  readonly scheme: {
    readonly schemeId: string;
    readonly name: string;
    readonly does: Wording;
    /** The unit that answers: the one that keeps it, or its heir; null where none receives any more. */
    readonly unit: Wording | null;
    /** The chair, by consent. */
    readonly chair: { readonly name: string; readonly contact: string } | null;
    /** By which day (`YYYY-MM-DD`) what is sent today is to be answered. */
    readonly answerBy: string;
  } | null;
}

/** What `/mo-hinh/de-xuat` shows. */
export interface ProposePageData {
  /** The ward that the page was opened for. */
  readonly area: { readonly areaId: number; readonly name: Wording } | null;
  readonly answerBy: string;
  readonly kinds: readonly { readonly kind: string; readonly name: Wording; readonly does: Wording }[];
}
