import { type Day, isDay } from '../law/day.ts';
import { CALENDARS, type CalendarCode } from './calendars.ts';
import { AGAINST, type Against } from './compare.ts';
import { isMapped, type MappedCode } from './mapped.ts';
import type { Period } from './periods.ts';
import type { UnitsOf } from './units-of.ts';

/** What the address of a page of figures says, so that a view can be handed on by its link. */
export interface View extends Period {
  readonly area: number;
  /** The calendar that the period is one of; a range of days of one's own where it is not said. */
  readonly calendar?: CalendarCode;
  /** What the period is compared with; with nothing where it is not said. */
  readonly against?: Against;
  /** The days of one's own that it is compared with. */
  readonly againstFrom?: Day;
  readonly againstTo?: Day;
  /** Those of then where it is not said. */
  readonly units?: UnitsOf;
  /** What the map shows, where it is not its first. */
  readonly map?: MappedCode;
}

/**
 * The view of an address; what is missing or is no day or number comes from `usual`, calendar and comparison with the
 * days. A period may stand backwards, so that the page can say so.
 */
export function viewOf(search: Readonly<Record<string, unknown>>, usual: View): View {
  const area = isAreaId(search.area) ? search.area : usual.area;
  const [from, to] = [dayIn(search.from), dayIn(search.to)];
  const own = from !== undefined || to !== undefined;
  const calendar = own ? oneOf(CALENDARS, search.calendar) : usual.calendar;
  const against = own || search.against !== undefined ? oneOf(AGAINST, search.against) : usual.against;
  return {
    area,
    from: from ?? usual.from,
    to: to ?? usual.to,
    ...(calendar && calendar !== 'free' ? { calendar } : {}),
    ...(against && against !== 'none' ? { against } : {}),
    ...(against === 'own' ? ownDays(search) : {}),
    ...(search.units === 'now' ? { units: 'now' } : {}),
    ...(isMapped(search.map) ? { map: search.map } : {}),
  };
}

/** Whether the period ends before it starts, which no server answers. */
export function isBackwards({ from, to }: Period): boolean {
  return to < from;
}

/** The days that a period is compared with, where both are said. */
function ownDays({ againstFrom, againstTo }: Readonly<Record<string, unknown>>) {
  const [from, to] = [dayIn(againstFrom), dayIn(againstTo)];
  return from !== undefined && to !== undefined ? { againstFrom: from, againstTo: to } : {};
}

function oneOf<One extends string>(all: readonly One[], value: unknown): One | undefined {
  return all.find((one) => one === value);
}

function isAreaId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function dayIn(value: unknown): Day | undefined {
  return typeof value === 'string' && isDay(value) && value >= '0001' ? value : undefined;
}
