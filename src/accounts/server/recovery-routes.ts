import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import * as contract from '../recovery-contract.ts';
import { closeRecovery } from './close-recovery.ts';
import { type Officer, officer } from './officer.ts';
import { openRecovery } from './open-recovery.ts';
import { readRecovery } from './read-recovery.ts';
import { findOpening, isInForce, listOpenings, type StoredOpening } from './recovery-queries.ts';
import { displayNames, findUnit } from './unit-queries.ts';

/** The openings of recovery. What they let one read of tips is served by tips. */
export function recoveryRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const bySession = officer(services);
  const onRecovery = (action: 'recovery.list' | 'recovery.open') => ({
    action,
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, action, {}),
  });
  const onUnit = {
    action: 'recovery.list',
    subject: ({ params }: { params: { unitId: number } }) => findUnit(db, params.unitId),
    allow: (actor: Officer) => can(actor, 'recovery.list', {}),
  };
  const onOpening = {
    action: 'recovery.use',
    subject: ({ params }: { params: { openingId: string } }) => findOpening(db, params.openingId),
    allow: (actor: Officer, opening: StoredOpening) => mayUseOpening(actor, opening, clock.now()),
  };
  return [
    defineRoute(
      contract.listRecoveryOpenings,
      bySession,
      onRecovery('recovery.list'),
      async ({ actor, query }) => {
        const { rows, next } = await listOpenings(db, query);
        const names = await displayNames(
          db,
          rows.map(({ openedBy }) => openedBy),
        );
        const present = ({ openedBy, ...opening }: StoredOpening) => ({
          ...opening,
          openedBy: names.get(openedBy) ?? '',
          own: openedBy === actor.accountId,
        });
        return { rows: rows.map(present), next };
      },
    ),
    defineRoute(contract.readRecovery, bySession, onUnit, ({ actor, params }) =>
      readRecovery(services, params.unitId, actor.accountId),
    ),
    defineRoute(
      contract.openRecovery,
      bySession,
      { ...onRecovery('recovery.open'), refusal: 'forbidden' },
      ({ actor, body }) => openRecovery(services, actor.accountId, body),
    ),
    defineRoute(contract.closeRecovery, bySession, onOpening, async ({ actor }, opening) => {
      await closeRecovery(services, actor.accountId, opening);
      return {};
    }),
  ];
}

/** Whether somebody may use an opening now: its opener, while it is in force. */
export function mayUseOpening(actor: Officer, opening: StoredOpening, now: Date): boolean {
  return can(actor, 'recovery.use', { openedBy: opening.openedBy, inForce: isInForce(opening, now) });
}
