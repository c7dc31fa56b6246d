import type { z } from 'zod';
import { loadAreas } from '../../areas/server/index.ts';
import { unitOfToday } from '../../areas/unit-of-today.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { chooseDesk, chooseReadingAlong } from '../choose-desk.ts';
import { coveredUntil } from '../entry-cover.ts';
import type { directory, sealToSchema } from '../key-contract.ts';
import { MIN_KEY_HOLDERS } from '../unit-key-state.ts';
import type { Delegation } from './delegation-queries.ts';
import { type Deployment, type Desk, holderKey } from './directory-queries.ts';
import { directorySnapshot } from './directory-snapshot.ts';

/**
 * To whom a report is sealed, and all that a browser needs to check it up to the root. Desks whose steward's
 * delegation has lapsed are passed over: a browser would have to refuse them. Where too few hold the desk's key the
 * duty desk reads along.
 * Throws `not_set_up` before the ceremony, `unknown_area`, `no_desk` where nobody can read it.
 */
export async function readDirectory(
  services: Services,
  { areaId, concerns }: z.output<(typeof directory)['query']>,
): Promise<z.output<(typeof directory)['reply']>> {
  const { deployment, delegations, desks, holders } = await directorySnapshot(services);
  if (deployment === undefined) throw new AppError('not_set_up');
  const areas = await loadAreas(services.db);
  if (areaId !== undefined && !areas.find(areaId)) throw new AppError('unknown_area');
  const nearest = areaId ?? deployment.areaId;
  const found = areaId && unitOfToday(areas, areaId, dayOf(services.clock.now()));
  const successorId = typeof found === 'number' && found !== areaId ? found : undefined;
  const above = (id: number) => areas.ancestorsOf(id).map((area) => area.areaId);
  const line = successorId === undefined ? [] : [successorId, ...above(successorId)];
  const chain = [nearest, ...line, ...above(nearest)];
  const vouchedFor = desks.filter(({ key }) => coveredUntil(key, delegations) !== undefined);
  const desk = chooseDesk(vouchedFor, { areaId, successorId, chain }, concerns);
  if (desk === undefined) throw new AppError('no_desk');
  const readers = holders.get(holderKey(desk.key)) ?? 0;
  const also = readers < MIN_KEY_HOLDERS ? chooseReadingAlong(vouchedFor, desk, chain) : undefined;
  return presentSealTo({ desk, also }, deployment, delegations);
}

/**
 * A unit's newest signed key with what a browser checks it by, for a reporter who answers the unit that has her
 * tip now; where that one ended, under the name of the heir that acts for it. With it that of the unit that reads
 * the tip along, where one does. Null where the unit has no key that a steward vouches for today.
 */
export async function readSealTo(
  services: Services,
  unitId: number,
  alsoUnitId: number | null = null,
): Promise<z.output<typeof sealToSchema> | null> {
  const { deployment, delegations, desks, inherited } = await directorySnapshot(services);
  const vouchedFor = [...desks, ...inherited].filter(
    ({ key }) => coveredUntil(key, delegations) !== undefined,
  );
  const desk = vouchedFor.find((each) => each.unitId === unitId);
  if (deployment === undefined || desk === undefined) return null;
  const also = vouchedFor.find((each) => each.unitId === alsoUnitId);
  return presentSealTo({ desk, also }, deployment, delegations);
}

function presentSealTo(
  { desk, also }: { readonly desk: Desk; readonly also: Desk | undefined },
  { recoveryRecipient, recoverySignature, rootKey }: Deployment,
  delegations: readonly Delegation[],
): z.output<typeof sealToSchema> {
  const root = { recoveryRecipient, recoverySignature, rootKey, delegations: [...delegations] };
  return { desk: presentDesk(desk), also: also ? presentDesk(also) : null, ...root };
}

function presentDesk({ unitId, name, nameEn, kind, key }: Desk): z.output<typeof sealToSchema>['desk'] {
  return { unitId, name, nameEn, kind, key };
}
