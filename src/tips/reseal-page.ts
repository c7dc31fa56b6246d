import { sealGrant } from '../sealed/envelope.ts';
import { openGrant } from '../sealed/open-envelope.ts';
import { SealedError } from '../sealed/sealed-error.ts';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import type { BodyOf, ReplyOf } from '../wire/endpoint.ts';
import type { listStaleGrants, resealGrants } from './grant-contract.ts';

/** Stale grants as the server lists them. */
export type StalePage = ReplyOf<typeof listStaleGrants>;
/** A unit's key as the server names it, with what it is checked by. */
export type ResealTo = NonNullable<StalePage['sealTo']>;
/** Grants sealed anew, as the server takes them. */
export type ResealedGrants = BodyOf<typeof resealGrants>['grants'];

/**
 * Opens grants of a unit with the identities of their epochs and seals what they hold to its present key, which the
 * caller has checked up to the root. Those of an epoch that is not at hand, and those that do not open, are left
 * out.
 */
export async function resealPage(
  identities: ReadonlyMap<number, string>,
  { desk }: Pick<ResealTo, 'desk'>,
  rows: StalePage['rows'],
): Promise<ResealedGrants> {
  const { unitId, key } = desk;
  const to = { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient } as const;
  const resealed: ResealedGrants = [];
  for (const { tipId, objectId, epoch, sealed } of rows) {
    const content = await contentKey(identities.get(epoch), fromBase64Url(sealed));
    if (content === undefined) continue;
    const grant = await sealGrant(content, to);
    resealed.push({ tipId, objectId, fromEpoch: epoch, sealed: toBase64Url(grant.sealed) });
  }
  return resealed;
}

async function contentKey(identity: string | undefined, sealed: Uint8Array): Promise<string | undefined> {
  if (identity === undefined) return undefined;
  try {
    return await openGrant(identity, sealed);
  } catch (error) {
    if (error instanceof SealedError) return undefined;
    throw error;
  }
}
