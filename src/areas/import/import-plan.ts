import type { Area, AreaSet, Succession } from '../area.ts';
import { nameKey } from '../fold.ts';
import { indexOf } from '../index-set.ts';
import type { Geometry } from './import-format.ts';

/** A unit that an import adds; its id is negative until it is written. */
interface PlannedArea extends Area {
  readonly source: string;
}

/** A succession that an import adds. */
interface PlannedSuccession extends Omit<Succession, 'successionId'> {
  readonly source: string;
}

/** Why something of an import has no place, or was taken with doubt. */
export type Doubt =
  | 'unread'
  | 'several_wholes'
  | 'district_missing'
  | 'no_target'
  | 'book_differs'
  | 'kind_differs'
  | 'ended_since'
  | 'code_differs'
  | 'code_taken'
  | 'not_in_mergers'
  | 'no_unit';

/** One thing that a person should look at. */
export interface Doubtful {
  readonly why: Doubt;
  readonly file: string;
  /** The unit beside which it stands, and the words. */
  readonly place: string;
  readonly words: string;
}

/** All that an import would write, and what it could not place. */
export interface ImportPlan {
  readonly areas: PlannedArea[];
  /** Codes that were not known before. */
  readonly codes: { readonly areaId: number; readonly code: string }[];
  readonly successions: PlannedSuccession[];
  /** Successions into the unknown that are now known. */
  readonly settled: (PlannedSuccession & { readonly successionId: number })[];
  readonly boundaries: { readonly areaId: number; readonly geometry: Geometry; readonly source: string }[];
  readonly doubtful: Doubtful[];
  /** Units that were there already and stay as they are. */
  alone: number;
}

/** How an import is asked for. */
export interface ImportOptions {
  /** The code of the one province that is wanted; all of them where it is not said. */
  readonly province?: string | undefined;
  /** Whether somebody has compared the files with the resolutions. */
  readonly verified: boolean;
}

/** The book that an import is planned against, and which of its units earlier imports made. */
export interface ImportBook extends AreaSet {
  readonly imported: ReadonlySet<number>;
}

/** A plan in the making, with the book that it is made against. */
export interface Draft {
  readonly set: ImportBook;
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  /** The units of the book by `nameKey`. */
  readonly named: ReadonlyMap<string, readonly Area[]>;
  /** The id of a unit's province, of a province itself. */
  provinceOf(area: Area): number;
}

/** An empty plan against a book. */
export function startPlan(set: ImportBook, options: ImportOptions): Draft {
  const { byId } = indexOf(set);
  const named = new Map<string, Area[]>();
  for (const area of set.areas) {
    const key = nameKey(area.name);
    named.set(key, [...(named.get(key) ?? []), area]);
  }
  const provinceOf = (area: Area, depth = 0): number => {
    const parent = area.parentId === null || depth > 5 ? undefined : byId.get(area.parentId);
    return parent === undefined ? area.areaId : provinceOf(parent, depth + 1);
  };
  const plan: ImportPlan = {
    areas: [],
    codes: [],
    successions: [],
    settled: [],
    boundaries: [],
    doubtful: [],
    alone: 0,
  };
  return { set, plan, options, named, provinceOf };
}

/** Plans a new unit, and gives its provisional id. */
export function planArea({ plan, options }: Draft, area: Omit<PlannedArea, 'areaId' | 'verified'>): number {
  const areaId = -1 - plan.areas.length;
  plan.areas.push({ ...area, areaId, verified: options.verified });
  return areaId;
}
