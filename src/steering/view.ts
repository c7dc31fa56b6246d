import { type Day, isDay } from '../law/day.ts';
import type { Period } from './periods.ts';
import type { UnitsOf } from './units-of.ts';

/** What the address of a page of figures says: which area, which period, by which units. */
export interface View extends Period {
  readonly area: number;
  /** Those of then where it is not said. */
  readonly units?: UnitsOf;
}

/** The view of an address; what is missing or is no day or number comes from `usual`. A period may stand backwards. */
export function viewOf(search: Readonly<Record<string, unknown>>, usual: View): View {
  return {
    area: isAreaId(search.area) ? search.area : usual.area,
    from: dayIn(search.from) ?? usual.from,
    to: dayIn(search.to) ?? usual.to,
    ...(search.units === 'now' ? { units: 'now' } : {}),
  };
}

/** Whether the period ends before it starts, which no server answers. */
export function isBackwards({ from, to }: Period): boolean {
  return to < from;
}

function isAreaId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function dayIn(value: unknown): Day | undefined {
  return typeof value === 'string' && isDay(value) && value >= '0001' ? value : undefined;
}
