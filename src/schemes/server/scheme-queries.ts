import type { Selectable } from 'kysely';
import type { Actor } from '../../accounts/policy.ts';
import { foldWords } from '../../areas/fold.ts';
import { loadAreas } from '../../areas/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import { areasRead } from '../policy.ts';
import type { SchemeSiteTable, SchemeTable, SchemeTeamTable, SchemeTermTable } from './tables.ts';

/** Rows as they are stored. */
export type StoredScheme = Selectable<SchemeTable>;
export type StoredSite = Selectable<SchemeSiteTable>;
export type StoredTeam = Selectable<SchemeTeamTable>;
export type StoredTerm = Selectable<SchemeTermTable>;

/** Where a scheme is: with the area every statement about it goes to one shard. */
export type SchemeKey = Pick<StoredScheme, 'area_id' | 'scheme_id'>;

/** A scheme's name as it is stored, and as searches compare it. */
export function namedAs(name: string): Pick<StoredScheme, 'name' | 'folded'> {
  return { name: name.normalize('NFC'), folded: foldWords(name) };
}

/** The areas whose schemes somebody may see: own desks', and a reader's with all that ever was below. */
export async function areasReadBy(db: Db, actor: Actor): Promise<number[]> {
  const { own, below } = areasRead(actor);
  const areas = await loadAreas(db);
  return [...new Set([...own, ...below.flatMap((areaId) => areas.descendantIds(areaId))])];
}

/** A scheme of one of these areas; undefined for any other. */
export async function findScheme(
  db: Db | Trx,
  schemeId: string,
  areaIds: readonly number[],
): Promise<StoredScheme | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('scheme')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('scheme_id', '=', schemeId)
    .executeTakeFirst();
}

/**
 * Holds a scheme until the transaction ends: nobody takes a step with it, ends a site of it, or brings people into one
 * meanwhile.
 */
export async function holdScheme(trx: Trx, { area_id, scheme_id }: SchemeKey): Promise<void> {
  await trx
    .selectFrom('scheme')
    .select('scheme_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .forNoKeyUpdate()
    .execute();
}

/** A scheme by its id alone, wherever it is kept. */
export async function findSchemeAnywhere(db: Db | Trx, schemeId: string): Promise<StoredScheme | undefined> {
  return db
    .selectFrom('scheme_home as home')
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'home.area_id').onRef('scheme.scheme_id', '=', 'home.scheme_id'),
    )
    .selectAll('scheme')
    .where('home.scheme_id', '=', schemeId)
    .executeTakeFirst();
}

/** A site of a scheme. */
export async function findSite(
  db: Db | Trx,
  { area_id, scheme_id }: SchemeKey,
  siteId: string,
): Promise<StoredSite | undefined> {
  return db
    .selectFrom('scheme_site')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
}

/** A team of a scheme. */
export async function findTeam(
  db: Db | Trx,
  { area_id, scheme_id }: SchemeKey,
  teamId: string,
): Promise<StoredTeam | undefined> {
  return db
    .selectFrom('scheme_team')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('team_id', '=', teamId)
    .executeTakeFirst();
}

/** The ids of the teams of a site, as part of another query. */
export function teamIds(
  db: Db | Trx,
  { area_id, scheme_id, site_id }: Pick<StoredSite, 'area_id' | 'scheme_id' | 'site_id'>,
) {
  return db
    .selectFrom('scheme_team')
    .select('team_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', site_id);
}
