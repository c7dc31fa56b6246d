import type { z } from 'zod';
import { LAW_CODES } from '../../law/codes.ts';
import { daysBetween } from '../../law/day.ts';
import { parameterOn } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { prepareLogKey, readLogIdentity } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { coveredUntil } from '../entry-cover.ts';
import type { listDelegations as listDelegationsEndpoint } from '../root-contract.ts';
import { type Delegation, readDelegations } from './delegation-queries.ts';
import { type Desk, readDeployment, readDesks, readInheritedDesks } from './directory-queries.ts';

type Delegations = z.output<(typeof listDelegationsEndpoint)['reply']>;

/** Keys of stewards that are listed at most. */
const MAX_STEWARDS = 100;

/**
 * What the root has delegated, and what lapses soon: for who renews it, and for the reminders. The server makes
 * the next log key ready on the way, so that the root can name it. Throws `not_set_up` before the ceremony.
 */
export async function listDelegations(services: Services): Promise<Delegations> {
  const { db, clock } = services;
  const now = clock.now();
  const today = dayOf(now);
  const [deployment, law, delegations, desks, inherited, identity] = await Promise.all([
    readDeployment(db),
    currentLawBook(db, clock),
    readDelegations(db),
    readDesks(db, now),
    readInheritedDesks(db, now),
    readLogIdentity(db),
  ]);
  if (deployment === undefined || identity === undefined) throw new AppError('not_set_up');
  const reminderDays = parameterOn(law, LAW_CODES.stewardReminder, today).value;
  return {
    rootKey: deployment.rootKey,
    months: parameterOn(law, LAW_CODES.stewardDelegation, today).value,
    reminderDays,
    stewards: await listStewards(services, delegations),
    log: {
      nextKey: toText(await prepareLogKey(services)),
      delegations: identity.delegations.map((word) => ({
        publicKey: toText(word.publicKey),
        validFrom: word.validFrom,
        validTo: word.validTo,
        signature: toText(word.signature),
      })),
    },
    ending: [...desks, ...inherited.map((desk) => ({ ...desk, ...desk.former }))]
      .map((desk) => endingOf(desk, delegations))
      .filter(({ coveredUntil: end }) => end === null || daysBetween(today, end) <= reminderDays),
  };
}

async function listStewards(
  { db }: Services,
  delegations: readonly Delegation[],
): Promise<Delegations['stewards']> {
  const rows = await db
    .selectFrom('steward')
    .innerJoin('account', 'account.account_id', 'steward.account_id')
    .select(['steward.public_key', 'steward.account_id', 'account.display_name'])
    .where('account.disabled_at', 'is', null)
    .orderBy('account.display_name')
    .orderBy('steward.public_key')
    .limit(MAX_STEWARDS)
    .execute();
  return rows.map((row) => {
    const publicKey = row.public_key.toString('base64url');
    return {
      publicKey,
      accountId: row.account_id,
      displayName: row.display_name,
      delegations: delegations.filter((word) => word.publicKey === publicKey),
    };
  });
}

function endingOf(
  { name, nameEn, key }: Desk,
  delegations: readonly Delegation[],
): Delegations['ending'][number] {
  return { ...key, unitName: name, unitNameEn: nameEn, coveredUntil: coveredUntil(key, delegations) ?? null };
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
