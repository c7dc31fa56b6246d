import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { Area, AreaSet, Succession } from '../area.ts';
import './tables.ts';

/** Every unit and succession. Few enough to be read whole: a country is some thousands. */
export async function readAreaSet(db: Db | Trx): Promise<AreaSet> {
  return { areas: await readAreas(db), successions: await readSuccessions(db) };
}

/** A number that grows with every change of units. */
export async function readAreaVersion(db: Db): Promise<number> {
  const { version } = await db.selectFrom('area_version').select('version').executeTakeFirstOrThrow();
  return version;
}

/** Lets one transaction at a time change units, and tells the other processes of it when it commits. */
export async function lockAreas(trx: Trx): Promise<void> {
  await trx.updateTable('area_version').set({ version: sql<number>`version + 1` }).execute();
}

/** So many fresh ids of a sequence, in their order. */
export async function nextIds(
  trx: Trx,
  sequence: 'area_id_seq' | 'area_succession_id_seq',
  count: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select nextval(${sequence}::regclass)::int as id
    from generate_series(1, ${count}::int)`.execute(trx);
  return rows.map(({ id }) => id);
}

function readAreas(db: Db | Trx): Promise<Area[]> {
  return db
    .selectFrom('area')
    .select(['area_id as areaId', 'code', 'name', 'kind', 'parent_id as parentId'])
    .select(['valid_from as validFrom', 'valid_to as validTo', 'verified'])
    .orderBy('area_id')
    .execute();
}

function readSuccessions(db: Db | Trx): Promise<Succession[]> {
  return db
    .selectFrom('area_succession')
    .select(['succession_id as successionId', 'from_id as fromId', 'to_id as toId'])
    .select(['extent', 'on_day as onDay', 'verified'])
    .orderBy('succession_id')
    .execute();
}
