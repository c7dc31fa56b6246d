import { AppError } from '../../platform/app-error.ts';
import { publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { fromBase64Url, toBase64Url } from '../../wire/encoding.ts';
import {
  ledgerCheckpoint,
  ledgerConsistency,
  ledgerInclusion,
  ledgerKeys,
  ledgerLeaves,
} from '../contract.ts';
import { readLogIdentity } from './delegate-log-key.ts';
import { listLeaves, proveConsistency, proveInclusion, readCheckpoint } from './ledger-queries.ts';

/** The public log. Nothing here asks who one is: hashes, proofs and signatures are for everyone. */
export function ledgerRoutes({ db }: Services): Route[] {
  return [
    publicRoute(ledgerKeys, async () => {
      const identity = await readLogIdentity(db);
      if (identity === undefined) throw new AppError('not_set_up');
      const { origin, rootKey, delegations } = identity;
      const keys = delegations.map(({ publicKey, validFrom, validTo, signature }) => {
        return { publicKey: toBase64Url(publicKey), validFrom, validTo, signature: toBase64Url(signature) };
      });
      return { origin, rootKey: toBase64Url(rootKey), keys };
    }),
    publicRoute(ledgerCheckpoint, async () => ({ note: await readCheckpoint(db) })),
    publicRoute(ledgerInclusion, async ({ query }) => {
      const proof = await proveInclusion(db, fromBase64Url(query.leaf), query.size);
      return { ...proof, hashes: proof.hashes.map(toBase64Url) };
    }),
    publicRoute(ledgerConsistency, async ({ query }) => {
      const proof = await proveConsistency(db, query.from, query.to);
      return { ...proof, hashes: proof.hashes.map(toBase64Url) };
    }),
    publicRoute(ledgerLeaves, async ({ query }) => {
      const leaves = await listLeaves(db, query.from, query.limit);
      return { from: query.from, leaves: leaves.map(toBase64Url) };
    }),
  ];
}
