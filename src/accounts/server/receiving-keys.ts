import type { Services } from '../../platform/services.ts';
import type { Desk } from './directory-queries.ts';
import { type DirectorySnapshot, directorySnapshot, freshDirectorySnapshot } from './directory-snapshot.ts';

/** A key that grants may be sealed to, and whose it is. */
export interface ReceivingKey {
  readonly unitId: number;
  readonly areaId: number;
  readonly kind: Desk['kind'];
  readonly epoch: number;
  /** age1pq recipient. */
  readonly recipient: string;
  /** Ed25519, base64url: what the unit signs with. */
  readonly signingKey: string;
}

/** The signed keys of all present units, from memory: at most three seconds behind another server process. */
interface ReceivingKeys {
  /** The newest signed key of each unit, by unit. */
  current(): Promise<ReadonlyMap<number, ReceivingKey>>;
  /** The same with the ended units whose heir stands: what goes back to one of them goes on there. */
  served(): Promise<ReadonlyMap<number, ReceivingKey>>;
  /**
   * The key of an epoch that a grant may name: the current one, or one replaced lately; of an ended unit too while
   * its heir stands. Undefined otherwise.
   */
  accepted(unitId: number, epoch: number): Promise<ReceivingKey | undefined>;
}

const indexes = new WeakMap<DirectorySnapshot, Index>();

/** The receiving keys of a deployment; to be had anywhere, the memory is one for each pool. */
export function receivingKeys(services: Services): ReceivingKeys {
  return {
    current: async () => indexOf(await directorySnapshot(services)).current,
    served: async () => indexOf(await directorySnapshot(services)).served,
    accepted: async (unitId, epoch) => {
      const name = `${unitId}/${epoch}`;
      const found = indexOf(await directorySnapshot(services)).accepted.get(name);
      return found ?? indexOf(await freshDirectorySnapshot(services)).accepted.get(name);
    },
  };
}

interface Index {
  readonly current: ReadonlyMap<number, ReceivingKey>;
  readonly served: ReadonlyMap<number, ReceivingKey>;
  readonly accepted: ReadonlyMap<string, ReceivingKey>;
}

function indexOf(snapshot: DirectorySnapshot): Index {
  const known = indexes.get(snapshot) ?? buildIndex(snapshot);
  indexes.set(snapshot, known);
  return known;
}

function buildIndex({ desks, inherited, superseded }: DirectorySnapshot): Index {
  const newest = (desk: Desk): [number, ReceivingKey] => [desk.unitId, receivingKey(desk, desk.key)];
  const current = new Map(desks.map(newest));
  const served = new Map([...current, ...inherited.map(newest)]);
  const earlier = superseded.flatMap((key) => {
    const desk = [...desks, ...inherited].find(({ unitId }) => unitId === key.unitId);
    return desk ? [receivingKey(desk, key)] : [];
  });
  const accepted = [...earlier, ...served.values()];
  return { current, served, accepted: new Map(accepted.map((key) => [`${key.unitId}/${key.epoch}`, key])) };
}

function receivingKey({ unitId, areaId, kind }: Desk, key: Desk['key']): ReceivingKey {
  return { unitId, areaId, kind, epoch: key.epoch, recipient: key.recipient, signingKey: key.signingKey };
}
