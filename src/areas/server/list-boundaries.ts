import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../platform/database.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { validOn } from '../area.ts';
import { type listBoundariesEndpoint, MAX_BOUNDARIES_BYTES } from '../boundary-contract.ts';
import { geometrySchema } from '../import/import-format.ts';
import { MAX_BOUNDARY_BYTES, simplifyGeometry } from '../import/simplify-geometry.ts';
import type { AreaBook } from './area-book.ts';
import './tables.ts';

type Boundaries = ReplyOf<typeof listBoundariesEndpoint>;

/** Answers that are kept for one version of the book; there are few units with units below them. */
const MOST_KEPT = 40;
/** Boundaries that are read at once: each may weigh twice `MAX_BOUNDARY_BYTES` in the table. */
const READ_AT_ONCE = 20;

/** By book: it is made anew with each change of units and each import. */
const kept = new WeakMap<AreaBook, Map<string, Promise<Boundaries>>>();

/**
 * The boundaries of the units directly below one that stood on a day (`YYYY-MM-DD`), each simplified to its share
 * of `MAX_BOUNDARIES_BYTES`; none where none were imported. Undefined where there is no such unit.
 */
export async function listBoundaries(
  db: Db,
  book: AreaBook,
  areaId: number,
  on: string,
): Promise<Boundaries | undefined> {
  if (!book.find(areaId)) return undefined;
  const ids = book.areas
    .filter((area) => area.parentId === areaId && validOn(area, on))
    .map((area) => area.areaId);
  const ofBook = kept.get(book) ?? new Map<string, Promise<Boundaries>>();
  kept.set(book, ofBook);
  const key = ids.join(' ');
  const known = ofBook.get(key);
  if (known) return known;
  const [oldest] = ofBook.keys();
  if (ofBook.size >= MOST_KEPT && oldest !== undefined) ofBook.delete(oldest);
  const made = simplifiedOf(db, ids);
  ofBook.set(key, made);
  // A failed reading is not kept.
  made.catch(() => ofBook.delete(key));
  return made;
}

async function simplifiedOf(db: Db, ids: readonly number[]): Promise<Boundaries> {
  const most = Math.min(MAX_BOUNDARY_BYTES, Math.floor(MAX_BOUNDARIES_BYTES / Math.max(1, ids.length)));
  const boundaries: Boundaries['boundaries'] = [];
  const sources = new Set<string>();
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const rows = await db
      .selectFrom('area_boundary')
      .select(['area_id as areaId', 'geometry', 'source'])
      .where('area_id', 'in', ids.slice(at, at + READ_AT_ONCE))
      .orderBy('area_id')
      .execute();
    for (const { areaId, geometry, source } of rows) {
      boundaries.push({ areaId, geometry: simplifyGeometry(geometrySchema.parse(geometry), most) });
      sources.add(source);
      // others are answered between two of them
      await nextTurn();
    }
  }
  return { boundaries, sources: [...sources] };
}
