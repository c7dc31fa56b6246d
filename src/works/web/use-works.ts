import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../accounts/actor-of.ts';
import type { Session } from '../../accounts/contract.ts';
import { type Area, type AreaSet, displayName } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { indexOf } from '../../areas/index-set.ts';
import { dayOfMoment } from '../../law/day.ts';
import { listKinds } from '../../schemes/kind-contract.ts';
import { can } from '../../schemes/policy.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';

/** Days of a period. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The year that runs, to today. */
export function thisYear(): Days {
  const today = dayOfMoment(new Date());
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** All administrative units; undefined while they come. */
export function useAreas(): AreaSet | undefined {
  return useQuery({
    queryKey: ['schemes', 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** The areas whose schemes this person reads, those above first. */
export function useReadAreas(): readonly Area[] {
  const { session } = useKeyring<Session>();
  const areas = useAreas();
  return useMemo(() => {
    if (!areas) return [];
    const actor = actorOf(session);
    const above = (areaId: number) => ancestorsOf(areas.areas, areaId).map((area) => area.areaId);
    const read = areas.areas.filter(({ areaId }) =>
      can(actor, 'scheme.read', { areaId, aboveIds: above(areaId) }),
    );
    return read.toSorted((a, b) => above(a.areaId).length - above(b.areaId).length);
  }, [session, areas]);
}

/** How areas are called, by id; empty while they come. */
export function useAreaName(): (areaId: number) => string {
  const language = useLanguage();
  const areas = useAreas();
  return (areaId) => {
    const area = areas && indexOf(areas).byId.get(areaId);
    return area ? displayName(area, language) : '';
  };
}

/** How kinds of schemes are called, by code; empty while they come. */
export function useKindName(): (kind: string) => string {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['schemes', 'kinds'], queryFn: () => client.call(listKinds) });
  return (kind) => data?.rows.find((each) => each.kind === kind)?.form.name[language] ?? '';
}
