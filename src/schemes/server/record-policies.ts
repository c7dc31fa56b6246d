import type { Officer } from '../../accounts/server/index.ts';
import type { SiteActor, SiteMembership } from '../../accounts/site-roles.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import { recordsFor } from '../record-policy.ts';
import { findRecord, findRecordOf, type StoredRecord } from './records/record-queries.ts';
import { ofScheme } from './scheme-policies.ts';
import { findScheme, type StoredScheme } from './scheme-queries.ts';

/** A site of the asker's own team, with the scheme that it belongs to. */
interface OwnSite {
  readonly site: SiteMembership;
  readonly row: StoredScheme;
}

interface AskedSite {
  readonly actor: Officer;
  readonly params: { readonly siteId: string };
}

/** A policy about an own site, for whoever is of its team. Anybody else is answered as if there were none. */
export function onOwnSite({ db }: Services, action: string) {
  return {
    action,
    subject: async ({ actor, params }: AskedSite): Promise<OwnSite | undefined> => {
      const site = actor.sites.find(({ siteId }) => siteId === params.siteId);
      const row = site && (await findScheme(db, site.schemeId, [site.areaId]));
      return site && row && { site, row };
    },
    allow: (actor: Officer, { site }: OwnSite) => recordsFor(actor).includes(site),
  };
}

interface AskedRecord {
  readonly actor: Officer;
  readonly params: { readonly activityId: string };
}

/** A policy about a record that the asker wrote. */
export function onOwnRecord(
  { db }: Services,
  isOwn: (actor: SiteActor, record: { readonly accountId: string }) => boolean,
) {
  return (action: string) => ({
    action,
    subject: ({ actor, params }: AskedRecord): Promise<StoredRecord | undefined> =>
      findRecord(
        db,
        params.activityId,
        actor.sites.map(({ areaId }) => areaId),
      ),
    allow: (actor: Officer, { account_id: accountId }: StoredRecord) => isOwn(actor, { accountId }),
  });
}

interface AskedAtDesk {
  readonly actor: Officer;
  readonly params: { readonly schemeId: string; readonly activityId: string };
}

/** A policy about a record of a scheme, for whoever opens what is sealed to the unit that keeps it. */
export function ofActivity(services: Services) {
  const found = ofScheme(services);
  return (action: string) => ({
    action,
    subject: async (asked: AskedAtDesk): Promise<{ unitId: number; record: StoredRecord } | undefined> => {
      const scheme = await found(asked);
      const record = scheme && (await findRecordOf(services.db, scheme.row, asked.params.activityId));
      return scheme && record && { unitId: scheme.row.unit_id, record };
    },
    allow: (actor: Officer, { unitId }: { unitId: number }) => can(actor, 'scheme.open', { unitId }),
  });
}
