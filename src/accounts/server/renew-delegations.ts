import type { z } from 'zod';
import { LAW_CODES } from '../../law/codes.ts';
import { addDays, addMonths, laterDay } from '../../law/day.ts';
import { parameterOn } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf, delegateLogKey, readLogIdentity } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { delegationStatement } from '../../sealed/directory.ts';
import { verify } from '../../sealed/signing.ts';
import type { renewDelegations as renewDelegationsEndpoint } from '../root-contract.ts';
import { type Delegation, readDelegations } from './delegation-queries.ts';
import { type Deployment, readDeployment } from './directory-queries.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { writeDelegation } from './write-delegation.ts';

/** Words of the root, as they are handed in. */
type Renewal = z.output<(typeof renewDelegationsEndpoint)['body']>;

/** What a term is judged by: how long it may be, and which day it is. */
interface Terms {
  readonly months: number;
  readonly today: string;
}

/**
 * Takes the root's next words for stewards and for the log key, all or none; the same words again change nothing.
 * The keys are known ones: a new steward is made elsewhere. Throws `not_set_up`, `bad_signature` for what the
 * root did not sign or for a key that is not ours, `end_before_start`, and `term_not_allowed` for a term longer
 * than the law book allows or one that would leave days without any.
 */
export async function renewDelegations(
  services: Services,
  actorId: string,
  { stewards, log }: Renewal,
): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  const today = dayOf(now);
  const deployment = await readDeployment(db);
  if (deployment === undefined) throw new AppError('not_set_up');
  const { value: months } = parameterOn(await currentLawBook(db, clock), LAW_CODES.stewardDelegation, today);
  await transaction(db, async (trx) => {
    const present = await readDelegations(trx);
    for (const word of stewards) {
      await checkSteward(trx, word, deployment);
      checkTerm(word, present, { months, today });
      await writeDelegation(trx, deployment.areaId, word, actorId, now);
    }
    if (log !== null) await renewLog(services, trx, { log, deployment, actorId, months });
  });
  forgetDirectory(db);
}

async function checkSteward(trx: Trx, word: Delegation, { rootKey }: Deployment): Promise<void> {
  const { publicKey, validFrom, validTo, signature } = word;
  const signed = delegationStatement({ stewardKey: publicKey, validFrom, validTo });
  if (!verify(rootKey, signed, signature)) throw new AppError('bad_signature');
  const known = await trx
    .selectFrom('steward')
    .select('public_key')
    .where('public_key', '=', Buffer.from(publicKey, 'base64url'))
    .executeTakeFirst();
  if (known === undefined) throw new AppError('bad_signature');
}

/** A term begins at the latest on the day after the last one; where that is over, at the latest today. */
function checkTerm(
  { publicKey, validFrom, validTo }: Delegation,
  present: readonly Pick<Delegation, 'publicKey' | 'validTo'>[],
  { months, today }: Terms,
): void {
  if (validTo < validFrom) throw new AppError('end_before_start');
  const ends = present.filter((word) => word.publicKey === publicKey).map((word) => word.validTo);
  const latest = ends.reduce((late, end) => laterDay(late, addDays(end, 1)), today);
  if (validFrom > latest || validTo < today || validTo > addMonths(validFrom, months)) {
    throw new AppError('term_not_allowed');
  }
}

async function renewLog(
  services: Services,
  trx: Trx,
  renewal: { log: Delegation; deployment: Deployment; actorId: string; months: number },
): Promise<void> {
  const { log, deployment, actorId, months } = renewal;
  const now = services.clock.now();
  const identity = await readLogIdentity(trx);
  // Whichever key signs: the log as a whole must not be without one.
  const present = (identity?.delegations ?? []).map(({ validTo }) => ({ publicKey: log.publicKey, validTo }));
  checkTerm(log, present, { months, today: dayOf(now) });
  const { validFrom, validTo } = log;
  const [publicKey, signature] = [log.publicKey, log.signature].map((text) => Buffer.from(text, 'base64url'));
  if (publicKey === undefined || signature === undefined) throw new AppError('bad_signature');
  const rootKey = Buffer.from(deployment.rootKey, 'base64url');
  const taken = await delegateLogKey(services, trx, { publicKey, validFrom, validTo, signature }, rootKey);
  if (!taken) return;
  const fields = ['log-key', log.publicKey, validFrom, validTo, log.signature, actorId];
  await appendLeaf(trx, { areaId: deployment.areaId, subject: 'directory', fields }, now);
}
