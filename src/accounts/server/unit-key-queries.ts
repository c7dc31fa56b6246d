import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { UnitKey } from '../contract.ts';
import type { UnitKeyTable } from './tables.ts';

/** A unit key that a steward has vouched for. */
export type SignedKey = UnitKey & { steward: NonNullable<UnitKey['steward']> };

/** The columns that `presentUnitKey` reads. */
export const UNIT_KEY_COLUMNS = [
  'unit_key.unit_id',
  'unit_key.epoch',
  'unit_key.recipient',
  'unit_key.signing_key',
  'unit_key.created_on',
  'unit_key.steward_key',
  'unit_key.steward_signature',
] as const;

type UnitKeyRow = Pick<
  Selectable<UnitKeyTable>,
  'unit_id' | 'epoch' | 'recipient' | 'signing_key' | 'created_on' | 'steward_key' | 'steward_signature'
>;

/** A unit key's row as it crosses the wire. */
export function presentUnitKey(row: UnitKeyRow): UnitKey {
  const { steward_key: steward, steward_signature: signature } = row;
  return {
    unitId: row.unit_id,
    epoch: row.epoch,
    recipient: row.recipient,
    signingKey: row.signing_key.toString('base64url'),
    createdOn: row.created_on,
    steward: steward &&
      signature && { publicKey: steward.toString('base64url'), signature: signature.toString('base64url') },
  };
}

/** The epochs of a unit that an account has a share of. */
export async function epochsHeld(db: Db, unitId: number, accountId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('unit_key_share')
    .select('epoch')
    .where('unit_id', '=', unitId)
    .where('account_id', '=', accountId)
    .execute();
  return rows.map(({ epoch }) => epoch);
}

/** The newest signed epoch of a unit, also of one that has ended; undefined where no steward has signed any. */
export async function currentEpoch(db: Db | Trx, unitId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('unit_key')
    .select((select) => select.fn.max('epoch').as('epoch'))
    .where('unit_id', '=', unitId)
    .where('signed_at', 'is not', null)
    .executeTakeFirst();
  return row?.epoch ?? undefined;
}
