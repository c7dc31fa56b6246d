import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { LawBook } from '../law-book.ts';
import { loadLawBook } from './load-law-book.ts';

/** How long a correction in the database may take to be seen by a running server. */
const MAX_AGE_MS = 60_000;

const loaded = new WeakMap<Db, { readonly at: number; readonly book: Promise<LawBook> }>();

/**
 * The law of this deployment, read at most once a minute for each pool: every submission needs it.
 * Hand in the pool and not a transaction, which lives too shortly to remember anything for.
 */
export function currentLawBook(db: Db, clock: Clock): Promise<LawBook> {
  const now = clock.now().getTime();
  const held = loaded.get(db);
  // Asked for a moment before (the demo writes down years): the book holds the law of every day.
  if (held !== undefined && now - held.at < MAX_AGE_MS) return held.book;
  const book = loadLawBook(db);
  loaded.set(db, { at: now, book });
  book.catch(() => loaded.delete(db));
  return book;
}
