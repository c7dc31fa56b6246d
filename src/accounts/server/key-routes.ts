import { AppError } from '../../platform/app-error.ts';
import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { Unit } from '../contract.ts';
import * as contract from '../key-contract.ts';
import { can, type Subjects } from '../policy.ts';
import { createUnitKey } from './create-unit-key.ts';
import { listUnitKeys } from './list-unit-keys.ts';
import { listUnsignedKeys } from './list-unsigned-keys.ts';
import { type Officer, officer } from './officer.ts';
import { readDirectory, readSealTo } from './read-directory.ts';
import { shareUnitKeys } from './share-unit-keys.ts';
import { signUnitKey } from './sign-unit-key.ts';
import { epochsHeld } from './unit-key-queries.ts';
import { findServedUnit, findUnit } from './unit-queries.ts';

/** Unit keys from a chief's browser to the public directory. */
export function keyRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const bySession = officer(services);
  const overAll = (action: 'unit_key.list_unsigned' | 'unit_key.sign') => ({
    action,
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, action, {}),
  });

  // whoever serves somewhere may have something to hand on; the key is as public as the register
  const onSealTo = {
    action: 'unit.list',
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, 'unit.list', {}),
  } as const;
  const onList = {
    action: 'unit_key.list',
    subject: ({ params }: { params: { unitId: number } }) => findUnit(db, params.unitId),
    allow: (actor: Officer, unit: Unit) => can(actor, 'unit_key.list', unit),
  };
  const onCreate = {
    action: 'unit_key.create',
    // An ended unit's too, by its heir: who left must not open what is answered from now on.
    subject: ({ params }: { params: { unitId: number } }) => findServedUnit(db, params.unitId, clock.now()),
    allow: (actor: Officer, unit: Unit) => can(actor, 'unit_key.create', unit),
  };
  const onShare = {
    action: 'unit_key.share',
    // An ended unit too: what it received must stay readable for whoever follows.
    subject: async ({ actor, params, body }: ShareInput): Promise<Subjects['unit_key.share']> => ({
      unitId: params.unitId,
      epochs: body.shares.map(({ epoch }) => epoch),
      held: await epochsHeld(db, params.unitId, actor.accountId),
    }),
    allow: (actor: Officer, subject: Subjects['unit_key.share']) => can(actor, 'unit_key.share', subject),
  };

  return [
    defineRoute(contract.unitSealTo, bySession, onSealTo, async ({ params }) => {
      const sealTo = await readSealTo(services, params.unitId);
      if (sealTo === null) throw new AppError('unknown_unit');
      return sealTo;
    }),
    defineRoute(contract.listUnitKeys, bySession, onList, (_, { unitId }) => listUnitKeys(db, unitId)),
    defineRoute(contract.createUnitKey, bySession, onCreate, ({ actor, body }, unit) =>
      createUnitKey(services, actor.accountId, unit, body),
    ),
    defineRoute(contract.shareUnitKeys, bySession, onShare, async ({ params, body }) => {
      await shareUnitKeys(services, params.unitId, body.shares);
      return {};
    }),
    defineRoute(contract.listUnsignedKeys, bySession, overAll('unit_key.list_unsigned'), async () => ({
      rows: await listUnsignedKeys(db),
    })),
    defineRoute(
      contract.signUnitKey,
      bySession,
      { ...overAll('unit_key.sign'), refusal: 'forbidden' },
      async ({ actor, body }) => {
        await signUnitKey(services, actor.accountId, body);
        return {};
      },
    ),
    publicRoute(contract.directory, ({ query }) => readDirectory(services, query)),
  ];
}

interface ShareInput {
  readonly actor: Officer;
  readonly params: { readonly unitId: number };
  readonly body: { readonly shares: readonly { readonly epoch: number }[] };
}
