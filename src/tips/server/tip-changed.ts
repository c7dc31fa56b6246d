import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { stepsSince } from './list-steps.ts';
import { type FoundTip, findTip } from './tip-queries.ts';

/**
 * The refusal of a step on a tip that has moved on: where it stands now, and the steps that the asker has not seen. Of
 * a tip that was handed on meanwhile it tells no more than the note that its unit keeps; `not_found` where it keeps
 * none.
 */
export async function tipChanged(services: Services, found: FoundTip, version: number): Promise<AppError> {
  const { db } = services;
  const now = await findTip(db, found.tipId, [found.areaId]);
  if (now?.row.unit_id !== found.row.unit_id) return handedOn(services, found, version);
  const { row } = now;
  const steps = await stepsSince(db, now, version);
  return new AppError('tip_changed', { details: { version: row.version, state: row.state, steps } });
}

async function handedOn({ db }: Services, found: FoundTip, version: number): Promise<AppError> {
  const { areaId, tipId, row } = found;
  const note = await db
    .selectFrom('tip_transfer')
    .select('seq')
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .where('from_unit_id', '=', row.unit_id)
    .where('seq', '>', version)
    .orderBy('seq')
    .executeTakeFirst();
  if (note === undefined) return new AppError('not_found');
  const later = await stepsSince(db, { ...found, places: [areaId] }, version);
  const steps = later.filter(({ seq }) => seq <= note.seq);
  const state = steps.at(-1)?.toState ?? row.state;
  return new AppError('tip_changed', { details: { version: note.seq, state, steps } });
}
