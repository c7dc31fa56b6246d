import type { PublicFund } from './public-contract.ts';

/** What `/dong-gop` shows; `fund` is null where the address names no scheme. */
export interface ContributionsPageData {
  readonly fund: PublicFund | null;
}
