import type { Officer } from '../../accounts/server/index.ts';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import {
  areaSubject,
  areasReadBy,
  type FoundScheme,
  findScheme,
  ofScheme,
} from '../../schemes/server/index.ts';
import { can, type HouseSubject, type Subjects } from '../policy.ts';
import { findHouse, type StoredHouse } from './house-queries.ts';

/** A house that was found for somebody, with what the policy judges. */
export interface FoundHouse extends HouseSubject {
  readonly row: StoredHouse;
}

/** The areas among whose houses somebody may look: a reader's, or those of the own sites. */
async function areasOf(db: Db, actor: Officer): Promise<number[]> {
  const ofSites = actor.sites.map(({ areaId }) => areaId);
  return [...new Set([...ofSites, ...(await areasReadBy(db, actor))])];
}

interface Asked {
  readonly actor: Officer;
  readonly params: { readonly houseId: string };
}

/** A policy about the house that a path names. Whoever may not is answered as if there were none. */
export function onHouse({ db }: Services, action: keyof Subjects) {
  return {
    action,
    subject: async ({ actor, params }: Asked): Promise<FoundHouse | undefined> => {
      const row = await findHouse(db, params.houseId, await areasOf(db, actor));
      const area = row && (await areaSubject(db, row.area_id));
      if (row === undefined || area === undefined) return undefined;
      const { unit_id: unitId, site_id: siteId, member_id: memberId } = row;
      const ended = row.ended_on === null ? null : { by: row.ended_by };
      return { row, ...area, unitId, siteId, memberId, ended };
    },
    allow: (actor: Officer, house: FoundHouse) => can(actor, action, house),
  };
}

/** A scheme whose houses somebody enters, and as which landlord; null for an officer of its unit. */
interface Opening extends FoundScheme {
  readonly landlord: SiteMembership | null;
}

interface AskedScheme {
  readonly actor: Officer;
  readonly params: { readonly schemeId: string };
  readonly body: { readonly siteId: string };
}

/** A policy of whoever enters a house: chief and reception of the unit, and a landlord of the very site. */
export function onOpening(services: Services) {
  const { db } = services;
  const forOfficer = ofScheme(services);
  return {
    action: 'house.keep',
    subject: async (asked: AskedScheme): Promise<Opening | undefined> => {
      const landlord = asked.actor.sites.find(
        ({ siteId, role }) => role === 'landlord' && siteId === asked.body.siteId,
      );
      if (landlord === undefined) {
        const found = await forOfficer(asked);
        return found && { ...found, landlord: null };
      }
      const row = await findScheme(db, asked.params.schemeId, [landlord.areaId]);
      const area = row && (await areaSubject(db, row.area_id));
      return row && area && { row, ...area, landlord };
    },
    allow: (actor: Officer, { row, landlord, ...area }: Opening) => {
      const memberId = landlord?.memberId ?? null;
      return can(actor, 'house.keep', { ...area, unitId: row.unit_id, siteId: '', memberId, ended: null });
    },
  };
}

/** A policy of whoever has houses by a site: landlords, and where teams may look, teams. */
export function onOwn(
  action: 'own_houses.read' | 'own_duties.read',
  roles: readonly SiteMembership['role'][],
) {
  return {
    action,
    subject: ({ actor }: { actor: Officer }) => actor.sites.filter(({ role }) => roles.includes(role)),
    allow: (_: Officer, sites: readonly SiteMembership[]) => sites.length > 0,
  };
}
