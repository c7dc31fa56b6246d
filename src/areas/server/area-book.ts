import type { Db } from '../../platform/database.ts';
import type { Area, AreaSet, Succession } from '../area.ts';
import { ancestorsOf, descendantIds } from '../hierarchy.ts';
import './tables.ts';

/** Every unit and succession, in memory: they are few, asked for at every report, and seldom change. */
export interface AreaBook extends AreaSet {
  /** The unit of an id, or undefined. */
  find(areaId: number): Area | undefined;
  /** The units above one, nearest first. */
  ancestorsOf(areaId: number): Area[];
  /** A unit's id and those of all below it; with `on` (`YYYY-MM-DD`), only those below that stood then. */
  descendantIds(areaId: number, on?: string): number[];
}

const books = new WeakMap<Db, Promise<AreaBook>>();

/** The book of a database: read once, then from memory until `refreshAreas`. */
export function loadAreas(db: Db): Promise<AreaBook> {
  return books.get(db) ?? refreshAreas(db);
}

/** Reads the book anew; whoever changes units calls it. Another server process learns of a change at its next start. */
export function refreshAreas(db: Db): Promise<AreaBook> {
  const book = readBook(db);
  books.set(db, book);
  // A failed reading is not kept: the next asker tries again, and this one is told.
  book.catch(() => {
    if (books.get(db) === book) books.delete(db);
  });
  return book;
}

/** One unit by id, or undefined. */
export async function findArea(db: Db, areaId: number): Promise<Area | undefined> {
  return (await loadAreas(db)).find(areaId);
}

async function readBook(db: Db): Promise<AreaBook> {
  const [areas, successions] = await Promise.all([readAreas(db), readSuccessions(db)]);
  const byId = new Map(areas.map((area) => [area.areaId, area]));
  return {
    areas,
    successions,
    find: (areaId) => byId.get(areaId),
    ancestorsOf: (areaId) => ancestorsOf(areas, areaId),
    descendantIds: (areaId, on) => descendantIds(areas, areaId, on),
  };
}

function readAreas(db: Db): Promise<Area[]> {
  return db
    .selectFrom('area')
    .select(['area_id as areaId', 'code', 'name', 'kind', 'parent_id as parentId'])
    .select(['valid_from as validFrom', 'valid_to as validTo', 'verified'])
    .orderBy('area_id')
    .execute();
}

function readSuccessions(db: Db): Promise<Succession[]> {
  return db
    .selectFrom('area_succession')
    .select(['succession_id as successionId', 'from_id as fromId', 'to_id as toId'])
    .select(['extent', 'on_day as onDay', 'verified'])
    .orderBy('succession_id')
    .execute();
}
