import type { z } from 'zod';
import type { Actor } from '../../../accounts/policy.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { keysOf } from '../../../wire/keys-of.ts';
import { type correctGroup as contract, MAX_CORRECTIONS } from '../../group-contract.ts';
import { checkCounted } from '../place-of-result.ts';
import { recordStep } from '../record-step.ts';
import { checkCases } from './check-cases.ts';
import { presentGroup, rowOfGroup, type StoredGroup, stepsOfGroup } from './group-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Corrects what was entered of a group; the step keeps how it stood. Throws `group_changed` with what changed where
 * it was corrected meanwhile, `nothing_changed`, and the errors of `recordGroup`.
 */
export async function correctGroup(
  services: Services,
  actor: Actor,
  row: StoredGroup,
  { version, ...asked }: Asked,
): Promise<{ version: number }> {
  const { db, clock } = services;
  if (row.version !== version) throw await groupChanged(db, actor, row, version);
  if (version > MAX_CORRECTIONS) throw new AppError('too_many_requests');
  const before = factsOf(row);
  const day = asked.dismantledOn ?? before.dismantledOn;
  const placeAreaId = asked.placeAreaId ?? before.placeAreaId;
  const offence = await checkCounted(services, {
    day,
    placeAreaId,
    offence: asked.offence ?? before.offence,
  });
  const caseIds = asked.caseIds ?? before.caseIds;
  // one that has gone on to a third unit since is named as it was
  await checkCases(
    db,
    row.unit_id,
    caseIds.filter((id) => !before.caseIds.includes(id)),
  );
  const after = {
    dismantledOn: day,
    placeAreaId,
    offence,
    persons: asked.persons ?? before.persons,
    caseIds,
  };
  const names = keysOf(after).filter((name) => String(before[name]) !== String(after[name]));
  if (names.length === 0) throw new AppError('nothing_changed');
  const only = (facts: typeof after) => Object.fromEntries(names.map((name) => [name, facts[name]]));
  const at = clock.now();
  const moved = await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('criminal_group')
      .set({
        dismantled_on: after.dismantledOn,
        place_area_id: after.placeAreaId,
        offence: after.offence,
        persons: after.persons,
        case_ids: after.caseIds,
        version: version + 1,
      })
      .where('area_id', '=', row.area_id)
      .where('group_id', '=', row.group_id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return false;
    await recordStep(trx, {
      kind: 'group',
      areaId: row.area_id,
      subjectId: row.group_id,
      seq: version + 1,
      action: 'correct',
      from: null,
      to: null,
      onDay: after.dismantledOn,
      unitId: row.unit_id,
      details: { was: only(before), is: only(after) },
      actorId: actor.accountId,
      at,
      words: [],
    });
    return true;
  });
  if (!moved) throw await groupChanged(db, actor, row, version);
  return { version: version + 1 };
}

function factsOf(row: StoredGroup) {
  return {
    dismantledOn: row.dismantled_on,
    placeAreaId: row.place_area_id,
    offence: row.offence,
    persons: row.persons,
    caseIds: row.case_ids,
  };
}

async function groupChanged(db: Db, actor: Actor, seen: StoredGroup, version: number): Promise<AppError> {
  const now = await rowOfGroup(db, seen.group_id);
  if (now === undefined) return new AppError('not_found');
  const steps = await stepsOfGroup(db, now, version);
  return new AppError('group_changed', { details: { group: presentGroup(now, actor), steps } });
}
