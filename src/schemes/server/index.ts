import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import type { SitesEnd } from './end-everything.ts';
import { endWords } from './end-words.ts';
import { kindRoutes } from './routes-kinds.ts';
import { recordRoutes } from './routes-records.ts';
import { schemeRoutes } from './routes-schemes.ts';
import { siteRoutes } from './routes-sites.ts';
import { tallyActivities } from './tally/tally-activities.ts';

export { activeByRank, activeSchemes, standingOf } from './active-schemes.ts';
export { amendScheme } from './amend-scheme.ts';
export { countActivities } from './count-activities.ts';
export { countSchemes } from './count-schemes.ts';
export type { SitesEnd } from './end-everything.ts';
export { findLivingScheme } from './find-living-scheme.ts';
export { formTeam } from './form-team.ts';
export { findKind, newestKinds, signalsOfKind } from './kind-queries.ts';
export {
  countActivitiesByKind,
  countLiving,
  kindsOfLiving,
  livingByName,
  livingKinds,
} from './living-schemes.ts';
export { nameSchemes } from './name-schemes.ts';
export { nameSites } from './name-sites.ts';
export { openCounted, type SchemeSum } from './open-counted.ts';
export { openSite } from './open-site.ts';
export { proposeScheme, writeProposal } from './propose-scheme.ts';
export { chairOf } from './read-scheme.ts';
export { recordActivity } from './record-activity.ts';
export { recordOnPhone } from './records/record-on-phone.ts';
export { findRecord } from './records/record-queries.ts';
export {
  areaSubject,
  type FoundScheme,
  ofScheme,
  onArea,
  onAreas,
  reading,
} from './scheme-policies.ts';
export {
  areasReadBy,
  findScheme,
  findSchemeAnywhere,
  findSite,
  holdScheme,
  type StoredScheme,
} from './scheme-queries.ts';
export type { SchemeScope } from './scheme-scope.ts';
export { type SchemeName, schemesAround, schemesNamed } from './schemes-around.ts';
export { schemesPage } from './schemes-page.ts';
export { setChair } from './set-chair.ts';
export { sumCountedAt } from './sum-counted.ts';
export { syncKinds } from './sync-kinds.ts';
export { takeStep } from './take-step.ts';
export { tallyActivities } from './tally/tally-activities.ts';

/** Every endpoint of the capability. `sitesEnd` is what other rooms end with sites. */
export function schemesRoutes(services: Services, sitesEnd: SitesEnd): Route[] {
  return [
    ...schemeRoutes(services, sitesEnd),
    ...siteRoutes(services, sitesEnd),
    ...kindRoutes(services),
    ...recordRoutes(services),
  ];
}

/** The background tasks of the capability. */
export function schemesTasks(services: Services): TaskHandlers {
  return {
    'schemes:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('schemes: old names and words ended', { ended });
    },
    'schemes:tally': async () => {
      const cells = await tallyActivities(services);
      if (cells > 0) services.log.info('schemes: half months rolled up', { cells });
    },
  };
}

/** Every night at 04:10 in Việt Nam; the worker counts in UTC. */
export const SCHEMES_CRONTAB = '10 21 * * * schemes:end_words ?fill=1d&max=3';

/** What was rolled up and has changed is rolled up anew within a minute; until then its rows are counted. */
export const ACTIVITY_CRONTAB = '* * * * * schemes:tally ?max=1';
