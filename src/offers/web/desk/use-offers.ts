import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../../accounts/actor-of.ts';
import type { Session } from '../../../accounts/contract.ts';
import type { Actor } from '../../../accounts/policy.ts';
import { displayName } from '../../../areas/area.ts';
import { fromRows } from '../../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../../areas/contract.ts';
import { indexOf } from '../../../areas/index-set.ts';
import { listKinds } from '../../../schemes/kind-contract.ts';
import { can } from '../../../schemes/policy.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';

/** What the answers of this room are kept under. */
export const OFFERS = ['offers'] as const;

/** A unit whose offers somebody answers. */
export interface AnsweringUnit {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** Who is signed in, as policies see them. */
export function useAnswerer(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => actorOf(session), [session]);
}

/** The units whose offers this person answers, each once; those that stand and that one serves oneself first. */
export function useAnsweringUnits(): readonly AnsweringUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const actor = actorOf(session);
    const held = (session?.memberships ?? []).toSorted(
      (a, b) =>
        Number(a.unit.validTo !== null) - Number(b.unit.validTo !== null) ||
        Number(a.inheritedBy !== null) - Number(b.inheritedBy !== null),
    );
    const units = held.flatMap(({ unit }): AnsweringUnit[] => {
      if (!can(actor, 'scheme.open', unit)) return [];
      return [
        { unitId: unit.unitId, areaId: unit.areaId, label: language === 'vi' ? unit.name : unit.nameEn },
      ];
    });
    return [...new Map(units.map((unit) => [unit.unitId, unit])).values()];
  }, [session, language]);
}

/** The kinds of schemes by their names, as choices; empty while they come. */
export function useKindChoices(): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['schemes', 'kinds'], queryFn: () => client.call(listKinds) });
  return useMemo(
    () =>
      (data?.rows ?? [])
        .map(({ kind, form }) => ({ value: kind, label: form.name[language] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    [data, language],
  );
}

/** How areas are called, by id; empty while they come. */
export function useAreaName(): (areaId: number) => string {
  const language = useLanguage();
  const { data: areas } = useQuery({
    queryKey: ['schemes', 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (areaId) => {
    const area = areas && indexOf(areas).byId.get(areaId);
    return area ? displayName(area, language) : '';
  };
}
