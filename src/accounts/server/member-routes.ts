import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { createUnit as createUnitEndpoint, invite, listMembers, listUnits } from '../contract.ts';
import { can, type Subjects } from '../policy.ts';
import { createInvitation } from './create-invitation.ts';
import { createUnit } from './create-unit.ts';
import { listMembers as readMembers } from './list-members.ts';
import { listUnits as readUnits } from './list-units.ts';
import { type Officer, officer } from './officer.ts';
import { findPresentUnits, findUnit } from './unit-queries.ts';

/** Units, who serves in them, and who is invited to. */
export function memberRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const bySession = officer(services);
  const overAll = (action: 'unit.list' | 'unit.create') => ({
    action,
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, action, {}),
  });

  const ofMembers = {
    action: 'member.list',
    subject: ({ params }: { params: { unitId: number } }) => findUnit(db, params.unitId),
    allow: (actor: Officer, subject: Subjects['member.list']) => can(actor, 'member.list', subject),
  };

  /** The asked memberships with the kinds of their units. Throws `unknown_unit` for one that is not there now. */
  async function namedUnits(body: Invite): Promise<Subjects['invitation.create']> {
    const unitIds = body.memberships.map(({ unitId }) => unitId);
    const units = await findPresentUnits(db, unitIds, clock.now());
    const memberships = body.memberships.map(({ unitId, role }) => {
      const unit = units.get(unitId);
      if (unit === undefined) throw new AppError('unknown_unit');
      return { unitId, role, kind: unit.kind };
    });
    return { memberships };
  }

  const ofInvitations = {
    action: 'invitation.create',
    subject: ({ body }: { body: Invite }) => namedUnits(body),
    allow: (actor: Officer, subject: Subjects['invitation.create']) =>
      can(actor, 'invitation.create', subject),
    refusal: 'forbidden' as const,
  };

  return [
    defineRoute(listUnits, bySession, overAll('unit.list'), async () => ({
      rows: await readUnits(services),
    })),
    defineRoute(
      createUnitEndpoint,
      bySession,
      { ...overAll('unit.create'), refusal: 'forbidden' },
      ({ body }) => createUnit(services, body),
    ),
    defineRoute(listMembers, bySession, ofMembers, (_, { unitId }) => readMembers(services, unitId)),
    defineRoute(invite, bySession, ofInvitations, async ({ actor, body }) => {
      const { token, expiresAt } = await createInvitation(services, actor.accountId, body);
      return { token, expiresAt: expiresAt.toISOString() };
    }),
  ];
}

type Invite = z.output<(typeof invite)['body']>;
