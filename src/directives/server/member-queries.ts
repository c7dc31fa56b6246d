import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { BoardMember } from '../board-contract.ts';
import { overlappingTerm } from '../terms.ts';
import type { BoardMemberTable } from './tables.ts';

/** A row of `board_member`. */
export type StoredMember = Selectable<BoardMemberTable>;

/** A member of any board; undefined where there is none. */
export function findMember(db: Db | Trx, memberId: string): Promise<StoredMember | undefined> {
  return db.selectFrom('board_member').selectAll().where('member_id', '=', memberId).executeTakeFirst();
}

/** A member as it crosses the wire. */
export function presentMember(row: StoredMember): BoardMember {
  return {
    memberId: row.member_id,
    version: row.version,
    name: row.name,
    post: row.post,
    role: row.role,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** Throws `board_terms_overlap` where another term of the board stands in the way; call it under `lockBoard`. */
export async function refuseOverlap(trx: Trx, row: StoredMember): Promise<void> {
  let later = trx
    .selectFrom('board_member')
    .selectAll()
    .where('area_id', '=', row.area_id)
    .where('unit_id', '=', row.unit_id)
    .where('member_id', '!=', row.member_id)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', row.valid_from)]));
  if (row.valid_to !== null) later = later.where('valid_from', '<=', row.valid_to);
  const others = await later.execute();
  const other = overlappingTerm(others.map(presentMember), presentMember(row));
  if (other !== undefined) {
    const { name, role, validFrom, validTo } = other;
    throw new AppError('board_terms_overlap', { details: { name, role, validFrom, validTo } });
  }
}

/** The leaf of a term as it now stands, in the transaction that wrote it. */
export async function logMember(
  trx: Trx,
  row: StoredMember,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const told = [row.name, row.post, row.role, row.valid_from, row.valid_to, row.version];
  const fields = ['directives.member', row.member_id, ...told, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: row.area_id, subject: 'directives', fields }, at);
}
