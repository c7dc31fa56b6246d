import { sql } from 'kysely';
import { z } from 'zod';
import { searchWords } from '../../areas/fold.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { SchemeRow, Standing } from '../contract.ts';
import { ALIVE, type State } from '../life.ts';
import { countStanding } from './count-standing.ts';
import type { StoredScheme } from './scheme-queries.ts';

/** What is listed. */
export interface SchemeList {
  readonly areaIds: readonly number[];
  readonly kind?: string | undefined;
  readonly standing?: Standing | undefined;
  /** Words of a name, each from its beginning. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** By which day sites, teams and members are counted. */
  readonly today: string;
}

const NOT_YET = 'infinity';
const listCursor = z.tuple([z.union([daySchema, z.literal(NOT_YET)]), z.uuid()]);
const launched = sql<string>`coalesce(launched_on, 'infinity')`;

/** Those of each standing: before the launch, alive, dissolved. */
const STATES_OF: Readonly<Record<Standing, readonly State[]>> = {
  coming: ['proposed', 'in_preparation'],
  alive: ALIVE,
  dissolved: ['dissolved'],
};

/** Schemes of some areas: those not yet launched, then the latest launched first. Throws `bad_cursor`. */
export async function listSchemes(
  db: Db,
  { areaIds, kind, standing, q = '', cursor, limit, today }: SchemeList,
): Promise<{ rows: SchemeRow[]; next: string | null }> {
  const after = decodeCursor(listCursor, cursor);
  let select = db
    .selectFrom('scheme')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .orderBy(launched, 'desc')
    .orderBy('scheme_id', 'desc')
    .limit(limit + 1);
  if (kind !== undefined) select = select.where('kind', '=', kind);
  if (standing !== undefined) select = select.where('state', 'in', STATES_OF[standing]);
  const words = searchWords(q);
  if (words.length > 0) select = select.where(hasWords(words));
  if (after !== undefined) {
    const [day, id] = after;
    select = select.where(sql<boolean>`(${launched}, scheme_id) < (${day}::date, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [
    last.launched_on ?? NOT_YET,
    last.scheme_id,
  ]);
  const standingOf = await countStanding(db, rows, today);
  return { rows: rows.map((row) => ({ ...presentRow(row), ...standingOf(row.scheme_id) })), next };
}

/** By the index of the names: words hold letters and digits alone, which the search takes as they are. */
function hasWords(words: readonly string[]) {
  const wanted = words.map((word) => `${word}:*`).join(' & ');
  return sql<boolean>`to_tsvector('simple', folded) @@ to_tsquery('simple', ${wanted})`;
}

/** A scheme as a list shows it, without its counts. */
export function presentRow(row: StoredScheme): Omit<SchemeRow, 'sites' | 'teams' | 'members'> {
  return {
    schemeId: row.scheme_id,
    areaId: row.area_id,
    unitId: row.unit_id,
    kind: row.kind,
    name: row.name,
    paidByPeople: row.paid_by_people,
    inReports: row.in_reports,
    state: row.state,
    version: row.version,
    launchedOn: row.launched_on,
    dissolvedOn: row.dissolved_on,
    grade: row.grade,
  };
}
