import type { z } from 'zod';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../access-contract.ts';
import type { Unit } from '../contract.ts';
import { can } from '../policy.ts';
import type { Role } from '../roles.ts';
import { addMembership } from './add-membership.ts';
import { endMembership } from './end-membership.ts';
import { endMemberSessions } from './end-sessions.ts';
import { type Officer, officer } from './officer.ts';
import { findPerson, type Person } from './person-queries.ts';
import { renewAccount } from './renew-account.ts';
import { findPresentUnit } from './unit-queries.ts';

/** Who comes to serve in a unit, who leaves it, and who begins anew with keys or sessions. */
export function accessRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const bySession = officer(services);

  const onAdd = {
    action: 'membership.add',
    subject: async ({ params, body }: AddInput): Promise<Joining | undefined> => {
      const unit = await findPresentUnit(db, params.unitId, clock.now());
      return unit && { ...unit, role: body.role };
    },
    allow: (actor: Officer, joining: Joining) => can(actor, 'membership.add', joining),
    refusal: 'forbidden' as const,
  };
  const onEnd = {
    action: 'membership.end',
    // A unit that has ended too: whoever follows it goes on opening what it received.
    subject: async ({ params }: { params: { unitId: number; accountId: string } }) => {
      const person = await findPerson(db, params.accountId, clock.now());
      const here = person?.memberships.filter(({ unitId }) => unitId === params.unitId) ?? [];
      if (here.length === 0) return undefined;
      return { unitId: params.unitId, roles: here.map(({ role }) => role) };
    },
    allow: (actor: Officer, leaving: { unitId: number; roles: readonly Role[] }) =>
      can(actor, 'membership.end', leaving),
  };
  const onPerson = (action: 'account.renew' | 'account.sign_out') => ({
    action,
    subject: ({ params }: { params: { accountId: string } }) => findPerson(db, params.accountId, clock.now()),
    allow: (actor: Officer, person: Person) => can(actor, action, person),
  });

  return [
    defineRoute(contract.addMembership, bySession, onAdd, async ({ actor, body }, unit) => {
      await addMembership(services, actor.accountId, unit, body);
      return {};
    }),
    defineRoute(contract.endMembership, bySession, onEnd, async ({ actor, params }) => {
      await endMembership(services, actor.accountId, params.unitId, params.accountId);
      return {};
    }),
    defineRoute(contract.renew, bySession, onPerson('account.renew'), async ({ actor }, person) => {
      const { login, token, expiresAt } = await renewAccount(services, actor.accountId, person);
      return { login, token, expiresAt: expiresAt.toISOString() };
    }),
    defineRoute(
      contract.endMemberSessions,
      bySession,
      onPerson('account.sign_out'),
      async ({ actor, params }) => {
        await endMemberSessions(services, actor.accountId, params.accountId);
        return {};
      },
    ),
  ];
}

type Joining = Unit & { readonly role: Role };

interface AddInput {
  readonly params: { readonly unitId: number };
  readonly body: z.output<(typeof contract.addMembership)['body']>;
}
