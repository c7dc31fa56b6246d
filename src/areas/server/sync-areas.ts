import { type Db, transaction } from '../../platform/database.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../data/index.ts';
import { foldLetters } from '../fold.ts';
import { refreshAreas } from './area-book.ts';
import { lockAreas } from './area-queries.ts';
import './tables.ts';

/** How many shipped rows were missing and are now there. */
interface SyncedAreas {
  readonly areas: number;
  readonly successions: number;
}

/**
 * Puts the shipped units and successions into the database where they are missing. Safe to run at every
 * start and by several servers at once; a row that is there is never overwritten, whoever changed it.
 */
export async function syncAreas(db: Db): Promise<SyncedAreas> {
  const synced = await transaction(db, async (trx) => {
    const areas = await trx
      .insertInto('area')
      .values(SHIPPED_AREAS.map(areaRow))
      .onConflict((conflict) => conflict.column('area_id').doNothing())
      .executeTakeFirstOrThrow();
    const successions = await trx
      .insertInto('area_succession')
      .values(SHIPPED_SUCCESSIONS.map(successionRow))
      .onConflict((conflict) => conflict.column('succession_id').doNothing())
      .executeTakeFirstOrThrow();
    const added = {
      areas: Number(areas.numInsertedOrUpdatedRows ?? 0),
      successions: Number(successions.numInsertedOrUpdatedRows ?? 0),
    };
    if (added.areas + added.successions > 0) await lockAreas(trx);
    return added;
  });
  await refreshAreas(db);
  return synced;
}

function areaRow(area: (typeof SHIPPED_AREAS)[number]) {
  return {
    area_id: area.areaId,
    code: area.code,
    name: area.name,
    name_folded: foldLetters(area.name),
    kind: area.kind,
    parent_id: area.parentId,
    valid_from: area.validFrom,
    valid_to: area.validTo,
    source: area.source,
    verified: area.verified,
  };
}

function successionRow(succession: (typeof SHIPPED_SUCCESSIONS)[number]) {
  return {
    succession_id: succession.successionId,
    from_id: succession.fromId,
    to_id: succession.toId,
    extent: succession.extent,
    on_day: succession.onDay,
    source: succession.source,
    verified: succession.verified,
  };
}
