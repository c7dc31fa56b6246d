import { type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import { LAW_CODES } from '../../law/codes.ts';
import { addDays, startOfDay } from '../../law/day.ts';
import { parameterOn } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Candidate } from '../choose-desk.ts';
import type { UnitKey } from '../contract.ts';
import { KEY_ROLES } from '../roles.ts';
import { actingUnits } from './acting-units.ts';
import type { UnitTable } from './tables.ts';
import { presentUnitKey, type SignedKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';
import { isPresent, MAX_UNITS } from './unit-queries.ts';

/** What the first-run ceremony fixed. */
export interface Deployment {
  readonly areaId: number;
  /** Ed25519, base64url. */
  readonly rootKey: string;
  /** age1pq recipient of the offline recovery key. */
  readonly recoveryRecipient: string;
  /** The root's, over `recoveryRecipient`, base64url. */
  readonly recoverySignature: string;
  readonly demo: boolean;
}

/** A present unit with its newest signed key. */
export interface Desk extends Candidate {
  readonly name: string;
  readonly nameEn: string;
  readonly key: SignedKey;
}

/** What the ceremony fixed, or undefined before it. */
export async function readDeployment(db: Db): Promise<Deployment | undefined> {
  const row = await db
    .selectFrom('deployment')
    .select(['area_id', 'root_key', 'recovery_recipient', 'recovery_signature', 'demo'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    areaId: row.area_id,
    rootKey: row.root_key.toString('base64url'),
    recoveryRecipient: row.recovery_recipient,
    recoverySignature: row.recovery_signature.toString('base64url'),
    demo: row.demo,
  };
}

/** Every unit present at `now` that has a signed key, with its newest one. */
export async function readDesks(db: Db, now: Date): Promise<Desk[]> {
  const rows = await newestSignedKeys(db)
    .select(['unit.name', 'unit.name_en'])
    .where(standsOn('unit', dayOf(now)))
    .execute();
  return rows.flatMap(presentDesk);
}

/** An ended unit with its newest signed key. It goes by the name of the heir, who reads. */
interface InheritedDesk extends Desk {
  /** What it was called itself. */
  readonly former: Pick<Desk, 'name' | 'nameEn'>;
}

/**
 * Every ended unit with a signed key for which the members of a present unit act: what reporters answer to is
 * sealed to its key still.
 */
export async function readInheritedDesks(db: Db, now: Date): Promise<InheritedDesk[]> {
  const day = dayOf(now);
  const rows = await newestSignedKeys(db)
    .innerJoin(actingUnits(day).as('acting'), 'acting.unit_id', 'unit.unit_id')
    .innerJoin('unit as heir', 'heir.unit_id', 'acting.by_unit_id')
    .select(['heir.name', 'heir.name_en', 'unit.name as former', 'unit.name_en as former_en'])
    .whereRef('heir.unit_id', '<>', 'unit.unit_id')
    .where(standsOn('heir', day))
    .execute();
  return rows.flatMap((row) => {
    const former = { name: row.former, nameEn: row.former_en };
    return presentDesk(row).map((desk) => ({ ...desk, former }));
  });
}

function newestSignedKeys(db: Db) {
  return db
    .selectFrom('unit_key')
    .innerJoin('unit', 'unit.unit_id', 'unit_key.unit_id')
    .distinctOn('unit_key.unit_id')
    .select([...UNIT_KEY_COLUMNS, 'unit.area_id', 'unit.kind', 'unit.level'])
    .where('unit_key.signed_at', 'is not', null)
    .orderBy('unit_key.unit_id')
    .orderBy('unit_key.epoch', 'desc')
    .limit(MAX_UNITS);
}

function standsOn(unit: 'unit' | 'heir', day: string): Expression<SqlBool> {
  const from = sql.ref(`${unit}.valid_from`);
  const to = sql.ref(`${unit}.valid_to`);
  return sql<SqlBool>`${from} <= ${day} and (${to} is null or ${to} >= ${day})`;
}

function presentDesk(row: KeyOfUnit): Desk[] {
  const key = presentUnitKey(row);
  if (!isSigned(key)) return [];
  const { area_id, kind, level, name, name_en } = row;
  return [{ unitId: key.unitId, areaId: area_id, kind, level, name, nameEn: name_en, key }];
}

type KeyOfUnit = Parameters<typeof presentUnitKey>[0] &
  Pick<Selectable<UnitTable>, 'area_id' | 'kind' | 'level' | 'name' | 'name_en'>;

/** How many present members in key roles hold a share, by `holderKey`. */
export async function countKeyHolders(db: Db, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('unit_key_share as share')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.unit_id', 'share.unit_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'share.account_id')
        .onRef('membership.unit_id', '=', 'acting.by_unit_id'),
    )
    .innerJoin('account', 'account.account_id', 'share.account_id')
    .select(['share.unit_id', 'share.epoch'])
    .select(sql<number>`count(distinct share.account_id)`.as('holders'))
    .where('membership.role', 'in', KEY_ROLES)
    .where(isPresent(now))
    .groupBy(['share.unit_id', 'share.epoch'])
    .execute();
  return new Map(rows.map((row) => [holderKey({ unitId: row.unit_id, epoch: row.epoch }), row.holders]));
}

/** The name of an epoch in a map. */
export function holderKey({ unitId, epoch }: { unitId: number; epoch: number }): string {
  return `${unitId}/${epoch}`;
}

/**
 * Keys that a newer epoch has replaced so lately that a grant to them is still accepted: phones may have been
 * offline. For how many days is a row of the law book, `grant.superseded_epoch`.
 */
export async function readSupersededKeys({ db, clock }: Services, now: Date): Promise<SignedKey[]> {
  const today = dayOf(now);
  const days = parameterOn(await currentLawBook(db, clock), LAW_CODES.supersededEpoch, today).value;
  const since = startOfDay(addDays(today, -days));
  const rows = await db
    .selectFrom('unit_key')
    .select(UNIT_KEY_COLUMNS)
    .where('superseded_at', '>=', since)
    .orderBy('superseded_at', 'desc')
    .limit(MAX_UNITS)
    .execute();
  return rows.map(presentUnitKey).filter(isSigned);
}

function isSigned(key: UnitKey): key is SignedKey {
  return key.steward !== null;
}
