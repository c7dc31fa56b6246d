import { randomUUID } from 'node:crypto';
import { foldWords } from '../../src/areas/fold.ts';
import type { PlannedChange, PlannedScheme } from '../../src/demo/schemes/planned-scheme.ts';
import type { Db } from '../../src/platform/database.ts';
import { stepOf } from '../../src/schemes/life.ts';
import type {} from '../../src/schemes/server/index.ts';

type Site = Extract<PlannedChange, { what: 'site' }>;
type Team = Extract<PlannedChange, { what: 'team' }>;

/** Whoever entered them. */
const entered = { recorded_by: randomUUID(), recorded_at: new Date('2018-06-01T00:00:00Z') };

/** The clear rows of planned schemes as they stand in the end: what is counted and named of them. */
export async function putPlannedSchemes(db: Db, plan: readonly PlannedScheme[]): Promise<void> {
  const homes = plan.map(({ schemeId, areaId }) => ({ scheme_id: schemeId, area_id: areaId }));
  await db.insertInto('scheme_home').values(homes).execute();
  await db.insertInto('scheme').values(plan.map(rowOf)).execute();
  await db.insertInto('scheme_site').values(plan.flatMap(sitesOf)).execute();
  await db.insertInto('scheme_term').values(plan.flatMap(termsOf)).execute();
  await db.insertInto('scheme_activity').values(plan.flatMap(activitiesOf)).execute();
}

function rowOf({ areaId, schemeId, kind, name, about, paidByPeople, named, ...scheme }: PlannedScheme) {
  const steps = scheme.changes.flatMap((change) => (change.what === 'step' ? [change] : []));
  const last = steps.at(-1);
  return {
    ...entered,
    area_id: areaId,
    scheme_id: schemeId,
    unit_id: 1,
    kind,
    name,
    folded: foldWords(name),
    about,
    paid_by_people: paidByPeople,
    in_reports: named,
    state: last ? stepOf(last.action).to : ('proposed' as const),
    version: 1 + scheme.changes.length,
    launched_on: scheme.launchedOn,
    dissolved_on: null,
    grade: steps.findLast(({ grade }) => grade !== null)?.grade ?? null,
    chair_name: null,
    chair_contact: null,
    chair_agreed_on: null,
  };
}

function placesIn({ changes }: PlannedScheme): Map<string, Site> {
  return new Map(changes.flatMap((change) => (change.what === 'site' ? [[change.siteId, change]] : [])));
}

function sitesOf(scheme: PlannedScheme) {
  return [...placesIn(scheme).values()].map((site) => ({
    area_id: scheme.areaId,
    scheme_id: scheme.schemeId,
    site_id: site.siteId,
    place_area_id: site.placeAreaId,
    place_verified: site.verified,
    sort: site.sort,
    name: site.name,
    from_day: site.onDay,
    to_day: null,
    kind_version: 1,
    fields: JSON.stringify(site.fields),
  }));
}

function termsOf(scheme: PlannedScheme) {
  const teams = scheme.changes.filter((change): change is Team => change.what === 'team');
  return teams.map(({ teamId, termId, siteId, onDay, members }) => ({
    area_id: scheme.areaId,
    scheme_id: scheme.schemeId,
    team_id: teamId,
    term_id: termId,
    place_area_id: placesIn(scheme).get(siteId)?.placeAreaId ?? scheme.areaId,
    from_day: onDay,
    to_day: null,
    members,
  }));
}

function activitiesOf(scheme: PlannedScheme) {
  return scheme.activities.map(({ activityId, siteId, type, onDay, participants, fields }) => ({
    ...entered,
    area_id: scheme.areaId,
    scheme_id: scheme.schemeId,
    activity_id: activityId,
    site_id: siteId,
    team_id: null,
    place_area_id: placesIn(scheme).get(siteId)?.placeAreaId ?? scheme.areaId,
    type,
    on_day: onDay,
    participants,
    kind_version: 1,
    fields: JSON.stringify(fields),
    withdrawn_at: null,
  }));
}
