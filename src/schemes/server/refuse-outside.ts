import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** A scheme, or one site of it. */
export interface Scope extends SchemeKey {
  readonly siteId?: string;
}

/** Throws `activity_outside` where something was done before a day or after another; what was a mistake apart. */
export async function refuseOutside(
  trx: Trx,
  { area_id, scheme_id, siteId }: Scope,
  span: { readonly from?: string; readonly to?: string },
): Promise<void> {
  let select = trx
    .selectFrom('scheme_activity')
    .select('activity_id')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('withdrawn_at', 'is', null)
    .limit(1);
  if (siteId !== undefined) select = select.where('site_id', '=', siteId);
  if (span.from !== undefined) select = select.where('on_day', '<', span.from);
  if (span.to !== undefined) select = select.where('on_day', '>', span.to);
  if ((await select.executeTakeFirst()) !== undefined) throw new AppError('activity_outside');
}
