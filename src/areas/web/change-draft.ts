import type { Area, AreaKind, AreaSet, Extent } from '../area.ts';
import type { AreaChange, ChangeKind, Destination, Move, NewArea } from '../change.ts';
import type { WordedChange } from '../describe-change.ts';
import { indexOf } from '../index-set.ts';

/** A new unit as it is typed. */
export interface NewAreaDraft {
  readonly name: string;
  readonly kind: AreaKind;
  readonly code: string;
  readonly parentId: number | null;
}

/** A way of a unit that ends: a destination's key, and how much of it goes there. */
export interface WayDraft {
  readonly to: string;
  readonly extent: Extent;
}

/** A change as it is being entered. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  /** `dd/mm/yyyy`, as typed. */
  readonly day: string;
  readonly froms: readonly number[];
  readonly newAreas: readonly NewAreaDraft[];
  /** Where a merger goes. */
  readonly into: string;
  /** Where each unit of a division or an abolition goes, by its id. */
  readonly ways: Readonly<Record<number, readonly WayDraft[]>>;
  readonly source: string;
  readonly verified: boolean;
}

/** Keys of destinations: `new:0`, `area:201`, `unknown`. */
export const UNKNOWN = 'unknown';
export const FIRST_NEW = 'new:0';

/** An empty draft of a kind, keeping what holds for any kind. */
export function draftOf(kind: ChangeKind, before?: ChangeDraft): ChangeDraft {
  const froms = (before?.froms ?? []).slice(0, kind === 'rename' ? 1 : undefined);
  const { day = '', source = '', verified = false } = before ?? {};
  return { kind, day, froms, newAreas: [], into: FIRST_NEW, ways: {}, source, verified };
}

/** A new unit like another one, without its name and code. */
export function newAreaLike(area: Area | undefined): NewAreaDraft {
  return { name: '', kind: area?.kind ?? 'phuong', code: '', parentId: area?.parentId ?? null };
}

/** Where a unit goes, as the draft has it: the one way of a merger or a renaming, or its own. */
export function waysOf(draft: ChangeDraft, fromId: number): readonly WayDraft[] {
  if (draft.kind === 'merge') return [{ to: draft.into, extent: 'full' }];
  if (draft.kind === 'rename') return [{ to: FIRST_NEW, extent: 'full' }];
  return draft.ways[fromId] ?? [{ to: UNKNOWN, extent: 'unverified' }];
}

/** The new units that the kind of change has, at least one where it needs one. */
export function newAreasOf(draft: ChangeDraft, set: AreaSet): readonly NewAreaDraft[] {
  const one = draft.newAreas[0] ?? newAreaLike(indexOf(set).byId.get(draft.froms[0] ?? 0));
  if (draft.kind === 'abolish') return [];
  if (draft.kind === 'rename') return [one];
  if (draft.kind === 'merge') return draft.into === FIRST_NEW ? [one] : [];
  return draft.newAreas;
}

/** The draft as it is handed in, on a day that has been read. */
export function changeOf(draft: ChangeDraft, set: AreaSet, onDay: string): AreaChange {
  const newAreas = newAreasOf(draft, set).map(({ name, kind, code, parentId }): NewArea => {
    return { name: name.trim(), kind, code: code.trim() === '' ? null : code.trim(), parentId };
  });
  const moves = draft.froms.flatMap((fromId) =>
    waysOf(draft, fromId).map(({ to, extent }): Move => {
      const destination = destinationOf(to);
      return { fromId, destination, extent: destination.to === 'unknown' ? 'unverified' : extent };
    }),
  );
  const { kind, source, verified } = draft;
  return { kind, onDay, newAreas, moves, source: source.trim(), verified };
}

function destinationOf(key: string): Destination {
  const [what, id] = key.split(':');
  if (what === 'new') return { to: 'new', index: Number(id) };
  return what === 'area' ? { to: 'standing', areaId: Number(id) } : { to: 'unknown' };
}

/** A change with the names of its units, for putting it into words. */
export function wordedChange({ kind, onDay, newAreas, moves }: AreaChange, set: AreaSet): WordedChange {
  const { byId } = indexOf(set);
  return {
    kind,
    onDay,
    moves: moves.flatMap(({ fromId, destination, extent }) => {
      const from = byId.get(fromId);
      if (from === undefined) return [];
      if (destination.to === 'unknown') return [{ from, to: null, extent }];
      const isNew = destination.to === 'new';
      const to = isNew ? newAreas[destination.index] : byId.get(destination.areaId);
      return [{ from, to: to === undefined ? null : { name: to.name, kind: to.kind, isNew }, extent }];
    }),
  };
}
