import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { verifyEntry } from '../../sealed/directory.ts';
import { coveredUntil, type SignedEntry } from '../entry-cover.ts';
import type { signUnitKey as signUnitKeyEndpoint } from '../key-contract.ts';
import { type Delegation, readDelegations, readOwnDelegations } from './delegation-queries.ts';
import { readDeployment } from './directory-queries.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

type KeySignature = z.output<(typeof signUnitKeyEndpoint)['body']>;

/**
 * Publishes a unit key under a steward's signature, and ends the epochs before it. The server follows the
 * whole chain itself (root, delegation, entry), so that no browser is ever sent a desk that it must refuse.
 * A key in use is signed again where the new signature holds longer: entries lapse with the delegation that they
 * were signed under. What was signed before stays in its leaf; a signature that gains nothing changes nothing.
 * Throws `not_found` (no such key, or overtaken by a newer signed one), `forbidden` where the steward key is
 * not the actor's own, `day_in_future`, `bad_signature` for a broken chain.
 */
export async function signUnitKey(
  { db, clock }: Services,
  stewardId: string,
  input: KeySignature,
): Promise<void> {
  const now = clock.now();
  if (input.createdOn > dayOf(now)) throw new AppError('day_in_future');
  await transaction(db, (trx) => publish(trx, stewardId, input, now));
  forgetDirectory(db);
}

async function publish(trx: Trx, stewardId: string, input: KeySignature, now: Date): Promise<void> {
  const { unitId, epoch, createdOn, stewardKey, signature } = input;
  const own = await readOwnDelegations(trx, stewardId);
  const rootKey = (await readDeployment(trx))?.rootKey;
  const named = own.filter(({ publicKey }) => publicKey === stewardKey);
  if (named.length === 0 || rootKey === undefined) throw new AppError('forbidden');
  // The unit's epochs are locked together: two stewards at once must not both end up current.
  const keys = await trx
    .selectFrom('unit_key')
    .innerJoin('unit', 'unit.unit_id', 'unit_key.unit_id')
    .select([...UNIT_KEY_COLUMNS, 'unit.area_id'])
    .where('unit_key.unit_id', '=', unitId)
    .orderBy('unit_key.epoch')
    .forUpdate('unit_key')
    .execute();
  const row = keys.find((each) => each.epoch === epoch);
  const overtaken = keys.some((each) => each.epoch > epoch && each.steward_key !== null);
  if (row === undefined || overtaken) throw new AppError('not_found');
  const key = presentUnitKey(row);
  const { recipient, signingKey } = key;
  const entry = { unitId, epoch, recipient, signingKey, createdOn, stewardKey, signature };
  const holds = named.some((word) => verifyEntry(entry, delegationOf(word), rootKey, dayOf(now)) === 'ok');
  if (!holds) throw new AppError('bad_signature');
  if (key.steward !== null && !(await holdsLonger(trx, key, input))) return;
  await endEarlierEpochs(trx, unitId, epoch, now);
  await trx
    .updateTable('unit_key')
    .set({
      created_on: createdOn,
      steward_key: Buffer.from(stewardKey, 'base64url'),
      steward_signature: Buffer.from(signature, 'base64url'),
      signed_at: now,
    })
    .where('unit_id', '=', unitId)
    .where('epoch', '=', epoch)
    .execute();
  const fields = ['unit-key-signed', unitId, epoch, recipient, signingKey, createdOn, stewardKey, signature];
  await appendLeaf(trx, { areaId: row.area_id, subject: 'directory', fields }, now);
}

async function holdsLonger(
  trx: Trx,
  present: SignedEntry,
  { createdOn, stewardKey }: KeySignature,
): Promise<boolean> {
  const delegations = await readDelegations(trx);
  const next = coveredUntil({ createdOn, steward: { publicKey: stewardKey } }, delegations) ?? '';
  return next > (coveredUntil(present, delegations) ?? '');
}

async function endEarlierEpochs(trx: Trx, unitId: number, epoch: number, now: Date): Promise<void> {
  await trx
    .updateTable('unit_key')
    .set({ superseded_at: now })
    .where('unit_id', '=', unitId)
    .where('epoch', '<', epoch)
    .where('signed_at', 'is not', null)
    .where('superseded_at', 'is', null)
    .execute();
}

function delegationOf({ publicKey, ...word }: Delegation) {
  return { ...word, stewardKey: publicKey };
}
