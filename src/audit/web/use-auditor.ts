import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listUnits, type Session } from '../../accounts/contract.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { auditScope } from '../policy.ts';

/** What the person who is signed in may look at; undefined for whoever is no auditor. */
export function useAuditScope(): ReturnType<typeof auditScope> {
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const memberships = (session?.memberships ?? []).map(({ unit, role }) => {
      return { unitId: unit.unitId, areaId: unit.areaId, kind: unit.kind, role };
    });
    return auditScope({ accountId: session?.accountId ?? '', memberships });
  }, [session]);
}

/** The names of all units by id, in the language of the page. */
export function useUnitNames(): ReadonlyMap<number, string> {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return useMemo(() => {
    return new Map(data?.rows.map((unit) => [unit.unitId, language === 'vi' ? unit.name : unit.nameEn]));
  }, [data, language]);
}
