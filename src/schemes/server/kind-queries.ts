import type { Selectable } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { CategoryCode } from '../../tips/categories.ts';
import { type Kind, MOST_KINDS, MOST_VERSIONS } from '../kind-contract.ts';
import { signalsOf } from '../signals.ts';
import type { SchemeKindTable } from './tables.ts';

/** A version of a form as it is stored. */
export type StoredKind = Selectable<SchemeKindTable>;

/** The newest form of a kind; undefined for an unknown one. */
export async function findKind(db: Db | Trx, kind: string): Promise<StoredKind | undefined> {
  return db
    .selectFrom('scheme_kind')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What the people of such a scheme look out for, by the newest form of its kind; nothing for an unknown one. */
export async function signalsOfKind(db: Db, kind: string): Promise<readonly CategoryCode[]> {
  const newest = await findKind(db, kind);
  return newest === undefined ? [] : signalsOf(kind, newest.form);
}

/** One version of a kind; undefined for none. */
export async function findKindVersion(
  db: Db,
  kind: string,
  version: number,
): Promise<StoredKind | undefined> {
  return db
    .selectFrom('scheme_kind')
    .selectAll()
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Every kind by its newest form, in the order of their codes; they are bounded by `MOST_KINDS`. */
export async function newestKinds(db: Db | Trx): Promise<StoredKind[]> {
  return db
    .selectFrom('scheme_kind')
    .selectAll()
    .distinctOn('kind')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .limit(MOST_KINDS)
    .execute();
}

/** All versions of a kind, newest first. */
export async function kindVersions(db: Db | Trx, kind: string): Promise<StoredKind[]> {
  return db
    .selectFrom('scheme_kind')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
}

/** Forms as a page reads them, with the names of their makers. */
export async function presentKinds(db: Db, rows: readonly StoredKind[]): Promise<Kind[]> {
  const names = await displayNames(
    db,
    rows.flatMap(({ made_by }) => made_by ?? []),
  );
  return rows.map(({ kind, version, form, made_by, made_at }) => ({
    kind,
    version,
    form,
    madeBy: made_by === null ? null : (names.get(made_by) ?? ''),
    madeAt: made_at.toISOString(),
  }));
}
