import type { Db } from '../../platform/database.ts';
import type { Area, AreaSet } from '../area.ts';
import { ancestorsOf, descendantIds } from '../hierarchy.ts';
import { indexOf } from '../index-set.ts';
import { readAreaSet, readAreaVersion } from './area-queries.ts';

/** Every unit and succession, in memory: they are few, asked for at every report, and seldom change. */
export interface AreaBook extends AreaSet {
  /** The unit of an id, or undefined. */
  find(areaId: number): Area | undefined;
  /** The units above one, nearest first. */
  ancestorsOf(areaId: number): Area[];
  /** A unit's id and those of all below it; with `on` (`YYYY-MM-DD`), only those below that stood then. */
  descendantIds(areaId: number, on?: string): number[];
}

interface Kept {
  readonly book: Promise<VersionedBook>;
  lookedAt: number;
}

interface VersionedBook extends AreaBook {
  readonly version: number;
}

/** How long another process' change may go unseen. */
const FRESH_MS = 3000;

const books = new WeakMap<Db, Kept>();

/**
 * The book of a database, from memory. Every three seconds one asker looks whether another process has changed
 * the units meanwhile, and then reads them anew.
 */
export async function loadAreas(db: Db): Promise<AreaBook> {
  const kept = books.get(db);
  if (kept === undefined) return refreshAreas(db);
  const now = performance.now();
  if (now - kept.lookedAt < FRESH_MS) return kept.book;
  kept.lookedAt = now;
  const [book, version] = await Promise.all([kept.book, readAreaVersion(db)]);
  return book.version === version ? book : refreshAreas(db);
}

/** Reads the book anew; whoever changes units calls it. */
export function refreshAreas(db: Db): Promise<AreaBook> {
  const kept = { book: readBook(db), lookedAt: performance.now() };
  books.set(db, kept);
  // A failed reading is not kept: the next asker tries again, and this one is told.
  kept.book.catch(() => {
    if (books.get(db) === kept) books.delete(db);
  });
  return kept.book;
}

/** One unit by id, or undefined. */
export async function findArea(db: Db, areaId: number): Promise<Area | undefined> {
  return (await loadAreas(db)).find(areaId);
}

async function readBook(db: Db): Promise<VersionedBook> {
  // The version first: what is changed while the rest is read is then seen as newer than it.
  const version = await readAreaVersion(db);
  const set = await readAreaSet(db);
  return {
    ...set,
    version,
    find: (areaId) => indexOf(set).byId.get(areaId),
    ancestorsOf: (areaId) => ancestorsOf(set.areas, areaId),
    descendantIds: (areaId, on) => descendantIds(set.areas, areaId, on),
  };
}
