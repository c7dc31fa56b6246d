import { findUnit } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { whenSitesEnd } from '../../routes.ts';
import type { ClearValues } from '../../schemes/form.ts';
import {
  amendScheme,
  findScheme,
  formTeam,
  openSite,
  proposeScheme,
  recordActivity,
  setChair,
  takeStep,
} from '../../schemes/server/index.ts';
import type { DemoCity } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { type Keeper, keeperOf, sealAs } from '../keeper-of.ts';
import type { PlannedActivity, PlannedChange, PlannedScheme } from './planned-scheme.ts';

/** Shipped forms are version 1. */
const FORM_VERSION = 1;
/** What is older was entered then: the law that the product knows of begins in 2017. */
const FIRST_ENTRY = '2017-01-02';

/**
 * Takes planned schemes through their lives, by the operations that a desk's browser calls, their words really sealed.
 * What is there is left as it is, so that a filling that was cut short goes on.
 */
export async function fillSchemes(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedScheme[],
  signal: AbortSignal,
): Promise<void> {
  for (const planned of plan) {
    if (signal.aborted) return;
    await fillScheme(services, city, planned, signal);
  }
}

async function fillScheme(
  services: Services,
  city: DemoCity,
  planned: PlannedScheme,
  signal: AbortSignal,
): Promise<void> {
  const keeper = keeperOf(city, planned.desk);
  const known = await findScheme(services.db, planned.schemeId, [planned.areaId]);
  if (known === undefined) await propose(services, planned, keeper);
  for (const change of planned.changes.slice((known?.version ?? 1) - 1)) {
    if (signal.aborted) return;
    await make(services, planned, keeper, change);
  }
  for (const activity of planned.activities) {
    if (signal.aborted) return;
    await record(services, planned, keeper, activity);
  }
}

/** Services at the day of a change, on which it is entered. */
function on(services: Services, day: string): Services {
  return at(services, `${day < FIRST_ENTRY ? FIRST_ENTRY : day}T03:00:00Z`);
}

async function propose(
  services: Services,
  planned: PlannedScheme,
  { accountId, key }: Keeper,
): Promise<void> {
  const { schemeId, kind, name, about, paidByPeople, proposedOn: onDay } = planned;
  const unit = await findUnit(services.db, key.unitId);
  if (unit === undefined) throw new Error('the demo lacks a unit that it names');
  const body = { schemeId, unitId: key.unitId, kind, name, about, paidByPeople, onDay };
  await proposeScheme(on(services, onDay), accountId, unit, body);
}

async function make(
  services: Services,
  planned: PlannedScheme,
  keeper: Keeper,
  change: PlannedChange,
): Promise<void> {
  const then = on(services, change.onDay);
  const scheme = await findScheme(services.db, planned.schemeId, [planned.areaId]);
  if (scheme === undefined) throw new Error('a scheme of the demo is gone');
  const { version } = scheme;
  const { accountId } = keeper;
  switch (change.what) {
    case 'step': {
      const { action, onDay, documents, grade } = change;
      await takeStep(
        then,
        accountId,
        scheme,
        { version, action, onDay, documents: [...documents], grade },
        whenSitesEnd,
      );
      return;
    }
    case 'chair': {
      const words = await sealAs(keeper, planned.schemeId, change.text);
      await setChair(then, accountId, scheme, { version, words, shown: change.shown });
      return;
    }
    case 'name_in_reports': {
      const { name, about, paidByPeople } = planned;
      await amendScheme(then, accountId, scheme, { version, name, about, paidByPeople, inReports: true });
      return;
    }
    case 'site': {
      const { siteId, placeAreaId, verified: placeVerified, sort, name, onDay: fromDay } = change;
      const place = { siteId, placeAreaId, placeVerified, sort, name, fromDay };
      await openSite(then, accountId, scheme, {
        version,
        ...place,
        ...(await recordOf(keeper, siteId, change)),
      });
      return;
    }
    case 'team': {
      const { teamId, siteId, termId, name, onDay: fromDay, members } = change;
      const roster = await sealAs(keeper, termId, change.roster);
      const term = { termId, fromDay, toDay: null, members, roster };
      const record = await recordOf(keeper, teamId, change);
      await formTeam(then, accountId, scheme, { version, teamId, siteId, name, ...record, term });
    }
  }
}

async function record(
  services: Services,
  planned: PlannedScheme,
  keeper: Keeper,
  activity: PlannedActivity,
): Promise<void> {
  const scheme = await findScheme(services.db, planned.schemeId, [planned.areaId]);
  if (scheme === undefined) throw new Error('a scheme of the demo is gone');
  const { activityId, siteId, type, onDay, participants } = activity;
  const known = await services.db
    .selectFrom('scheme_activity')
    .select('activity_id')
    .where('area_id', '=', planned.areaId)
    .where('scheme_id', '=', planned.schemeId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (known !== undefined) return;
  const did = { activityId, siteId, teamId: null, type, onDay, participants };
  const made = await recordOf(keeper, activityId, activity);
  await recordActivity(on(services, onDay), keeper.accountId, scheme, { ...did, ...made });
}

async function recordOf(
  keeper: Keeper,
  subjectId: string,
  { fields, sealed }: { readonly fields: ClearValues; readonly sealed: ClearValues },
) {
  const hidden = Object.keys(sealed).length > 0;
  const words = hidden ? await sealAs(keeper, subjectId, JSON.stringify(sealed)) : null;
  return { kindVersion: FORM_VERSION, fields: { ...fields }, words };
}
