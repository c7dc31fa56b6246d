import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Session } from '../../accounts/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { yearOf } from '../periods.ts';
import { FIGURE_READERS } from '../policy.ts';
import { type View, viewOf } from '../view.ts';
import { useAreas } from './use-areas.ts';

/**
 * The areas whose figures this person reads, with all below them; own ones first, then the widest, once the list of
 * areas is there.
 */
export function useReadableAreas(): readonly number[] {
  const { session } = useKeyring<Session>();
  const areas = useAreas();
  return useMemo(() => {
    const held = (session?.memberships ?? []).filter(({ role }) => FIGURE_READERS.includes(role));
    const own = held.filter(({ inheritedBy }) => inheritedBy === null).map(({ unit }) => unit.areaId);
    const depth = (areaId: number) => (areas ? ancestorsOf(areas.areas, areaId).length : 0);
    return [...new Set(held.map(({ unit }) => unit.areaId))].toSorted(
      (a, b) => Number(own.includes(b)) - Number(own.includes(a)) || depth(a) - depth(b) || a - b,
    );
  }, [session, areas]);
}

/**
 * The view in the address and the way to change it; without one, the widest area and the present year beside the year
 * before. `known` once it is sure: where the address names no area, the widest of several is found in their list.
 */
export function useView(areaIds: readonly number[]): {
  view: View;
  known: boolean;
  show: (view: View) => void;
} {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const areas = useAreas();
  const today = dayOfMoment(new Date());
  const view = viewOf(search, {
    area: areaIds[0] ?? 0,
    ...yearOf(today),
    calendar: 'calendar',
    against: 'year',
  });
  return {
    view,
    known: areaIds.length <= 1 || areas !== undefined || search.area !== undefined,
    show: (next) => void navigate({ to: '.', search: { ...viewOf({ ...next }, next) } }),
  };
}
