import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../accounts/actor-of.ts';
import { listUnits, type Session } from '../../accounts/contract.ts';
import type { Actor } from '../../accounts/policy.ts';
import type { AreaSet } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { keptUnits } from '../case-policy.ts';

/** Who is signed in, as the policies of this room see one. */
export function useResultActor(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => actorOf(session), [session]);
}

/** A unit as these pages name it. */
export interface NamedUnit {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** The units whose cases and groups this person keeps, each once; those that one serves oneself first. */
export function useKeptUnits(): readonly NamedUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  const actor = useResultActor();
  return useMemo(() => {
    const kept = keptUnits(actor);
    const own = (session?.memberships ?? [])
      .filter(({ unit }) => kept.includes(unit.unitId))
      .toSorted((a, b) => Number(b.inheritedBy === null) - Number(a.inheritedBy === null));
    const units = own.map(({ unit }) => {
      const { unitId, areaId, name, nameEn } = unit;
      return [unitId, { unitId, areaId, label: language === 'vi' ? name : nameEn }] as const;
    });
    return [...new Map(units).values()];
  }, [session, actor, language]);
}

const NO_UNITS: ReplyOf<typeof listUnits>['rows'] = [];

/** All units, ended ones included; none while they come. */
export function useUnits(): ReplyOf<typeof listUnits>['rows'] {
  return useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) }).data?.rows ?? NO_UNITS;
}

/** The names of all units. */
export function useUnitNames(): (unitId: number) => string {
  const language = useLanguage();
  const units = useUnits();
  return useMemo(() => {
    const names = new Map(units.map((unit) => [unit.unitId, language === 'vi' ? unit.name : unit.nameEn]));
    return (unitId) => names.get(unitId) ?? '';
  }, [units, language]);
}

/** All administrative units, former ones included; undefined while they come. */
export function useAreas(): AreaSet | undefined {
  return useQuery({
    queryKey: ['results', 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
