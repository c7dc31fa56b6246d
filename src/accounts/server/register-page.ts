import { readLogIdentity } from '../../ledger/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { PageLoader } from '../../platform/http/pages.ts';
import type { Services } from '../../platform/services.ts';
import { fingerprint } from '../../sealed/directory.ts';
import { coveredUntil } from '../entry-cover.ts';
import { unitKeyMark } from '../key-mark.ts';
import { lastDayOf } from '../next-terms.ts';
import type { RegisteredKey, RegisteredOpening, RegisterPageData } from '../register-page-data.ts';
import { type Delegation, readDelegations } from './delegation-queries.ts';
import type { Desk } from './directory-queries.ts';
import { directorySnapshot } from './directory-snapshot.ts';
import { listOpenings, type StoredOpening } from './recovery-queries.ts';

/** Keys on one page, and openings of recovery; the log has all of them. */
const KEYS = 50;
const OPENINGS = 20;

/** Gathers `/so-khoa`, the public key register; `?tu=` names the unit after which its page begins. */
export function registerPage(services: Services): PageLoader<RegisterPageData> {
  return async ({ query }) => {
    const after = /^\d{1,9}$/.test(query.tu ?? '') ? Number(query.tu) : 0;
    return { register: await readRegister(services, after) };
  };
}

async function readRegister(services: Services, after: number): Promise<RegisterPageData['register']> {
  const { db, config, clock } = services;
  const { deployment, desks } = await directorySnapshot(services);
  if (deployment === undefined) return null;
  const [delegations, identity, { rows }] = await Promise.all([
    readDelegations(db),
    readLogIdentity(db),
    listOpenings(db, { limit: OPENINGS }),
  ]);
  const rest = desks.toSorted((a, b) => a.unitId - b.unitId).filter(({ unitId }) => unitId > after);
  const shown = rest.slice(0, KEYS);
  return {
    today: dayOf(clock.now()),
    rootMark: fingerprint(deployment.rootKey),
    rootKey: deployment.rootKey,
    stewards: stewardsOf(delegations),
    logUntil: lastDayOf(identity?.delegations ?? []) ?? null,
    keys: shown.map((desk) => presentKey(desk, delegations)),
    next: rest.length > KEYS ? (shown.at(-1)?.unitId ?? null) : null,
    openings: rows.map(presentOpening),
    origin: new URL(config.publicUrl).origin,
  };
}

function stewardsOf(delegations: readonly Delegation[]) {
  const keys = [...new Set(delegations.map(({ publicKey }) => publicKey))];
  return keys.flatMap((key) => {
    const until = lastDayOf(delegations.filter(({ publicKey }) => publicKey === key));
    return until === undefined ? [] : [{ mark: fingerprint(key), until }];
  });
}

function presentKey({ unitId, name, nameEn, key }: Desk, delegations: readonly Delegation[]): RegisteredKey {
  return {
    unitId,
    name,
    nameEn,
    epoch: key.epoch,
    mark: unitKeyMark(key),
    signedOn: key.createdOn,
    stewardMark: fingerprint(key.steward.publicKey),
    until: coveredUntil(key, delegations) ?? null,
  };
}

function presentOpening(opening: StoredOpening): RegisteredOpening {
  const { openingId, unitName, unitNameEn, ground, openedAt, endsAt, closedAt } = opening;
  return { openingId, name: unitName, nameEn: unitNameEn, ground, openedAt, endsAt: closedAt ?? endsAt };
}
