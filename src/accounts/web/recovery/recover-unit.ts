import { sealGrant } from '../../../sealed/envelope.ts';
import { openGrant } from '../../../sealed/open-envelope.ts';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { listRecoveryGrants, recoverGrants } from '../../../tips/recovery-contract.ts';
import { ApiError, type Client } from '../../../wire/client.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/encoding.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { isVouchedFor, type SealTo } from '../../vouched.ts';

/** How far a recovery has come. Counted are sealed objects: submissions and messages. */
export interface RecoveryProgress {
  readonly recovered: number;
  /** Those that recovery's key did not open: sealed to another key by whoever sent them. */
  readonly unreadable: number;
  /** Those still to come, counted up to a thousand. */
  readonly remaining: number;
}

/** What one works with: the combined recovery identity stays in memory, and is the caller's to forget. */
interface Recovery {
  readonly openingId: string;
  readonly unitId: number;
  /** The root key that the shares were compared with, base64url. */
  readonly rootKey: string;
  readonly identity: string;
}

type Page = ReplyOf<typeof listRecoveryGrants>;

/** Objects in one round: a lost answer costs no more than these. */
const ROUND = 25;

/**
 * Opens recovery's grants of a unit's open tips one page after another, and seals each content key to the unit's
 * present key. What is done is done: begun anew after an interruption, it goes on with what is left.
 * Throws `ApiError` (`unsigned_unit_key` where the unit's key does not hold up to the root that the shares belong
 * to, `not_found` once the opening has ended) and stops before anything more is sealed.
 */
export async function recoverUnit(
  client: Client,
  recovery: Recovery,
  onProgress: (progress: RecoveryProgress) => void,
  now: () => Date = () => new Date(),
): Promise<RecoveryProgress> {
  const params = { openingId: recovery.openingId };
  let [recovered, unreadable] = [0, 0];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: ROUND, ...(cursor === undefined ? {} : { cursor }) };
    const page = await client.call(listRecoveryGrants, { params, query });
    onProgress({ recovered, unreadable, remaining: page.remaining });
    if (page.rows.length > 0) {
      const sealTo = checkedKey(page, recovery, now());
      const { grants, failed } = await sealAnew(page.rows, recovery.identity, sealTo);
      unreadable += failed;
      if (grants.length > 0) {
        const body = { epoch: sealTo.desk.key.epoch, grants };
        recovered += (await client.call(recoverGrants, { params, body })).replaced;
      }
    }
    if (page.next === null) {
      const progress = { recovered, unreadable, remaining: 0 };
      onProgress(progress);
      return progress;
    }
    cursor = page.next;
  }
}

/** Nothing is sealed to a key that no steward of this root signed, whoever serves it. */
function checkedKey({ sealTo }: Page, { unitId, rootKey }: Recovery, now: Date): SealTo {
  const named = sealTo?.desk.unitId === unitId && sealTo.rootKey === rootKey;
  if (!named || !isVouchedFor(sealTo, now)) throw new ApiError('unsigned_unit_key');
  return sealTo;
}

async function sealAnew(rows: Page['rows'], identity: string, { desk }: SealTo) {
  const { unitId, key } = desk;
  const address = { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient } as const;
  const grants = [];
  let failed = 0;
  for (const { tipId, objectId, epoch, sealed } of rows) {
    const contentIdentity = await openGrant(identity, fromBase64Url(sealed)).catch(ignoreUnreadable);
    if (contentIdentity === undefined) {
      failed += 1;
      continue;
    }
    const grant = await sealGrant(contentIdentity, address);
    grants.push({ tipId, objectId, fromEpoch: epoch, sealed: toBase64Url(grant.sealed) });
  }
  return { grants, failed };
}

function ignoreUnreadable(error: unknown): undefined {
  if (!(error instanceof SealedError)) throw error;
}
