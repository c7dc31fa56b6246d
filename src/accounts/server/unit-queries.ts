import { type Expression, type SqlBool, sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Unit } from '../contract.ts';
import { KEY_ROLES, type Role } from '../roles.ts';
import { actingUnits } from './acting-units.ts';
import type { UnitTable } from './tables.ts';

/** Units that a deployment holds at most: the list of them is read whole. */
export const MAX_UNITS = 1000;
/** Present members and pending invitations of a unit that are listed at most. */
export const MAX_MEMBERS = 200;

/** The columns of a unit, in the order of the contract. */
export const UNIT_COLUMNS = [
  'unit.unit_id',
  'unit.area_id',
  'unit.kind',
  'unit.level',
  'unit.name',
  'unit.name_en',
  'unit.valid_from',
  'unit.valid_to',
] as const;

/** A unit's row as it crosses the wire. */
export function presentUnit(row: Omit<UnitTable, 'unit_id'> & { unit_id: number }): Unit {
  return {
    unitId: row.unit_id,
    areaId: row.area_id,
    kind: row.kind,
    level: row.level,
    name: row.name,
    nameEn: row.name_en,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** A unit, ended or not; undefined where there is none. */
export async function findUnit(db: Db, unitId: number): Promise<Unit | undefined> {
  const row = await db
    .selectFrom('unit')
    .select(UNIT_COLUMNS)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row && presentUnit(row);
}

/** Units by id, ended or not; unknown ids are left out. */
export async function findUnits(db: Db, unitIds: readonly number[]): Promise<Map<number, Unit>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db.selectFrom('unit').select(UNIT_COLUMNS).where('unit_id', 'in', unitIds).execute();
  return new Map(rows.map((row) => [row.unit_id, presentUnit(row)]));
}

/** Those of the units that exist on the day of `now`, by id. */
export async function findPresentUnits(
  db: Db,
  unitIds: readonly number[],
  now: Date,
): Promise<Map<number, Unit>> {
  const day = dayOf(now);
  const rows = await db
    .selectFrom('unit')
    .select(UNIT_COLUMNS)
    .where('unit_id', 'in', unitIds)
    .where('valid_from', '<=', day)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  return new Map(rows.map((row) => [row.unit_id, presentUnit(row)]));
}

/** A unit that exists on the day of `now`; undefined for any other. */
export async function findPresentUnit(db: Db, unitId: number, now: Date): Promise<Unit | undefined> {
  return (await findPresentUnits(db, [unitId], now)).get(unitId);
}

/** That a joined `membership` holds at `now` and its account may sign in: for the `where` of a query. */
export function isPresent(now: Date): Expression<SqlBool> {
  return sql<SqlBool>`membership.valid_from <= ${now}
    and (membership.valid_to is null or membership.valid_to > ${now})
    and account.disabled_at is null`;
}

/** The unit itself where it stands on the day of `now`, and one that ended where its heir does; else undefined. */
export async function findServedUnit(db: Db, unitId: number, now: Date): Promise<Unit | undefined> {
  const { rows } = await sql<{ by_unit_id: number }>`select by_unit_id
    from ${actingUnits(dayOf(now))} as acting where unit_id = ${unitId}`.execute(db);
  const acting = rows.map(({ by_unit_id }) => by_unit_id);
  const standing = acting.length === 0 ? new Map() : await findPresentUnits(db, acting, now);
  return standing.size === 0 ? undefined : findUnit(db, unitId);
}

/** The accounts that are present members of a unit, or of one that inherited it, in one of the roles. */
export async function presentMembers(
  db: Db,
  unitId: number,
  now: Date,
  roles: readonly Role[] = KEY_ROLES,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.by_unit_id', 'membership.unit_id')
    .select('membership.account_id')
    .distinct()
    .where('acting.unit_id', '=', unitId)
    .where('membership.role', 'in', roles)
    .where(isPresent(now))
    .limit(MAX_MEMBERS)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** How long a name is kept in memory: an inbox asks for the same few again and again. */
const NAMES_MS = 60_000;

const namesOf = new WeakMap<Db, { readonly names: Map<string, string>; readonly until: number }>();

function keptNames(db: Db): Map<string, string> {
  const kept = namesOf.get(db);
  if (kept !== undefined && kept.until > performance.now()) return kept.names;
  const names = new Map<string, string>();
  namesOf.set(db, { names, until: performance.now() + NAMES_MS });
  return names;
}

/**
 * Names of accounts by id, at most a minute old, for what is shown beside a step; at most 500 ids, unknown ones
 * are left out.
 */
export async function displayNames(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = keptNames(db);
  const ids = [...new Set(accountIds)].filter((id) => !names.has(id));
  if (ids.length === 0) return names;
  if (ids.length > 500) throw new RangeError('too many accounts at once');
  const rows = await db
    .selectFrom('account')
    .select(['account_id', 'display_name'])
    .where('account_id', 'in', ids)
    .execute();
  for (const row of rows) names.set(row.account_id, row.display_name);
  return names;
}
