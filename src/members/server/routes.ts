import { can as canInAccounts } from '../../accounts/policy.ts';
import {
  findSiteMember,
  loginsOfUnit,
  type Officer,
  officer,
  type StoredSiteMember,
} from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { type FoundScheme, ofScheme } from '../../schemes/server/index.ts';
import * as contract from '../contract.ts';
import { importMembers as importContract } from '../import-contract.ts';
import { can } from '../policy.ts';
import { type AlsoEnds, endMember } from './end-member.ts';
import { importMembers } from './import-members.ts';
import { inviteMember } from './invite-member.ts';
import { listMembers } from './list-members.ts';
import { readOwnSites } from './read-own-sites.ts';
import { renewMemberLink } from './renew-member-link.ts';
import { shiftRoutes } from './routes-shifts.ts';

type Action = 'site_member.list' | 'site_member.invite' | 'site_member.end';
interface Asked {
  readonly actor: Officer;
  readonly params: { readonly schemeId: string };
}
interface AskedMember extends Asked {
  readonly params: { readonly schemeId: string; readonly memberId: string };
}
interface FoundMember {
  readonly scheme: FoundScheme;
  readonly member: StoredSiteMember;
}

/**
 * The people of sites who sign in: what the officers of the unit that keeps a scheme ask, and what the people do.
 * `alsoEnds` is what other rooms end with them.
 */
export function memberRoutes(services: Services, alsoEnds: AlsoEnds): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const findScheme = ofScheme(services);
  const keeps = (actor: Officer, action: Action, { row }: FoundScheme) =>
    canInAccounts(actor, action, { unitId: row.unit_id });
  const onScheme = (action: Action) => ({
    action,
    subject: (asked: Asked) => findScheme(asked),
    allow: (actor: Officer, found: FoundScheme) => keeps(actor, action, found),
  });
  const onMember = (action: Action) => ({
    action,
    subject: async (asked: AskedMember): Promise<FoundMember | undefined> => {
      const scheme = await findScheme(asked);
      const { schemeId, memberId } = asked.params;
      const member = scheme && (await findSiteMember(db, { areaId: scheme.areaId, schemeId }, memberId));
      return scheme && member && { scheme, member };
    },
    allow: (actor: Officer, { scheme }: FoundMember) => keeps(actor, action, scheme),
  });
  const ofOwn = {
    action: 'own_sites.read',
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, 'own_sites.read', {}),
  };
  return [
    defineRoute(contract.listMembers, bySession, onScheme('site_member.list'), ({ query }, { row }) =>
      listMembers(services, row, query),
    ),
    defineRoute(
      contract.inviteMember,
      bySession,
      onScheme('site_member.invite'),
      ({ actor, body }, { row }) => inviteMember(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.knownLogins,
      bySession,
      onScheme('site_member.invite'),
      async ({ body }, { row }) => ({
        logins: await loginsOfUnit(db, row.unit_id, body.logins, services.clock.now()),
      }),
    ),
    defineRoute(importContract, bySession, onScheme('site_member.invite'), ({ actor, body }, { row }) =>
      importMembers(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.renewMemberLink,
      bySession,
      onMember('site_member.invite'),
      ({ actor }, { scheme, member }) => renewMemberLink(services, actor, scheme.row, member),
    ),
    defineRoute(contract.endMember, bySession, onMember('site_member.end'), async ({ actor }, { member }) => {
      await endMember(services, actor.accountId, member, alsoEnds);
      return {};
    }),
    defineRoute(contract.readOwnSites, bySession, ofOwn, async ({ actor }) => ({
      rows: await readOwnSites(db, actor.sites),
    })),
    ...shiftRoutes(services),
  ];
}
