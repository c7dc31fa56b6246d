import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { leafSchema } from '../contract.ts';
import { erases } from '../erasure.ts';

/** The leaf of a tip that says that another of its leaves was erased; undefined where none does. */
export async function findErasureLeaf(
  db: Db,
  tip: { readonly places: readonly number[]; readonly tipId: string },
  erased: Buffer,
): Promise<z.input<typeof leafSchema> | undefined> {
  const rows = await db
    .selectFrom('ledger_leaf')
    .select(['leaf_hash', 'salt', 'fields'])
    .where('area_id', 'in', tip.places)
    .where('tip_id', '=', tip.tipId)
    .where('subject', '=', 'erasure')
    .execute();
  const found = rows.find(({ fields }) => fields !== null && erases(fields, erased));
  if (found === undefined) return undefined;
  const { leaf_hash: hash, salt, fields } = found;
  return { hash: hash.toString('base64url'), salt: salt?.toString('base64url') ?? null, fields };
}
