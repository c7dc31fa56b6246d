import type { Area } from '../area.ts';
import { foldLetters } from '../fold.ts';
import { findCircle } from './find-circle.ts';
import { ImportError, type ImportFiles } from './import-format.ts';
import {
  type Draft,
  type ImportBook,
  type ImportOptions,
  type ImportPlan,
  startPlan,
} from './import-plan.ts';
import { placeFormer } from './place-former.ts';
import { placeUnits } from './place-units.ts';
import { simplifyGeometry } from './simplify-geometry.ts';

/**
 * What an import would add to the book, change in it and leave alone, and what it cannot place, each with its
 * reason. Against a book that has it all the plan is empty but for the doubts.
 * Throws `ImportError` for a province that is not in the files, and where a unit would come back to itself.
 */
export function planImport(set: ImportBook, files: ImportFiles, options: ImportOptions): ImportPlan {
  const { province } = options;
  if (province !== undefined && !files.units.provinces.some(({ Code }) => Code === province)) {
    throw new ImportError(files.units.file, '', `no province has the code ${province}`);
  }
  const draft = startPlan(set, options);
  const rows = placeUnits(draft, files);
  if (files.mergers !== undefined) placeFormer(draft, files.mergers, rows);
  placeBoundaries(draft, files);
  refuseCircle(draft, files);
  return draft.plan;
}

/** A boundary belongs to the one unit of today with its code and its name; a code alone names nobody. */
function placeBoundaries({ set, plan }: Draft, files: ImportFiles): void {
  const codes = new Map(plan.codes.map(({ areaId, code }) => [areaId, code]));
  const today: readonly Area[] = [...set.areas, ...plan.areas].filter(({ validTo }) => validTo === null);
  const byCode = Map.groupBy(today, ({ areaId, code }) => codes.get(areaId) ?? code);
  for (const { file, features } of files.boundaries) {
    for (const { properties, geometry } of features) {
      const named = (byCode.get(properties.code) ?? []).filter(
        ({ name }) => foldLetters(name) === foldLetters(properties.name),
      );
      const [only, ...others] = named;
      if (only === undefined || others.length > 0) {
        plan.doubtful.push({ why: 'no_unit', file, place: properties.code, words: properties.name });
      } else {
        plan.boundaries.push({ areaId: only.areaId, geometry: simplifyGeometry(geometry), source: file });
      }
    }
  }
}

function refuseCircle({ set, plan }: Draft, files: ImportFiles): void {
  const settled = new Set(plan.settled.map(({ successionId }) => successionId));
  const before = set.successions.filter(({ successionId }) => !settled.has(successionId));
  const areaId = findCircle([...before, ...plan.settled, ...plan.successions]);
  if (areaId === undefined) return;
  const name = [...set.areas, ...plan.areas].find((area) => area.areaId === areaId)?.name ?? String(areaId);
  throw new ImportError(files.mergers?.file ?? '', name, 'by these changes it would come back to itself');
}
