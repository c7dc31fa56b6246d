import { CATEGORY_CODES, type CategoryCode } from './categories.ts';

/** What a person of a site takes along to the report page: the site's code, and what it is about where that was chosen. */
export interface SiteTicket {
  readonly code: string;
  readonly category: CategoryCode | null;
}

const SHAPE = /^#to=([0-9a-z]{16})(?:&loai=([a-z_]{1,40}))?$/;

/** The part of an address that a browser keeps to itself: it hands the code over to the report page. */
export function siteTicketHash({ code, category }: SiteTicket): string {
  return `#to=${code}${category === null ? '' : `&loai=${category}`}`;
}

/** Reads it back; null for anything else, which is nobody's ticket. */
export function readSiteTicket(hash: string): SiteTicket | null {
  const [, code, named] = SHAPE.exec(hash) ?? [];
  if (code === undefined) return null;
  return { code, category: CATEGORY_CODES.find((each) => each === named) ?? null };
}
