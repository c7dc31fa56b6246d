import type { z } from 'zod';
import { findErasureLeaf } from '../../ledger/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { followTip } from '../reporter-contract.ts';
import type { TipPlaces } from './tip-queries.ts';

type Erasure = z.input<(typeof followTip)['reply']>['erasure'];

/**
 * When and on what ground a tip was erased, with the leaf that says so of the leaf of its receipt: with both the
 * holder shows that it was erased lawfully. Null while the content is there.
 */
export async function readErasure(db: Db, tip: TipPlaces, receiptLeaf: string): Promise<Erasure> {
  const erased = await db
    .selectFrom('erasure')
    .select(['ground', 'erased_on'])
    .where('area_id', 'in', tip.places)
    .where('tip_id', '=', tip.tipId)
    .executeTakeFirst();
  if (erased === undefined) return null;
  const leaf = await findErasureLeaf(db, tip, Buffer.from(receiptLeaf, 'base64url'));
  if (leaf === undefined) throw new Error('an erasure without its leaf');
  return { on: erased.erased_on, ground: erased.ground, leaf };
}
