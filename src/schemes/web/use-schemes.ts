import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listUnits, type Session } from '../../accounts/contract.ts';
import type { Actor } from '../../accounts/policy.ts';
import type { AreaSet } from '../../areas/area.ts';
import { displayName } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { indexOf } from '../../areas/index-set.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import type { Language } from '../../ui/i18n/language.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import type { Wording } from '../form.ts';
import { type Kind, listGrades, listKinds } from '../kind-contract.ts';
import { can } from '../policy.ts';

/** What the answers of this room are kept under. */
export const SCHEMES = ['schemes'] as const;

/** Who is signed in, as the policy of this room sees one. */
export function useActor(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const memberships = (session?.memberships ?? []).map(({ unit, role }) => {
      return { unitId: unit.unitId, areaId: unit.areaId, kind: unit.kind, role };
    });
    return { accountId: session?.accountId ?? '', memberships };
  }, [session]);
}

/** Words in the language that is read. */
export function useWording(): (words: Wording) => string {
  const language = useLanguage();
  return (words) => words[language];
}

/** Every kind by its newest form; empty while they come. */
export function useKinds(): readonly Kind[] {
  const { data } = useQuery({
    queryKey: [...SCHEMES, 'kinds'],
    queryFn: () => client.call(listKinds),
  });
  const language = useLanguage();
  return useMemo(() => byName(data?.rows ?? [], language), [data, language]);
}

/** Kinds in the order of their names. */
export function byName(kinds: readonly Kind[], language: Language): Kind[] {
  return kinds.toSorted((a, b) => a.form.name[language].localeCompare(b.form.name[language], language));
}

/** The labels of grades; undefined while they come. */
export function useGrades() {
  return useQuery({ queryKey: [...SCHEMES, 'grades'], queryFn: () => client.call(listGrades) }).data;
}

/** All administrative units, former ones included; undefined while they come. */
export function useAreas(): AreaSet | undefined {
  return useQuery({
    queryKey: [...SCHEMES, 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** How areas are called, by id; empty while they come. */
export function useAreaNames(): (areaId: number) => string {
  const areas = useAreas();
  const language = useLanguage();
  return (areaId) => {
    const area = areas && indexOf(areas).byId.get(areaId);
    return area ? displayName(area, language) : '';
  };
}

/** A desk for which somebody keeps schemes. */
export interface KeptUnit {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** The desks for which somebody enters schemes: own ones, and for analysts those of their area and below. */
export function useKeptUnits(): readonly KeptUnit[] {
  const language = useLanguage();
  const actor = useActor();
  const areas = useAreas();
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return useMemo(() => {
    if (!areas) return [];
    const above = (areaId: number) => ancestorsOf(areas.areas, areaId).map((area) => area.areaId);
    const desks = (data?.rows ?? []).filter(
      ({ kind, areaId }) => kind === 'desk' && can(actor, 'scheme.keep', { areaId, aboveIds: above(areaId) }),
    );
    return desks.map((unit) => ({
      unitId: unit.unitId,
      areaId: unit.areaId,
      label: language === 'vi' ? unit.name : unit.nameEn,
    }));
  }, [data, actor, areas, language]);
}
