import { hash } from 'node:crypto';
import type { z } from 'zod';
import { currentEpoch } from '../../accounts/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { grantFault } from '../../sealed/header.ts';
import type { resealGrants as contract } from '../grant-contract.ts';
import { placesOf, type TipPlaces } from './tip-queries.ts';

/** A content key sealed anew, and the epoch of the unit's grant whose place it takes. */
type ResealedGrant = z.output<(typeof contract)['body']>['grants'][number];

/** Who seals anew for which unit: to which epoch, and with which key the content keys were opened. */
interface Resealing {
  readonly unitId: number;
  /** The unit's own area: there lie its tips. */
  readonly areaId: number;
  readonly epoch: number;
  readonly actorId: string;
  readonly openedWith: 'unit' | 'recovery';
}

/** How many grants were replaced, and the tips that are no longer the unit's. */
interface Resealed {
  readonly replaced: number;
  readonly elsewhere: string[];
}

/**
 * Puts grants of a unit in the place of older ones, in one transaction with their leaf: a content key is never
 * without a grant, and nothing is granted that was not before. What has been replaced already stays as it is.
 * Closed tips may be among them; a tip that has gone to another unit is left alone and named.
 * Throws `epoch_conflict` unless the epoch is the unit's newest signed one and all others are older,
 * `unknown_recipient`, `mixed_recipients`, and `invalid_input` for an object named twice or under another's tip.
 */
export async function resealGrants(
  { db, clock }: Services,
  resealing: Resealing,
  grants: readonly ResealedGrant[],
): Promise<Resealed> {
  const { unitId, areaId, epoch } = resealing;
  const sealed = sealedByObject(grants);
  const tipIds = [...new Set(grants.map(({ tipId }) => tipId))].sort();
  return transaction(db, async (trx) => {
    const current = await currentEpoch(trx, unitId);
    if (epoch !== current || grants.some(({ fromEpoch }) => fromEpoch >= epoch)) {
      throw new AppError('epoch_conflict');
    }
    const tips = await holdTips(trx, resealing, tipIds);
    const here = grants.filter(({ tipId }) => tips.has(tipId));
    const removed = await removeGrants(trx, unitId, [...tips.values()], here);
    if (removed.length > 0) await putGrants(trx, resealing, removed, sealed);
    const objects = [...new Set(removed.map((row) => row.object_id))];
    if (objects.length > 0) {
      const fields = leafFields(resealing, objects, sealed);
      await appendLeaf(trx, { areaId, subject: 'grants', fields }, clock.now());
    }
    return { replaced: objects.length, elsewhere: tipIds.filter((tipId) => !tips.has(tipId)) };
  });
}

interface SealedObject {
  readonly tipId: string;
  readonly bytes: Buffer;
}

function sealedByObject(grants: readonly ResealedGrant[]): Map<string, SealedObject> {
  const sealed = new Map<string, SealedObject>();
  for (const { tipId, objectId, sealed: text } of grants) {
    const bytes = Buffer.from(text, 'base64url');
    const fault = grantFault(bytes);
    if (fault !== undefined) throw new AppError(fault);
    if (sealed.has(objectId)) throw invalidInput('grants', 'custom');
    sealed.set(objectId, { tipId, bytes });
  }
  return sealed;
}

/** Keeps the tips with their owner until the transaction ends; those that are not the unit's are left out. */
async function holdTips(
  trx: Trx,
  { unitId, areaId }: Resealing,
  tipIds: readonly string[],
): Promise<Map<string, TipPlaces>> {
  const found = await findTips(trx, unitId, areaId, tipIds);
  const tips = new Map<string, TipPlaces>();
  // one area at a time, so that each lock is taken on one shard
  for (const place of [...new Set(found)].sort((a, b) => a - b)) {
    const rows = await trx
      .selectFrom('tip')
      .select(['area_id', 'tip_id', 'chain'])
      .where('area_id', '=', place)
      .where('tip_id', 'in', tipIds)
      .where(({ or, eb }) => or([eb('unit_id', '=', unitId), eb('also_unit_id', '=', unitId)]))
      .orderBy('tip_id')
      .forKeyShare()
      .execute();
    for (const row of rows) {
      tips.set(row.tip_id, { areaId: row.area_id, tipId: row.tip_id, places: placesOf(row) });
    }
  }
  return tips;
}

/** The areas in which the unit owns some of the tips, or reads them along. */
async function findTips(
  db: Db | Trx,
  unitId: number,
  areaId: number,
  tipIds: readonly string[],
): Promise<number[]> {
  const along = await db
    .selectFrom('tip')
    .select('area_id')
    .distinct()
    .where('tip_id', 'in', tipIds)
    .where('also_unit_id', '=', unitId)
    .where('state', '<>', 'closed')
    .execute();
  return [areaId, ...along.map((row) => row.area_id)];
}

interface RemovedGrant {
  readonly area_id: number;
  readonly tip_id: string;
  readonly object_id: string;
}

async function removeGrants(
  trx: Trx,
  unitId: number,
  tips: readonly TipPlaces[],
  grants: readonly ResealedGrant[],
): Promise<RemovedGrant[]> {
  if (grants.length === 0) return [];
  return trx
    .deleteFrom('tip_grant')
    .where('area_id', 'in', [...new Set(tips.flatMap(({ places }) => places))])
    .where('tip_id', 'in', [...new Set(grants.map(({ tipId }) => tipId))])
    .where('object_id', 'in', [...new Set(grants.map(({ objectId }) => objectId))])
    .where('recipient', '=', 'unit')
    .where('unit_id', '=', unitId)
    .where('epoch', 'in', [...new Set(grants.map(({ fromEpoch }) => fromEpoch))])
    .returning(['area_id', 'tip_id', 'object_id'])
    .execute();
}

async function putGrants(
  trx: Trx,
  { unitId, epoch }: Resealing,
  removed: readonly RemovedGrant[],
  sealed: ReadonlyMap<string, SealedObject>,
): Promise<void> {
  const rows = removed.map(({ area_id, tip_id, object_id }) => {
    const object = sealed.get(object_id);
    if (object?.tipId !== tip_id) throw invalidInput('grants', 'custom');
    const recipient = 'unit' as const;
    return { area_id, tip_id, object_id, recipient, unit_id: unitId, epoch, sealed: object.bytes };
  });
  await trx
    .insertInto('tip_grant')
    .values(rows)
    // an object that had grants to two older epochs has one now
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the log commits to: how many objects, by whom, and the hash of all that was sealed. */
function leafFields(
  { unitId, epoch, actorId, openedWith }: Resealing,
  objects: readonly string[],
  sealed: ReadonlyMap<string, SealedObject>,
): (string | number)[] {
  const lines = objects.toSorted().map((objectId) => {
    const bytes = sealed.get(objectId)?.bytes ?? Buffer.alloc(0);
    return `${objectId} ${hash('sha256', bytes, 'base64url')}\n`;
  });
  const digest = hash('sha256', lines.join(''), 'base64url');
  return ['grants-resealed', unitId, epoch, openedWith, actorId, objects.length, digest];
}
