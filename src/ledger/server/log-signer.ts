import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { isDelegationValid } from '../delegation.ts';
import type { Signer } from '../signed-note.ts';
import { readLogIdentity } from './delegate-log-key.ts';
import { readLogKey } from './ledger-key.ts';

/** The key that signs for the log now, and the log's name. */
export interface LogSigner extends Signer {
  readonly origin: string;
}

/** How long a process goes on with a key before it looks for a newer one. */
const FRESH_MS = 60_000;

const known = new WeakMap<object, { signer: LogSigner; until: number }>();

/**
 * The newest delegated key that this machine holds, kept for a minute so that a submission waits for nothing.
 * A key past its day still signs: to refuse tips would be worse, and a verifier sees the day for itself.
 * Throws `not_set_up` before the first-run ceremony.
 */
export async function logSigner(services: Services): Promise<LogSigner> {
  const now = services.clock.now();
  const kept = known.get(services.db);
  if (kept !== undefined && now.getTime() < kept.until) return kept.signer;
  const signer = await findSigner(services, now);
  known.set(services.db, { signer, until: now.getTime() + FRESH_MS });
  return signer;
}

async function findSigner({ db, config, log }: Services, now: Date): Promise<LogSigner> {
  const identity = await readLogIdentity(db);
  for (const delegation of identity?.delegations ?? []) {
    if (identity === undefined || delegation.validFrom > dayOf(now)) continue;
    const signer = await readLogKey(config.dataFolder, delegation.publicKey);
    if (signer === undefined) continue;
    if (!isDelegationValid(delegation, now))
      log.warn('ledger: the log key is past its day, delegate a new one');
    return { ...signer, origin: identity.origin };
  }
  throw new AppError('not_set_up');
}
