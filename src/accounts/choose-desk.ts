import type { UnitKind, UnitLevel } from './roles.ts';

/** A desk with a signed key, as far as the choice is concerned. */
export interface Candidate {
  readonly unitId: number;
  readonly areaId: number;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
}

/** Whom a report is about, as far as the reporter says. */
type Concerns = 'nobody' | 'officer' | 'team';

/** What a report is about. */
interface Place {
  readonly areaId: number | undefined;
  readonly successorId?: number | undefined;
  readonly chain: readonly number[];
}

const WIDEST_FIRST: readonly UnitLevel[] = ['province', 'city', 'ward'];

/**
 * To whom a report is sealed. `chain` is its area and what lies above it, nearest first; `areaId` is absent
 * where the reporter does not know the ward. `successorId` is the area of today into which a former one has gone as
 * a whole: its desk receives where the former one has none.
 *
 * What concerns an officer or a team member goes to the nearest independent desk, or one of the province, and
 * to nobody else: not even the duty desk reads along. Anything else goes to the desk of its area; an area
 * without one is served by the duty desk, never by the desk of a higher area. Undefined where nobody can read it.
 */
export function chooseDesk<Desk extends Candidate>(
  desks: readonly Desk[],
  place: Place,
  concerns: Concerns,
): Desk | undefined {
  const ordered = widestFirst(desks);
  if (concerns !== 'nobody') {
    const independent = ordered.filter(({ kind }) => kind === 'independent');
    return nearest(independent, place.chain) ?? independent.find(({ level }) => level === 'province');
  }
  const onDuty = ordered.filter(({ kind }) => kind === 'duty');
  const deskOf = (of: number | undefined) =>
    ordered.find(({ kind, areaId }) => kind === 'desk' && areaId === of);
  return deskOf(place.areaId) ?? deskOf(place.successorId) ?? nearest(onDuty, place.chain) ?? onDuty[0];
}

/**
 * The duty desk that reads along where the members of `desk` who hold its key are too few: the nearest, else the
 * widest. Nobody reads along with an independent desk, and none with itself.
 */
export function chooseReadingAlong<Desk extends Candidate>(
  desks: readonly Desk[],
  { unitId, kind }: Pick<Candidate, 'unitId' | 'kind'>,
  chain: readonly number[],
): Desk | undefined {
  if (kind === 'independent') return undefined;
  const others = widestFirst(desks).filter((each) => each.kind === 'duty' && each.unitId !== unitId);
  return nearest(others, chain) ?? others[0];
}

function widestFirst<Desk extends Candidate>(desks: readonly Desk[]): Desk[] {
  return desks.toSorted(
    (a, b) => WIDEST_FIRST.indexOf(a.level) - WIDEST_FIRST.indexOf(b.level) || a.unitId - b.unitId,
  );
}

function nearest<Desk extends Candidate>(desks: readonly Desk[], chain: readonly number[]): Desk | undefined {
  for (const areaId of chain) {
    const found = desks.find((desk) => desk.areaId === areaId);
    if (found) return found;
  }
  return undefined;
}
