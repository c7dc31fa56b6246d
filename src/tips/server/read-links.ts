import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { MAX_LINKS, type TipLink } from '../parts-contract.ts';
import { type Actor, can } from '../policy.ts';
import type { TipLinkTable } from './tables.ts';
import { type FoundTip, subjectOf, type TipPlaces } from './tip-queries.ts';

/** The links of a tip, oldest first. */
export function linksOf(db: Db, { places, tipId }: TipPlaces): Promise<Selectable<TipLinkTable>[]> {
  return db
    .selectFrom('tip_link')
    .selectAll()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .orderBy('linked_at')
    .orderBy('other_tip_id')
    .limit(MAX_LINKS)
    .execute();
}

/**
 * The tips that belong with this one. What they are is told where the asker opens them too, in one of `areaIds`;
 * of the others there is no more than their id.
 */
export async function readLinks(
  db: Db,
  actor: Actor,
  tip: FoundTip,
  areaIds: readonly number[],
): Promise<TipLink[]> {
  const links = await linksOf(db, tip);
  if (links.length === 0) return [];
  const ids = links.map((link) => link.other_tip_id);
  const rows = await db
    .selectFrom('tip')
    .selectAll()
    .where('area_id', 'in', [...new Set([...areaIds, ...links.map((link) => link.other_area_id)])])
    .where('tip_id', 'in', ids)
    .execute();
  const open = rows.filter((row) => can(actor, 'read', subjectOf(row)));
  return links.map(({ kind, other_tip_id: tipId }) => {
    const row = open.find((each) => each.tip_id === tipId);
    const told = row && { category: row.category, state: row.state, placeAreaId: row.place_area_id };
    return { kind, tipId, told: told ?? null };
  });
}
