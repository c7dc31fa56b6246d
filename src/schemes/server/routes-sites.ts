import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import * as contract from '../site-contract.ts';
import { beginTerm } from './begin-term.ts';
import { changeSite } from './change-site.ts';
import { changeTeam } from './change-team.ts';
import type { SitesEnd } from './end-everything.ts';
import { endSite } from './end-site.ts';
import { endTerm } from './end-term.ts';
import { formTeam } from './form-team.ts';
import { listActivities } from './list-activities.ts';
import { listSiteNames } from './list-site-names.ts';
import { listSites } from './list-sites.ts';
import { listTeams } from './list-teams.ts';
import { openSite } from './open-site.ts';
import { readHeldValues } from './read-held-values.ts';
import { recordActivity } from './record-activity.ts';
import { keeping, ofScheme, reading } from './scheme-policies.ts';
import { withdrawActivity } from './withdraw-activity.ts';

/** What officers may ask of the sites, teams and activities of schemes. */
export function siteRoutes(services: Services, sitesEnd: SitesEnd): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const found = ofScheme(services);
  return [
    defineRoute(
      contract.listSites,
      signedIn,
      reading('schemes.sites', found),
      ({ actor, query }, { row }) => {
        const opens = can(actor, 'scheme.open', { unitId: row.unit_id });
        return listSites(db, row, { ...query, opens }, clock.now());
      },
    ),
    defineRoute(
      contract.listSiteNames,
      signedIn,
      reading('schemes.site_names', found),
      ({ query }, { row }) => listSiteNames(db, row, query),
    ),
    defineRoute(
      contract.listTeams,
      signedIn,
      reading('schemes.teams', found),
      ({ actor, params, query }, { row }) => {
        const opens = can(actor, 'scheme.open', { unitId: row.unit_id });
        return listTeams(db, row, params.siteId, { ...query, opens });
      },
    ),
    defineRoute(
      contract.readHeldValues,
      signedIn,
      reading('schemes.held_values', found),
      ({ params }, { row }) => readHeldValues(db, row, params.subjectId),
    ),
    defineRoute(
      contract.listActivities,
      signedIn,
      reading('schemes.activities', found),
      ({ actor, query }, { row }) => {
        const opens = can(actor, 'scheme.open', { unitId: row.unit_id });
        return listActivities(db, row, { ...query, opens });
      },
    ),
    defineRoute(
      contract.openSite,
      signedIn,
      keeping('schemes.open_site', found),
      ({ actor, body }, { row }) => openSite(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.changeSite,
      signedIn,
      keeping('schemes.change_site', found),
      ({ actor, params, body }, { row }) => changeSite(services, actor.accountId, row, params.siteId, body),
    ),
    defineRoute(
      contract.endSite,
      signedIn,
      keeping('schemes.end_site', found),
      ({ actor, params, body }, { row }) =>
        endSite(services, actor.accountId, row, params.siteId, body, sitesEnd),
    ),
    defineRoute(
      contract.formTeam,
      signedIn,
      keeping('schemes.form_team', found),
      ({ actor, body }, { row }) => formTeam(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.changeTeam,
      signedIn,
      keeping('schemes.change_team', found),
      ({ actor, params, body }, { row }) => changeTeam(services, actor.accountId, row, params.teamId, body),
    ),
    defineRoute(
      contract.beginTerm,
      signedIn,
      keeping('schemes.begin_term', found),
      ({ actor, params, body }, { row }) => beginTerm(services, actor.accountId, row, params.teamId, body),
    ),
    defineRoute(
      contract.endTerm,
      signedIn,
      keeping('schemes.end_term', found),
      ({ actor, params, body }, { row }) => endTerm(services, actor.accountId, row, params, body),
    ),
    defineRoute(
      contract.recordActivity,
      signedIn,
      keeping('schemes.record_activity', found),
      ({ actor, body }, { row }) => recordActivity(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.withdrawActivity,
      signedIn,
      keeping('schemes.withdraw_activity', found),
      ({ actor, params }, { row }) => withdrawActivity(services, actor.accountId, row, params.activityId),
    ),
  ];
}
