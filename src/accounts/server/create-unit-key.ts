import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { isUniqueViolation, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Unit, UnitKey } from '../contract.ts';
import type { createUnitKey as createUnitKeyEndpoint } from '../key-contract.ts';
import { checkRecipient } from './check-recipient.ts';
import { checkShares } from './check-shares.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

type NewUnitKey = z.output<(typeof createUnitKeyEndpoint)['body']>;

/**
 * Stores a new epoch of a unit's key with its shares, in one transaction; nobody seals to it before a steward
 * has signed. One that none has signed yet can be replaced, so that a rotation left half-way has a way on.
 * Throws `epoch_conflict` unless the epoch follows the last one, or is the last, unsigned, and the very one that
 * is to be replaced; `unknown_recipient` and the rest of `checkShares`, `day_in_future`, and `invalid_input` for
 * a signing key that was used before.
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
    await makeRoom(trx, creatorId, unit, input, now);
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

/** Sees that the epoch is the next one; takes away the unsigned key that is to be replaced. */
async function makeRoom(
  trx: Trx,
  creatorId: string,
  { unitId, areaId }: Unit,
  { epoch, replaces }: NewUnitKey,
  now: Date,
): Promise<void> {
  const last = await trx
    .selectFrom('unit_key')
    .select(['epoch', 'signing_key', 'signed_at'])
    .where('unit_id', '=', unitId)
    .orderBy('epoch', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (replaces === undefined) {
    if (epoch !== (last?.epoch ?? 0) + 1) throw new AppError('epoch_conflict');
    return;
  }
  const isIt = last?.epoch === epoch && last.signing_key.toString('base64url') === replaces;
  if (!isIt || last.signed_at !== null) throw new AppError('epoch_conflict');
  for (const table of ['unit_key_share', 'unit_key'] as const) {
    await trx.deleteFrom(table).where('unit_id', '=', unitId).where('epoch', '=', epoch).execute();
  }
  const fields = ['unit-key-withdrawn', unitId, epoch, replaces, creatorId];
  await appendLeaf(trx, { areaId, subject: 'directory', fields }, now);
}

function refuseUsed(error: unknown): never {
  if (isUniqueViolation(error, 'unit_key_pkey')) throw new AppError('epoch_conflict');
  if (!isUniqueViolation(error, 'unit_key_signing_key_key')) throw error;
  throw invalidInput('signingKey', 'custom');
}
