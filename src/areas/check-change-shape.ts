import {
  type AreaChange,
  type ChangeFault,
  type ChangeKind,
  type Destination,
  endedBy,
  type Move,
} from './change.ts';

/** What each kind of change looks like. A reorganisation in which anything is divided is a split. */
const FITS: Readonly<Record<ChangeKind, (change: AreaChange) => boolean>> = {
  merge: ({ moves, newAreas }) => {
    const [into, ...others] = destinationsOf(moves);
    const wholes = moves.every(
      ({ extent, destination }) => extent !== 'part' && destination.to !== 'unknown',
    );
    return into !== undefined && others.length === 0 && wholes && moves.length + 1 - newAreas.length >= 2;
  },
  split: ({ moves }) => moves.some((move) => siblingsOf(moves, move).length > 1),
  rename: ({ moves: [move, ...others] }) =>
    move?.extent === 'full' && move.destination.to === 'new' && others.length === 0,
  abolish: ({ newAreas }) => newAreas.length === 0,
};

/**
 * Why a change is not whole in itself: no unit that ends, a new unit that nothing goes into, a kind that the
 * units do not fit (`change_does_not_fit`, `split_without_parts`), or parts that contradict each other
 * (`extents_contradict`).
 */
export function checkShape(change: AreaChange): ChangeFault | undefined {
  const { moves, newAreas, kind } = change;
  const used = new Set(moves.flatMap(({ destination: to }) => (to.to === 'new' ? [to.index] : [])));
  const allUsed =
    newAreas.every((_, index) => used.has(index)) && [...used].every((at) => at < newAreas.length);
  if (endedBy(change).length === 0 || !allUsed) return { code: 'change_does_not_fit', path: 'moves' };
  if (!FITS[kind](change)) {
    return { code: kind === 'split' ? 'split_without_parts' : 'change_does_not_fit', path: 'kind' };
  }
  const at = moves.findIndex((move) => contradicts(moves, move));
  return at < 0 ? undefined : { code: 'extents_contradict', path: `moves.${at}.extent` };
}

/** A whole has no second way, a part has one, and what went nobody knows where is not verified. */
function contradicts(moves: readonly Move[], move: Move): boolean {
  const siblings = siblingsOf(moves, move);
  if (destinationsOf(siblings).length < siblings.length) return true;
  if (move.destination.to === 'unknown' && move.extent !== 'unverified') return true;
  if (move.extent === 'full') return siblings.length > 1;
  return move.extent === 'part' && siblings.length < 2;
}

function siblingsOf(moves: readonly Move[], { fromId }: Move): Move[] {
  return moves.filter((move) => move.fromId === fromId);
}

/** The destinations as keys, each once. */
function destinationsOf(moves: readonly Move[]): string[] {
  return [...new Set(moves.map(({ destination }) => keyOf(destination)))];
}

function keyOf(destination: Destination): string {
  if (destination.to === 'standing') return `standing ${destination.areaId}`;
  return destination.to === 'new' ? `new ${destination.index}` : 'unknown';
}
