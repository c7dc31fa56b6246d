import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type Delegation, readDelegations } from './delegation-queries.ts';
import {
  countKeyHolders,
  type Deployment,
  type Desk,
  readDeployment,
  readDesks,
  readInheritedDesks,
  readSupersededKeys,
} from './directory-queries.ts';
import type { SignedKey } from './unit-key-queries.ts';

/** All that tells to whom reports may be sealed, as of a moment. */
export interface DirectorySnapshot {
  /** Undefined before the first-run ceremony. */
  readonly deployment: Deployment | undefined;
  /** Those that hold on the day. */
  readonly delegations: readonly Delegation[];
  readonly desks: readonly Desk[];
  /** Ended units whose heirs stand: nothing new is addressed to them, but what they hold goes on. */
  readonly inherited: readonly Desk[];
  /** Keys that were replaced lately and are still accepted. */
  readonly superseded: readonly SignedKey[];
  /** How many present members open each epoch, by `holderKey`. */
  readonly holders: ReadonlyMap<string, number>;
}

/** How long another process' change may go unseen. */
const FRESH_MS = 3000;
/** How soon an unknown key may cause another look: it may be one that another process has just published. */
const MISS_MS = 500;

interface Kept {
  readonly at: number | 'always';
  readonly snapshot: Promise<DirectorySnapshot>;
}

const kept = new WeakMap<Db, Kept>();

/** The directory, read at most every three seconds: every report asks for it. */
export function directorySnapshot(services: Services): Promise<DirectorySnapshot> {
  return snapshotWithin(services, FRESH_MS);
}

/** The directory for someone who missed a key in it: at most half a second old. */
export function freshDirectorySnapshot(services: Services): Promise<DirectorySnapshot> {
  return snapshotWithin(services, MISS_MS);
}

/**
 * Reads the directory once and holds it for as long as these services' pool lives: for whoever writes down the
 * past, moment after moment, while it stays as it is.
 */
export async function holdDirectory(services: Services): Promise<void> {
  const snapshot = readSnapshot(services, services.clock.now());
  kept.set(services.db, { at: 'always', snapshot });
  await snapshot;
}

/** Forgets what is kept, after a change by this process. */
export function forgetDirectory(db: Db): void {
  kept.delete(db);
}

function snapshotWithin(services: Services, maxAgeMs: number): Promise<DirectorySnapshot> {
  const { db, clock } = services;
  const now = clock.now();
  const held = kept.get(db);
  if (held?.at === 'always') return held.snapshot;
  if (held !== undefined && Math.abs(now.getTime() - held.at) < maxAgeMs) return held.snapshot;
  const entry = { at: now.getTime(), snapshot: readSnapshot(services, now) };
  kept.set(db, entry);
  // A failed reading is not kept: this asker is told, the next one tries again.
  entry.snapshot.catch(() => {
    if (kept.get(db) === entry) kept.delete(db);
  });
  return entry.snapshot;
}

async function readSnapshot(services: Services, now: Date): Promise<DirectorySnapshot> {
  const { db } = services;
  const [deployment, delegations, desks, inherited, superseded, holders] = await Promise.all([
    readDeployment(db),
    readDelegations(db, dayOf(now)),
    readDesks(db, now),
    readInheritedDesks(db, now),
    readSupersededKeys(services, now),
    countKeyHolders(db, now),
  ]);
  return { deployment, delegations, desks, inherited, superseded, holders };
}
