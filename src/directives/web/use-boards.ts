import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { listUnits, type Session } from '../../accounts/contract.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { type Board, listBoards } from '../board-contract.ts';
import { can } from '../policy.ts';

/** The boards that this person may read; undefined while they come. */
export function useBoards(): readonly Board[] | undefined {
  const { data } = useQuery({
    queryKey: ['directives', 'boards'],
    queryFn: ({ signal }) => client.call(listBoards, { signal }),
  });
  return data?.rows;
}

/** The board that the address names (`?ban=`), else the first that this person oversees, else the first. */
export function useBoard(boards: readonly Board[]): {
  readonly board: Board | undefined;
  readonly choose: (unitId: number) => void;
} {
  const { ban }: { ban?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const board =
    boards.find(({ unitId }) => unitId === ban) ?? boards.find(({ may }) => may.oversee) ?? boards[0];
  return { board, choose: (unitId) => void navigate({ to: '.', search: { ban: unitId } }) };
}

/** A unit as this room names it. */
export interface NamedUnit {
  readonly unitId: number;
  readonly label: string;
}

/** The own units whose tasks this person reads, each once; what they inherited comes last. */
export function useOwnUnits(): readonly NamedUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const accountId = session?.accountId ?? '';
    const held = (session?.memberships ?? []).toSorted(
      (a, b) => Number(a.inheritedBy !== null) - Number(b.inheritedBy !== null),
    );
    const units = held.flatMap(({ unit, role }) => {
      const { unitId, areaId, kind } = unit;
      const actor = { accountId, memberships: [{ unitId, areaId, kind, role }] };
      if (!can(actor, 'unit.tasks', { unitId })) return [];
      return [{ unitId, label: language === 'vi' ? unit.name : unit.nameEn }];
    });
    return [...new Map(units.map((unit) => [unit.unitId, unit])).values()];
  }, [session, language]);
}

/** Every unit of the deployment; undefined while they come. */
export function useUnits() {
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return data?.rows;
}

/** The names of all units by id; '' for one that is not known yet. */
export function useUnitNames(): (unitId: number) => string {
  const language = useLanguage();
  const units = useUnits();
  return useMemo(() => {
    const names = new Map(units?.map((unit) => [unit.unitId, language === 'vi' ? unit.name : unit.nameEn]));
    return (unitId) => names.get(unitId) ?? '';
  }, [units, language]);
}
