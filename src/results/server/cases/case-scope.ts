import type { Actor } from '../../../accounts/policy.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import type { CaseFilter, CaseView } from '../../case-contract.ts';
import { areasRead, keptUnits } from '../../case-policy.ts';

/** What a list shows: a view, and the units (or for `area` the areas) that it looks at. */
export interface CaseScope {
  readonly view: CaseView;
  readonly ids: readonly number[];
}

/** What somebody asks to see; undefined where that is nothing of theirs. */
export async function caseScope(
  db: Db,
  actor: Actor,
  { view, unitId }: Pick<CaseFilter, 'view' | 'unitId'>,
): Promise<CaseScope | undefined> {
  const units = keptUnits(actor).filter((kept) => unitId === undefined || kept === unitId);
  const seen = view ?? (units.length > 0 ? 'own' : 'area');
  if (seen !== 'area') return units.length === 0 ? undefined : { view: seen, ids: units };
  const read = areasRead(actor);
  if (read.length === 0) return undefined;
  const areas = await loadAreas(db);
  return { view: seen, ids: [...new Set(read.flatMap((areaId) => areas.descendantIds(areaId)))] };
}
