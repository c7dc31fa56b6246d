import { ApiError } from '../wire/client.ts';

/** A page of a list, as every list answers. */
interface Page {
  readonly next: string | null;
}

/**
 * Reads a list to its end, where all of it is compared with something. Throws `ApiError`: `too_large` where it has more
 * than so many pages, for what was not read would be taken for new.
 */
export async function allPages<Answer extends Page>(
  most: number,
  read: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Answer>,
): Promise<[Answer, ...Answer[]]> {
  const first = await read({ limit: 100 });
  const pages: [Answer, ...Answer[]] = [first];
  let { next } = first;
  while (next !== null) {
    if (pages.length === most) throw new ApiError('too_large');
    const page = await read({ limit: 100, cursor: next });
    pages.push(page);
    next = page.next;
  }
  return pages;
}
