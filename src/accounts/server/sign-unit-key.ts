import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type Delegation, verifyEntry } from '../../sealed/directory.ts';
import type { signUnitKey as signUnitKeyEndpoint } from '../key-contract.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

type KeySignature = z.output<(typeof signUnitKeyEndpoint)['body']>;

/**
 * Publishes a unit key under a steward's signature, and ends the epochs before it. The server follows the
 * whole chain itself (root, delegation, entry), so that no browser is ever sent a desk that it must refuse.
 * A key that is signed already stays as it is.
 * Throws `not_found` (no such key, or overtaken by a newer signed one), `forbidden` where the steward key is
 * not the actor's own, `bad_signature` for a broken chain.
 */
export async function signUnitKey(
  { db, clock }: Services,
  stewardId: string,
  input: KeySignature,
): Promise<void> {
  const now = clock.now();
  await transaction(db, (trx) => publish(trx, stewardId, input, now));
  forgetDirectory(db);
}

async function publish(trx: Trx, stewardId: string, input: KeySignature, now: Date): Promise<void> {
  const { unitId, epoch, stewardKey, signature } = input;
  const { delegation, rootKey } = await ownDelegation(trx, stewardId, stewardKey);
  // The unit's epochs are locked together: two stewards at once must not both end up current.
  const keys = await trx
    .selectFrom('unit_key')
    .innerJoin('unit', 'unit.unit_id', 'unit_key.unit_id')
    .select([...UNIT_KEY_COLUMNS, 'unit.area_id'])
    .where('unit_key.unit_id', '=', unitId)
    .orderBy('unit_key.epoch')
    .forUpdate('unit_key')
    .execute();
  const key = keys.find((row) => row.epoch === epoch);
  const overtaken = keys.some((row) => row.epoch > epoch && row.steward_key !== null);
  if (key === undefined || overtaken) throw new AppError('not_found');
  if (key.steward_key !== null) return;
  const { recipient, signingKey, createdOn } = presentUnitKey(key);
  const entry = { unitId, epoch, recipient, signingKey, createdOn, stewardKey, signature };
  if (verifyEntry(entry, delegation, rootKey, dayOf(now)) !== 'ok') throw new AppError('bad_signature');
  await trx
    .updateTable('unit_key')
    .set({ superseded_at: now })
    .where('unit_id', '=', unitId)
    .where('epoch', '<', epoch)
    .where('signed_at', 'is not', null)
    .where('superseded_at', 'is', null)
    .execute();
  await trx
    .updateTable('unit_key')
    .set({
      steward_key: Buffer.from(stewardKey, 'base64url'),
      steward_signature: Buffer.from(signature, 'base64url'),
      signed_at: now,
    })
    .where('unit_id', '=', unitId)
    .where('epoch', '=', epoch)
    .execute();
  const fields = ['unit-key-signed', unitId, epoch, recipient, signingKey, createdOn, stewardKey, signature];
  await appendLeaf(trx, { areaId: key.area_id, subject: 'directory', fields }, now);
}

async function ownDelegation(
  trx: Trx,
  stewardId: string,
  stewardKey: string,
): Promise<{ delegation: Delegation; rootKey: string }> {
  const row = await trx
    .selectFrom('steward')
    .select(['valid_from', 'valid_to', 'root_signature'])
    .select((select) => select.selectFrom('deployment').select('root_key').as('root_key'))
    .where('public_key', '=', Buffer.from(stewardKey, 'base64url'))
    .where('account_id', '=', stewardId)
    .executeTakeFirst();
  if (!row?.root_key) throw new AppError('forbidden');
  const signature = row.root_signature.toString('base64url');
  const delegation = { stewardKey, validFrom: row.valid_from, validTo: row.valid_to, signature };
  return { delegation, rootKey: row.root_key.toString('base64url') };
}
