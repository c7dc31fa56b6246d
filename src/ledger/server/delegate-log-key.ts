import { AppError } from '../../platform/app-error.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { sameBytes } from '../bytes.ts';
import { originOf } from '../checkpoint.ts';
import { type LogDelegation, verifyLogDelegation } from '../delegation.ts';
import { createLogKey, listLogKeys, readLogKey } from './ledger-key.ts';

/**
 * The public key that the root is to delegate next: one that this machine holds and that is not delegated
 * yet, made where there is none. Asking again gives the same key.
 */
export function prepareLogKey(services: Pick<Services, 'db' | 'config'>): Promise<Uint8Array> {
  const { dataFolder } = services.config;
  const begun = preparing.get(dataFolder) ?? nextLogKey(services).finally(() => preparing.delete(dataFolder));
  preparing.set(dataFolder, begun);
  return begun;
}

/** By data folder, what is being made ready: two who ask at once are told of one key, not of two. */
const preparing = new Map<string, Promise<Uint8Array>>();

async function nextLogKey({ db, config }: Pick<Services, 'db' | 'config'>): Promise<Uint8Array> {
  const delegated = await db.selectFrom('ledger_key').select('public_key').execute();
  const held = await listLogKeys(config.dataFolder);
  const free = held.find((key) => !delegated.some((row) => sameBytes(row.public_key, key)));
  return free ?? (await createLogKey(config.dataFolder)).publicKey;
}

/**
 * Stores the root's word for a log key. Refuses (`bad_signature`) a word that the root did not give, a key
 * whose private part is not here, and the word of another root than the one that began the log. False where
 * this very word is stored already; another word for a key that has one is refused.
 */
export async function delegateLogKey(
  services: Pick<Services, 'config' | 'clock'>,
  trx: Trx,
  delegation: LogDelegation,
  rootKey: Uint8Array,
): Promise<boolean> {
  const held = await readLogKey(services.config.dataFolder, delegation.publicKey);
  if (held === undefined || !verifyLogDelegation(delegation, rootKey)) throw new AppError('bad_signature');
  const origin = originOf(rootKey);
  const earlier = await trx.selectFrom('ledger_key').select('origin').limit(1).executeTakeFirst();
  if (earlier !== undefined && earlier.origin !== origin) throw new AppError('bad_signature');
  const written = await trx
    .insertInto('ledger_key')
    .values({
      public_key: Buffer.from(delegation.publicKey),
      origin,
      root_key: Buffer.from(rootKey),
      valid_from: delegation.validFrom,
      valid_to: delegation.validTo,
      root_signature: Buffer.from(delegation.signature),
      created_at: services.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return true;
  await refuseAnotherWord(trx, delegation);
  return false;
}

async function refuseAnotherWord(trx: Trx, { publicKey, signature }: LogDelegation): Promise<void> {
  const known = await trx
    .selectFrom('ledger_key')
    .select('root_signature')
    .where('public_key', '=', Buffer.from(publicKey))
    .executeTakeFirst();
  if (known === undefined || !sameBytes(known.root_signature, signature)) throw new AppError('bad_signature');
}

/** The log's name, its root, and every key that ever signed for it, newest first; undefined before the ceremony. */
export async function readLogIdentity(
  db: Db,
): Promise<{ origin: string; rootKey: Uint8Array; delegations: LogDelegation[] } | undefined> {
  const rows = await db
    .selectFrom('ledger_key')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const [newest] = rows;
  if (newest === undefined) return undefined;
  const delegations = rows.map((row) => ({
    publicKey: row.public_key,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    signature: row.root_signature,
  }));
  return { origin: newest.origin, rootKey: newest.root_key, delegations };
}
