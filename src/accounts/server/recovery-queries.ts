import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { RecoveryOpening } from '../recovery-contract.ts';

/** An opening with who opened it. */
export interface StoredOpening extends RecoveryOpening {
  readonly openedBy: string;
  readonly areaId: number;
}

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** An opening by its id; undefined where there is none. */
export async function findOpening(db: Db, openingId: string): Promise<StoredOpening | undefined> {
  const row = await openings(db).where('opening_id', '=', openingId).executeTakeFirst();
  return row && presentOpening(row);
}

/** Whether an opening still lets its opener read recovery's grants. */
export function isInForce({ endsAt, closedAt }: RecoveryOpening, now: Date): boolean {
  return closedAt === null && now.getTime() < Date.parse(endsAt);
}

/** Somebody's opening of a unit that is in force, the longest-lasting; undefined where there is none. */
export async function findOwnOpening(
  db: Db,
  unitId: number,
  accountId: string,
  now: Date,
): Promise<StoredOpening | undefined> {
  const row = await openings(db)
    .where('recovery_opening.unit_id', '=', unitId)
    .where('opened_by', '=', accountId)
    .where('closed_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && presentOpening(row);
}

/** A page of all openings, newest first. Throws `bad_cursor`. */
export async function listOpenings(
  db: Db,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: StoredOpening[]; next: string | null }> {
  const after = decodeCursor(cursorSchema, cursor);
  let select = openings(db)
    .orderBy('opened_at', 'desc')
    .orderBy('opening_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    select = select.where(
      sql<boolean>`(opened_at, opening_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const found = (await select.execute()).map(presentOpening);
  return cutPage(found, limit, (last) => [last.openedAt, last.openingId]);
}

function openings(db: Db) {
  return db
    .selectFrom('recovery_opening')
    .innerJoin('unit', 'unit.unit_id', 'recovery_opening.unit_id')
    .select([
      'recovery_opening.opening_id',
      'recovery_opening.unit_id',
      'recovery_opening.ground',
      'recovery_opening.opened_by',
      'recovery_opening.opened_at',
      'recovery_opening.ends_at',
      'recovery_opening.closed_at',
      'unit.area_id',
      'unit.name',
      'unit.name_en',
    ]);
}

type OpeningRow = Awaited<ReturnType<ReturnType<typeof openings>['execute']>>[number];

function presentOpening(row: OpeningRow): StoredOpening {
  return {
    openingId: row.opening_id,
    unitId: row.unit_id,
    unitName: row.name,
    unitNameEn: row.name_en,
    ground: row.ground,
    openedAt: row.opened_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    openedBy: row.opened_by,
    areaId: row.area_id,
  };
}
