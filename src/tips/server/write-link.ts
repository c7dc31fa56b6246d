import type { Trx } from '../../platform/database.ts';
import type { TipLinkTable } from './tables.ts';
import type { TipKey } from './tip-queries.ts';

/** What the other side of a link is called. */
const OTHER_SIDE: Readonly<Record<TipLinkTable['kind'], TipLinkTable['kind']>> = {
  part: 'whole',
  whole: 'part',
  same_matter: 'same_matter',
};

/**
 * Writes a row on either side: `one` is `kind` of `other`. `other_area_id` says where the other side's row lies, for
 * ever; where that tip is now, its own row says.
 */
export async function writeLink(
  trx: Trx,
  one: TipKey,
  other: TipKey,
  { kind, actorId, at }: { kind: TipLinkTable['kind']; actorId: string; at: Date },
): Promise<void> {
  const sides = [
    { of: one, to: other, is: OTHER_SIDE[kind] },
    { of: other, to: one, is: kind },
  ];
  for (const { of, to, is } of sides) {
    await trx
      .insertInto('tip_link')
      .values({
        area_id: of.areaId,
        tip_id: of.tipId,
        other_area_id: to.areaId,
        other_tip_id: to.tipId,
        kind: is,
        linked_by: actorId,
        linked_at: at,
      })
      .execute();
  }
}
