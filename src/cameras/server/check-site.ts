import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { findScheme, findSite } from '../../schemes/server/index.ts';
import { CAMERA_SCHEME_KIND } from '../camera.ts';
import type { CameraFields } from '../contract.ts';

/**
 * Whether a camera may belong to the site that it names: one of a camera scheme of the same unit, on a day on which it
 * stands. Throws `invalid_input` for any other site, `outside_site` for a day outside of its time.
 */
export async function checkSite(
  db: Db,
  { areaId, unitId }: { readonly areaId: number; readonly unitId: number },
  { site, fromDay }: Pick<CameraFields, 'site' | 'fromDay'>,
  today: string,
): Promise<void> {
  if (site === null) return;
  const scheme = await findScheme(db, site.schemeId, [areaId]);
  const found = scheme && (await findSite(db, scheme, site.siteId));
  const fits = scheme?.kind === CAMERA_SCHEME_KIND && scheme.unit_id === unitId;
  if (!found || !fits) throw invalidInput('fields.site', 'unknown');
  // a camera is often older than the scheme that it joins; it joins while the site stands
  const ended = found.to_day !== null && found.to_day < today;
  if (ended || fromDay > (found.to_day ?? today)) throw new AppError('outside_site');
}
