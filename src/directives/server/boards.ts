import { findUnit, findUnits } from '../../accounts/server/index.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { BoardArea } from '../policy.ts';

/** A steering unit that stands, with its area as the policy sees it. */
export interface FoundBoard {
  readonly unitId: number;
  readonly areaId: number;
  readonly name: string;
  readonly nameEn: string;
  readonly area: BoardArea;
}

/** The board of a steering unit that stands today; undefined for any other unit. */
export async function findBoard(services: Services, unitId: number): Promise<FoundBoard | undefined> {
  const unit = await findUnit(services.db, unitId);
  if (unit === undefined || !stands(unit, dayOf(services.clock.now()))) return undefined;
  return boardOf(unit, await loadAreas(services.db));
}

/** Boards by id, those of steering units that have ended too: what they gave lives on. */
export async function findBoards(
  services: Services,
  unitIds: readonly number[],
): Promise<ReadonlyMap<number, FoundBoard>> {
  const [units, areas] = await Promise.all([
    findUnits(services.db, [...new Set(unitIds)]),
    loadAreas(services.db),
  ]);
  return new Map([...units].map(([id, unit]) => [id, boardOf(unit, areas)]));
}

/** A unit as far as it matters here. */
interface UnitOfBoard {
  readonly unitId: number;
  readonly areaId: number;
  readonly name: string;
  readonly nameEn: string;
}

/** A board with its area. */
export function boardOf({ unitId, areaId, name, nameEn }: UnitOfBoard, areas: AreaBook): FoundBoard {
  return { unitId, areaId, name, nameEn, area: boardArea(areaId, areas) };
}

/** An area as the policy of boards sees it. */
function boardArea(areaId: number, areas: AreaBook): BoardArea {
  return {
    areaId,
    aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId),
    covers: (id) => id === areaId || areas.ancestorsOf(id).some((above) => above.areaId === areaId),
  };
}

function stands(
  {
    kind,
    validFrom,
    validTo,
  }: { readonly kind: string; readonly validFrom: string; readonly validTo: string | null },
  today: string,
): boolean {
  return kind === 'steering' && validFrom <= today && (validTo === null || today <= validTo);
}
