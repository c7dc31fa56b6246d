import { readSealTo } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Services } from '../../../platform/services.ts';
import type { Recording } from '../../record-contract.ts';
import { findKind } from '../kind-queries.ts';
import { findSite, type StoredScheme } from '../scheme-queries.ts';

/** Teams that are offered on a phone at most. */
const MOST_TEAMS = 50;

/** What it takes to record at a site of a scheme, by the newest form of its kind. Throws `not_found`. */
export async function readRecording(
  services: Services,
  scheme: StoredScheme,
  siteId: string,
): Promise<Recording> {
  const { db } = services;
  const { area_id, scheme_id, unit_id } = scheme;
  const [site, kind, teams, sealTo] = await Promise.all([
    findSite(db, scheme, siteId),
    findKind(db, scheme.kind),
    db
      .selectFrom('scheme_team')
      .select(['team_id', 'name'])
      .where('area_id', '=', area_id)
      .where('scheme_id', '=', scheme_id)
      .where('site_id', '=', siteId)
      .orderBy('team_id')
      .limit(MOST_TEAMS)
      .execute(),
    readSealTo(services, unit_id),
  ]);
  if (site === undefined || kind === undefined) throw new AppError('not_found');
  return {
    kindVersion: kind.version,
    activities: [...kind.form.activities],
    teams: teams.map(({ team_id: teamId, name }) => ({ teamId, name })),
    fromDay: site.from_day,
    sealTo,
  };
}
