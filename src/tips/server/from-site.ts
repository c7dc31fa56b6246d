import type { Pool } from 'pg';
import type { Trx } from '../../platform/database.ts';
import type { SchemeTipTable } from './tables.ts';
import type { TipKey } from './tip-queries.ts';

/** The site of a scheme that a tip came from. Nobody of the site is named, and no desk is told (decision 0026). */
export interface FromSite {
  /** The area of the unit that keeps the scheme. */
  readonly areaId: number;
  readonly schemeId: string;
  readonly siteId: string;
}

/** The site that a code stands for now; undefined for one that is unknown or accepted no more. */
export type FindSite = (code: string) => Promise<FromSite | undefined>;

/** A site as the row of a tip names it. */
export function siteColumns({
  areaId,
  schemeId,
  siteId,
}: FromSite): Pick<SchemeTipTable, 'scheme_area_id' | 'scheme_id' | 'site_id'> {
  return { scheme_area_id: areaId, scheme_id: schemeId, site_id: siteId };
}

/** Whether the tip of a receipt counts for a site. Asked one after the other: the two lie by different keys. */
export async function isFromSite(pool: Pool, receiptHash: Buffer): Promise<boolean> {
  const { rows } = await pool.query<{ area_id: number; tip_id: string }>({
    name: 'tips_place_of_receipt',
    text: 'select area_id, tip_id from receipt where receipt_hash = $1',
    values: [receiptHash],
  });
  const { rowCount } = await pool.query({
    name: 'tips_is_from_site',
    text: 'select 1 from scheme_tip where area_id = $1 and tip_id = $2',
    values: [rows[0]?.area_id, rows[0]?.tip_id],
  });
  return rowCount === 1;
}

/**
 * Takes the site of a tip along to the area of its next owner. With an independent desk it ends: what concerns an
 * officer or a team member is counted for no team.
 */
export async function moveFromSite(
  trx: Trx,
  { areaId, tipId }: TipKey,
  to: { readonly areaId: number; readonly kind: string },
): Promise<void> {
  const taken = await trx
    .deleteFrom('scheme_tip')
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .returningAll()
    .executeTakeFirst();
  if (taken === undefined || to.kind === 'independent') return;
  await trx
    .insertInto('scheme_tip')
    .values({ ...taken, area_id: to.areaId })
    .execute();
}

/** Forgets the site of a tip whose content is erased. */
export async function endFromSite(trx: Trx, { areaId, tipId }: TipKey): Promise<void> {
  await trx.deleteFrom('scheme_tip').where('area_id', '=', areaId).where('tip_id', '=', tipId).execute();
}
