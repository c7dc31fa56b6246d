import { ApiError } from './client.ts';
import { MAX_PAGE_SIZE } from './page.ts';

/** A page of a list, as every list answers. */
interface Page {
  readonly next: string | null;
}

/** Asks for a page: the largest there is, from where the one before it ended. */
type Read<Answer extends Page> = (query: {
  readonly limit: number;
  readonly cursor?: string;
}) => Promise<Answer>;

/**
 * Reads a list to its end, where all of it is compared or chosen from. Throws `ApiError`: `too_large` where it has more
 * than so many pages, for what was not read would be taken for what is not; and what `read` throws.
 */
export async function allPages<Answer extends Page>(
  most: number,
  read: Read<Answer>,
): Promise<[Answer, ...Answer[]]> {
  const first = await read({ limit: MAX_PAGE_SIZE });
  const pages: [Answer, ...Answer[]] = [first];
  let { next } = first;
  while (next !== null) {
    if (pages.length === most) throw new ApiError('too_large');
    const page = await read({ limit: MAX_PAGE_SIZE, cursor: next });
    pages.push(page);
    next = page.next;
  }
  return pages;
}

/** The rows of all pages of a list, which has at most so many. Throws as `allPages`. */
export async function allRows<Row>(
  most: number,
  read: Read<Page & { readonly rows: readonly Row[] }>,
): Promise<Row[]> {
  const pages = await allPages(most, read);
  return pages.flatMap(({ rows }) => rows);
}
