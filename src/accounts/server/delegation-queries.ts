import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { delegationSchema } from '../contract.ts';
import type { StewardDelegationTable } from './tables.ts';

/** The root's word for a steward, as it crosses the wire. */
export type Delegation = z.output<typeof delegationSchema>;

/** Terms that are read at most: two stewards for half a century. */
const MAX_DELEGATIONS = 100;

const COLUMNS = [
  'steward_delegation.public_key',
  'steward_delegation.valid_from',
  'steward_delegation.valid_to',
  'steward_delegation.root_signature',
] as const;

/** The delegations that hold on a day (`YYYY-MM-DD`); where no day is given, those of the past too. */
export async function readDelegations(db: Db, day?: string): Promise<Delegation[]> {
  let select = db
    .selectFrom('steward_delegation')
    .select(COLUMNS)
    .orderBy('valid_from', 'desc')
    .limit(MAX_DELEGATIONS);
  if (day !== undefined) select = select.where('valid_from', '<=', day).where('valid_to', '>=', day);
  return (await select.execute()).map(presentDelegation);
}

/** The words of the root for one steward, the longest-lasting first. */
export async function readOwnDelegations(db: Db, stewardId: string): Promise<Delegation[]> {
  const rows = await db
    .selectFrom('steward_delegation')
    .innerJoin('steward', 'steward.public_key', 'steward_delegation.public_key')
    .select(COLUMNS)
    .where('steward.account_id', '=', stewardId)
    .orderBy('steward_delegation.valid_to', 'desc')
    .limit(MAX_DELEGATIONS)
    .execute();
  return rows.map(presentDelegation);
}

function presentDelegation(row: Selectable<StewardDelegationTable>): Delegation {
  return {
    publicKey: row.public_key.toString('base64url'),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    signature: row.root_signature.toString('base64url'),
  };
}
