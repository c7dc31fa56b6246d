import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Membership } from '../policy.ts';
import { actingUnits } from './acting-units.ts';

/** A unit that another one has inherited. */
type InheritedUnit = Omit<Membership, 'role'>;

/** What each heir has inherited by now, directly and through those that it followed; by the heir's id. */
type Inheritance = ReadonlyMap<number, readonly InheritedUnit[]>;

/** How long another process' change may go unseen. */
const FRESH_MS = 3000;

const kept = new WeakMap<Db, { readonly at: number; readonly inheritance: Promise<Inheritance> }>();

/**
 * The memberships with those that follow from them: a member of an heir acts in what it inherited with the same
 * role (decision 0009). Asked for at every request of an officer, and so read at most every three seconds.
 */
export async function withInherited(
  services: Pick<Services, 'db' | 'clock'>,
  memberships: readonly Membership[],
): Promise<Membership[]> {
  const inheritance = await inheritanceOf(services);
  const inherited = memberships.flatMap(({ unitId, role }) =>
    (inheritance.get(unitId) ?? []).map((unit) => ({ ...unit, role })),
  );
  return [...memberships, ...inherited];
}

/** Forgets what is kept, after a change by this process. */
export function forgetInheritance(db: Db): void {
  kept.delete(db);
}

function inheritanceOf({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<Inheritance> {
  const now = clock.now();
  const held = kept.get(db);
  if (held !== undefined && Math.abs(now.getTime() - held.at) < FRESH_MS) return held.inheritance;
  const entry = { at: now.getTime(), inheritance: readInheritance(db, dayOf(now)) };
  kept.set(db, entry);
  // A failed reading is not kept: this asker is told, the next one tries again.
  entry.inheritance.catch(() => {
    if (kept.get(db) === entry) kept.delete(db);
  });
  return entry.inheritance;
}

async function readInheritance(db: Db, day: string): Promise<Inheritance> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin(actingUnits(day).as('acting'), 'acting.unit_id', 'unit.unit_id')
    .select(['acting.by_unit_id', 'unit.unit_id', 'unit.area_id', 'unit.kind'])
    .whereRef('acting.by_unit_id', '<>', 'unit.unit_id')
    .orderBy('unit.unit_id')
    .execute();
  const inheritance = new Map<number, InheritedUnit[]>();
  for (const { by_unit_id, unit_id, area_id, kind } of rows) {
    const units = inheritance.get(by_unit_id) ?? [];
    inheritance.set(by_unit_id, [...units, { unitId: unit_id, areaId: area_id, kind }]);
  }
  return inheritance;
}
