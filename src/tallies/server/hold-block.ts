import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { Block } from '../blocks.ts';

/** What is rolled up, each with the number that sets its advisory locks apart from those of others. */
const LOCKS = { tips: 847_825, activities: 847_826 } as const;
export type Rolled = keyof typeof LOCKS;

/** Claims a block for a roll-up; false where something under way changes one of its rows. Never waits. */
export async function claimBlock(trx: Trx, rolled: Rolled, block: Block): Promise<boolean> {
  const { rows } = await sql<{ claimed: boolean }>`
    select pg_try_advisory_xact_lock(${LOCKS[rolled]}::int, ${block}::int) as claimed`.execute(trx);
  return rows[0]?.claimed === true;
}

/**
 * Keeps a block from being rolled up until the end of the transaction, or waits for a roll-up under way. A statement
 * of its own, so that the next ones see what that one wrote.
 */
export function keepBlock(rolled: Rolled, block: Block) {
  return { text: 'select pg_advisory_xact_lock_shared($1::int, $2::int)', values: [LOCKS[rolled], block] };
}

/** The same for several blocks. */
export async function keepBlocks(trx: Trx, rolled: Rolled, blocks: readonly Block[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LOCKS[rolled]}::int, block)
    from unnest(${sql.val(blocks)}::int[]) as block`.execute(trx);
}
