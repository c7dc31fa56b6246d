import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../accounts/actor-of.ts';
import type { Session } from '../../accounts/contract.ts';
import type { Actor } from '../../accounts/policy.ts';
import type { Area, AreaSet } from '../../areas/area.ts';
import { displayName } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { indexOf } from '../../areas/index-set.ts';
import { lawBook } from '../../law/contract.ts';
import type { LawBook } from '../../law/law-book.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { can } from '../policy.ts';

/** What the answers of this room are kept under. */
export const FORCES = ['forces'] as const;

/** Who is signed in, as the policy of this room sees one. */
function useActor(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => actorOf(session), [session]);
}

/** A desk as these pages name it. */
export interface OwnDesk {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** The desks for which somebody keeps teams, each once; those that stand today first. */
export function useKeptDesks(): readonly OwnDesk[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  const actor = useActor();
  return useMemo(() => {
    const held = (session?.memberships ?? []).filter(
      ({ unit: { kind, areaId } }) => kind === 'desk' && can(actor, 'force.keep', { areaId, aboveIds: [] }),
    );
    const desks = held
      .toSorted((a, b) => Number(a.unit.validTo !== null) - Number(b.unit.validTo !== null))
      .map(({ unit }) => {
        const label = language === 'vi' ? unit.name : unit.nameEn;
        return { unitId: unit.unitId, areaId: unit.areaId, label };
      });
    return [...new Map(desks.map((desk) => [desk.unitId, desk])).values()];
  }, [session, actor, language]);
}

/** All administrative units, former ones included; undefined while they come. */
export function useAreas(): AreaSet | undefined {
  return useQuery({
    queryKey: [...FORCES, 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** How areas are called, by id; empty while they come. */
export function useAreaNames(): (areaId: number) => string {
  const language = useLanguage();
  const areas = useAreas();
  return (areaId) => {
    const area = areas && indexOf(areas).byId.get(areaId);
    return area ? displayName(area, language) : '';
  };
}

/** The areas whose teams somebody reads, the largest first; empty while they come. */
export function useReadAreas(): readonly Area[] {
  const areas = useAreas();
  const actor = useActor();
  return useMemo(() => {
    if (!areas) return [];
    const above = (areaId: number) => ancestorsOf(areas.areas, areaId).map((each) => each.areaId);
    const depth = new Map(areas.areas.map(({ areaId }) => [areaId, above(areaId)]));
    const aboveIds = (areaId: number) => depth.get(areaId) ?? [];
    return areas.areas
      .filter(({ areaId }) => can(actor, 'force.read', { areaId, aboveIds: aboveIds(areaId) }))
      .toSorted((a, b) => aboveIds(a.areaId).length - aboveIds(b.areaId).length);
  }, [areas, actor]);
}

/** The law that teams and years are measured by; undefined while it comes. */
export function useLaw(): LawBook | undefined {
  return useQuery({
    queryKey: ['law'],
    queryFn: ({ signal }) => client.call(lawBook, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
