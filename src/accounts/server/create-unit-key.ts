import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { isUniqueViolation, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Unit, UnitKey } from '../contract.ts';
import type { createUnitKey as createUnitKeyEndpoint } from '../key-contract.ts';
import { checkRecipient } from './check-recipient.ts';
import { checkShares } from './check-shares.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

type NewUnitKey = z.output<(typeof createUnitKeyEndpoint)['body']>;

/**
 * Stores a new epoch of a unit's key with its shares, in one transaction; nobody seals to it before a steward
 * has signed. Throws `epoch_conflict` unless the epoch follows the last one, `unknown_recipient` and the
 * rest of `checkShares`, `day_in_future`, and `invalid_input` for a signing key that was used before.
 */
export async function createUnitKey(
  { db, clock }: Services,
  creatorId: string,
  unit: Unit,
  input: NewUnitKey,
): Promise<UnitKey> {
  const now = clock.now();
  const { epoch, recipient, signingKey, createdOn } = input;
  await checkRecipient(recipient);
  if (createdOn > dayOf(now)) throw new AppError('day_in_future');
  return transaction(db, async (trx) => {
    const last = await trx
      .selectFrom('unit_key')
      .select((select) => select.fn.max('epoch').as('epoch'))
      .where('unit_id', '=', unit.unitId)
      .executeTakeFirst();
    if (epoch !== (last?.epoch ?? 0) + 1) throw new AppError('epoch_conflict');
    const shares = input.shares.map((share) => ({ ...share, epoch }));
    const rows = await checkShares(trx, unit.unitId, shares, now);
    const created = await trx
      .insertInto('unit_key')
      .values({
        unit_id: unit.unitId,
        epoch,
        recipient,
        signing_key: Buffer.from(signingKey, 'base64url'),
        created_by: creatorId,
        created_on: createdOn,
      })
      .returning(UNIT_KEY_COLUMNS)
      .executeTakeFirstOrThrow()
      .catch(refuseUsed);
    await trx.insertInto('unit_key_share').values(rows).execute();
    const fields = ['unit-key', unit.unitId, epoch, recipient, signingKey, createdOn, creatorId];
    await appendLeaf(trx, { areaId: unit.areaId, subject: 'directory', fields }, now);
    return presentUnitKey(created);
  });
}

function refuseUsed(error: unknown): never {
  if (isUniqueViolation(error, 'unit_key_pkey')) throw new AppError('epoch_conflict');
  if (!isUniqueViolation(error, 'unit_key_signing_key_key')) throw error;
  throw new AppError('invalid_input', { issues: [{ path: 'signingKey', code: 'custom' }] });
}
