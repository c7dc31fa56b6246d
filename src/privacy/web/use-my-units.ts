import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../accounts/actor-of.ts';
import { listUnits, type Session } from '../../accounts/contract.ts';
import type { Actor } from '../../accounts/policy.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { can } from '../policy.ts';

/** A unit as this page names it. */
export interface MyUnit {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** Who is signed in, as the policy of this room sees one. */
export function useActor(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => actorOf(session), [session]);
}

/** The units in which somebody may do something, each once, by name. */
export function useMyUnits(action: 'request.list' | 'breach.record'): readonly MyUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  const actor = useActor();
  return useMemo(() => {
    const units = (session?.memberships ?? []).flatMap(({ unit }) => {
      if (!can(actor, action, unit)) return [];
      return [
        { unitId: unit.unitId, areaId: unit.areaId, label: language === 'vi' ? unit.name : unit.nameEn },
      ];
    });
    return [...new Map(units.map((unit) => [unit.unitId, unit])).values()];
  }, [session, actor, action, language]);
}

/** The names of all units, for those who see more than their own. */
export function useUnitNames(): (unitId: number) => string {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return useMemo(() => {
    const names = new Map(
      data?.rows.map((unit) => [unit.unitId, language === 'vi' ? unit.name : unit.nameEn]),
    );
    return (unitId) => names.get(unitId) ?? '';
  }, [data, language]);
}
