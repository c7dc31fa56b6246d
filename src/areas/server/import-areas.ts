import { appendLeaf } from '../../ledger/server/index.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { ImportFigures } from '../change-contract.ts';
import type { ImportFiles } from '../import/import-format.ts';
import type { Doubtful, ImportOptions } from '../import/import-plan.ts';
import { planImport } from '../import/plan-import.ts';
import { refreshAreas } from './area-book.ts';
import { lockAreas, readAreaSet } from './area-queries.ts';
import { writeImport } from './write-import.ts';

/** What an import did. */
interface ImportReport extends ImportFigures {
  /** Units that were there already and stayed as they were. */
  readonly alone: number;
  /** What has no place, or was taken with doubt. */
  readonly doubtful: readonly Doubtful[];
}

/**
 * Brings the units, successions and boundaries of checked files into the book, in one transaction with its leaf.
 * A second run finds everything there and writes nothing. Throws `ImportError` without having written anything.
 */
export async function importAreas(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  files: ImportFiles,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = await transaction(db, (trx) => bringIn(trx, files, options, clock.now()));
  await refreshAreas(db);
  return report;
}

async function bringIn(
  trx: Trx,
  files: ImportFiles,
  options: ImportOptions,
  now: Date,
): Promise<ImportReport> {
  // Held without a new version until it is known that there is something to write.
  await trx.selectFrom('area_version').select('version').forUpdate().execute();
  const book = { ...(await readAreaSet(trx)), imported: await importedAreas(trx) };
  const plan = planImport(book, files, options);
  const boundaries = await newBoundaries(trx, plan.boundaries);
  const figures: ImportFigures = {
    added: plan.areas.length,
    changed: plan.codes.length + plan.settled.length,
    successions: plan.successions.length,
    boundaries: boundaries.length,
  };
  const { alone, doubtful } = plan;
  if (Object.values(figures).every((count) => count === 0)) return { ...figures, alone, doubtful };
  await lockAreas(trx);
  const { change_id: changeId } = await trx
    .insertInto('area_change')
    .values({
      kind: 'import',
      on_day: null,
      source: files.digests.map((digest) => digest.split(' ')[0]).join(', '),
      verified: options.verified,
      entered_by: null,
      entered_at: now,
      figures: JSON.stringify(figures),
    })
    .returning('change_id')
    .executeTakeFirstOrThrow();
  const areaId = await writeImport(trx, changeId, { ...plan, boundaries }, now);
  const fields = ['area-import', changeId, ...files.digests, ...Object.values(figures)];
  await appendLeaf(trx, { areaId, subject: 'area', fields }, now);
  return { ...figures, alone, doubtful };
}

async function importedAreas(trx: Trx): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom('area')
    .innerJoin('area_change', 'area_change.change_id', 'area.begun_by')
    .select('area.area_id')
    .where('area_change.kind', '=', 'import')
    .execute();
  return new Set(rows.map((row) => row.area_id));
}

/** Those that are not there yet just like this. */
async function newBoundaries<Row extends { areaId: number; geometry: { coordinates: unknown } }>(
  trx: Trx,
  planned: readonly Row[],
): Promise<Row[]> {
  const ids = planned.map(({ areaId }) => areaId).filter((areaId) => areaId > 0);
  if (ids.length === 0) return [...planned];
  const rows = await trx
    .selectFrom('area_boundary')
    .select(['area_id', 'geometry'])
    .where('area_id', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.area_id, coordinatesOf(row.geometry)]));
  return planned.filter(({ areaId, geometry }) => known.get(areaId) !== coordinatesOf(geometry));
}

function coordinatesOf(geometry: unknown): string {
  const hasThem = typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry;
  return JSON.stringify(hasThem ? geometry.coordinates : null);
}
