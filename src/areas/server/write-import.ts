import type { Trx } from '../../platform/database.ts';
import { foldLetters } from '../fold.ts';
import type { ImportPlan } from '../import/import-plan.ts';
import { nextIds } from './area-queries.ts';

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 2000;

/** Writes what a plan has to write, under the number of its change. Gives a unit that it is about. */
export async function writeImport(
  trx: Trx,
  changeId: number,
  plan: Pick<ImportPlan, 'areas' | 'codes' | 'successions' | 'settled' | 'boundaries'>,
  now: Date,
): Promise<number> {
  const real = await writeAreas(trx, changeId, plan.areas);
  for (const { areaId, code } of plan.codes) {
    await trx.updateTable('area').set({ code }).where('area_id', '=', areaId).execute();
  }
  for (const { successionId, toId, extent, onDay, source, verified } of plan.settled) {
    await trx
      .updateTable('area_succession')
      .set({ to_id: toId === null ? null : real(toId), extent, on_day: onDay, source, verified })
      .set({ change_id: changeId })
      .where('succession_id', '=', successionId)
      .execute();
  }
  await writeSuccessions(trx, changeId, plan.successions, real);
  for (const { areaId, geometry, source } of plan.boundaries) {
    const row = { geometry: JSON.stringify(geometry), source, imported_at: now };
    await trx
      .insertInto('area_boundary')
      .values({ area_id: real(areaId), ...row })
      .onConflict((conflict) => conflict.column('area_id').doUpdateSet(row))
      .execute();
  }
  const [some] = [...plan.areas, ...plan.codes, ...plan.boundaries].map(({ areaId }) => real(areaId));
  return some ?? plan.settled[0]?.fromId ?? plan.successions[0]?.fromId ?? 0;
}

/** Adds the units, and gives the function from their provisional ids (and any other) to the real ones. */
async function writeAreas(
  trx: Trx,
  changeId: number,
  areas: ImportPlan['areas'],
): Promise<(areaId: number) => number> {
  const ids = await nextIds(trx, 'area_id_seq', areas.length);
  const byDraft = new Map(areas.map(({ areaId }, index) => [areaId, ids[index] ?? 0]));
  const real = (areaId: number): number => byDraft.get(areaId) ?? areaId;
  const rows = areas.map((area) => ({
    area_id: real(area.areaId),
    code: area.code,
    name: area.name,
    name_folded: foldLetters(area.name),
    kind: area.kind,
    parent_id: area.parentId === null ? null : real(area.parentId),
    valid_from: area.validFrom,
    valid_to: area.validTo,
    source: area.source,
    verified: area.verified,
    begun_by: changeId,
  }));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await trx
      .insertInto('area')
      .values(rows.slice(at, at + CHUNK))
      .execute();
  }
  return real;
}

async function writeSuccessions(
  trx: Trx,
  changeId: number,
  successions: ImportPlan['successions'],
  real: (areaId: number) => number,
): Promise<void> {
  const ids = await nextIds(trx, 'area_succession_id_seq', successions.length);
  const rows = successions.map(({ fromId, toId, extent, onDay, source, verified }, index) => ({
    succession_id: ids[index] ?? 0,
    from_id: real(fromId),
    to_id: toId === null ? null : real(toId),
    extent,
    on_day: onDay,
    source,
    verified,
    change_id: changeId,
  }));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await trx
      .insertInto('area_succession')
      .values(rows.slice(at, at + CHUNK))
      .execute();
  }
}
