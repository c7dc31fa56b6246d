import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listMembers, listUnits, type Session } from '../../../accounts/contract.ts';
import { type AreaNames, displayNames } from '../../../areas/area.ts';
import { listAreasEndpoint } from '../../../areas/contract.ts';
import { lawBook } from '../../../law/contract.ts';
import { dayOfMoment } from '../../../law/day.ts';
import type { LawBook } from '../../../law/law-book.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';
import { queryKeys } from './keys.ts';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY } as const;

/** The law that the clocks run by; undefined until it has come. */
export function useLawBook(): LawBook | undefined {
  return useQuery({ queryKey: ['law'], queryFn: () => client.call(lawBook), ...FOREVER }).data;
}

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function useToday(): string {
  return dayOfMoment(new Date());
}

/** Names of places by area id, in every language; undefined until they have come. */
export function useAreaNames(): (areaId: number) => AreaNames | undefined {
  const { data } = useQuery({
    queryKey: ['tips', 'areas'],
    queryFn: () => client.call(listAreasEndpoint),
    ...FOREVER,
  });
  return useMemo(() => {
    const names = new Map(
      data?.areas.map(([areaId, , name, kind]) => [areaId, displayNames({ name, kind })]),
    );
    return (areaId) => names.get(areaId);
  }, [data]);
}

/** The same in the language of the page; empty until they have come, and for no place. */
export function useAreaName(): (areaId: number | null) => string {
  const language = useLanguage();
  const namesOf = useAreaNames();
  return (areaId) => (areaId === null ? '' : (namesOf(areaId)?.[language] ?? ''));
}

/** The units whose tips this person opens, without repetition. */
export function useUnits(): { readonly unitId: number; readonly areaId: number; readonly label: string }[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const held = new Map((session?.memberships ?? []).map(({ unit }) => [unit.unitId, unit]));
    const units = [...held.values()].map((unit) => ({
      ...unit,
      label: language === 'vi' ? unit.name : unit.nameEn,
    }));
    // a former unit that was inherited may have had the name of the present one
    return units.map(({ unitId, areaId, label, validFrom, validTo }) => {
      const isDouble = units.some((other) => other.unitId !== unitId && other.label === label);
      const term = isDouble && validTo !== null ? ` (${formatDay(validFrom)}–${formatDay(validTo)})` : '';
      return { unitId, areaId, label: label + term };
    });
  }, [session, language]);
}

/** Names of units by id, for those too that this person does not serve; empty until they have come. */
export function useUnitName(): (unitId: number) => string {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['tips', 'units'],
    queryFn: () => client.call(listUnits),
    ...FOREVER,
  });
  return (unitId) => {
    const unit = data?.rows.find((row) => row.unitId === unitId);
    return (language === 'vi' ? unit?.name : unit?.nameEn) ?? '';
  };
}

/** The present members of a unit; asked for only where `wanted`. */
export function useMembers(unitId: number, wanted: boolean) {
  return useQuery({
    queryKey: queryKeys.members(unitId),
    queryFn: () => client.call(listMembers, { params: { unitId } }),
    enabled: wanted,
    staleTime: 60_000,
  });
}
