import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { sameBytes } from '../bytes.ts';
import { signCheckpoint } from '../checkpoint.ts';
import { appendLeaves, type CompactTree, rootOf } from '../compact-tree.ts';
import { type LogSigner, logSigner } from './log-signer.ts';
import { readCompactTree, writeLeaves } from './tree-store.ts';

/** What one batch came to; `busy` where another process holds the tree. */
type Sequenced = 'busy' | { readonly appended: number; readonly size: number };

/** Leaves in one batch: some milliseconds of hashing, and one fsync. */
const BATCH = 2000;
/** Names the tree among the advisory locks of the database. */
const TREE_LOCK = 6962;

/**
 * Gives waiting leaves their places in the tree and signs the checkpoint that results, in one transaction: a
 * crash anywhere leaves the tree as it was and the leaves waiting. Of several processes one works at a time.
 * Nothing is signed where nothing changed. Throws `not_set_up` before the log has a key, and an error, signing
 * nothing, when the stored tree no longer has the root that was signed last.
 */
export async function sequenceLeaves(services: Services, batch: number = BATCH): Promise<Sequenced> {
  const signer = await logSigner(services);
  return transaction(services.db, async (trx) => {
    if (!(await takeTree(trx))) return 'busy';
    const latest = await latestCheckpoint(trx);
    const tree = await readSignedTree(trx, latest);
    const leaves = await waitingLeaves(trx, batch);
    const next = appendLeaves(
      tree,
      leaves.map((leaf) => leaf.leaf_hash),
    );
    if (leaves.length > 0) {
      await writeLeaves(
        trx,
        tree.size,
        leaves.map((leaf) => leaf.leaf_hash),
        next.nodes,
      );
      await markSequenced(trx, leaves, tree.size);
    }
    const sameKey = latest !== undefined && sameBytes(latest.signed_by, signer.publicKey);
    if (leaves.length > 0 || !sameKey) await writeCheckpoint(trx, next.tree, signer, services.clock.now());
    return { appended: leaves.length, size: next.tree.size };
  });
}

/** Batch after batch until no leaf waits, or another process is at it. Gives the number of leaves appended. */
export async function sequenceAll(services: Services, batch: number = BATCH): Promise<number> {
  for (let total = 0; ; ) {
    const done = await sequenceLeaves(services, batch);
    if (done === 'busy') return total;
    total += done.appended;
    if (done.appended < batch) return total;
  }
}

/** The checkpoint signed last. */
export async function latestCheckpoint(db: Kysely<Database>) {
  return db.selectFrom('ledger_checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
}

interface WaitingLeaf {
  readonly area_id: number;
  readonly leaf_hash: Buffer;
}

async function takeTree(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${TREE_LOCK}) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

async function readSignedTree(
  trx: Trx,
  latest: { size: number; root: Buffer } | undefined,
): Promise<CompactTree> {
  const tree = await readCompactTree(trx, latest?.size ?? 0);
  if (latest !== undefined && !sameBytes(rootOf(tree), latest.root)) {
    throw new Error('ledger: the stored tree is not the one that was signed');
  }
  return tree;
}

/**
 * The oldest waiting leaves, ordered by hash: what a step wrote together, and when within the batch, cannot be
 * read off the public order.
 */
async function waitingLeaves(trx: Trx, batch: number): Promise<WaitingLeaf[]> {
  const leaves = await trx
    .selectFrom('ledger_leaf')
    .select(['area_id', 'leaf_hash'])
    .where('tree_index', 'is', null)
    .orderBy('created_at')
    .orderBy('leaf_hash')
    .limit(batch)
    .execute();
  return leaves.sort((a, b) => Buffer.compare(a.leaf_hash, b.leaf_hash));
}

async function markSequenced(trx: Trx, leaves: readonly WaitingLeaf[], from: number): Promise<void> {
  await sql`
    update ledger_leaf
    set tree_index = placed.tree_index
    from (
      select area_id, leaf_hash, ${from}::bigint + place - 1 as tree_index
      from unnest(${leaves.map((leaf) => leaf.area_id)}::int[], ${leaves.map((leaf) => leaf.leaf_hash)}::bytea[])
        with ordinality as appended (area_id, leaf_hash, place)
    ) as placed
    where ledger_leaf.area_id = placed.area_id and ledger_leaf.leaf_hash = placed.leaf_hash`.execute(trx);
}

async function writeCheckpoint(trx: Trx, tree: CompactTree, signer: LogSigner, now: Date): Promise<void> {
  const root = Buffer.from(rootOf(tree));
  const signed = {
    signed_note: signCheckpoint({ origin: signer.origin, size: tree.size, root }, signer),
    signed_by: Buffer.from(signer.publicKey),
    signed_at: now,
  };
  await trx
    .insertInto('ledger_checkpoint')
    .values({ size: tree.size, root, ...signed })
    // Only a change of the key signs a size twice, and the root is then the same.
    .onConflict((conflict) => conflict.column('size').doUpdateSet(signed))
    .execute();
}
