import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { type NamedUnit, useUnits } from './use-boards.ts';

/** The units that a board may give tasks to: desks that stand, of its area or below. */
export function useAssignable(boardId: number): readonly NamedUnit[] {
  const language = useLanguage();
  const units = useUnits();
  const { data: areas } = useQuery({
    queryKey: ['areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const board = units?.find(({ unitId }) => unitId === boardId);
    if (!units || !areas || !board) return [];
    const today = dayOfMoment(new Date());
    const isBelow = (areaId: number) =>
      areaId === board.areaId ||
      ancestorsOf(areas.areas, areaId).some((above) => above.areaId === board.areaId);
    return units
      .filter(({ kind, validFrom, validTo, areaId }) => {
        const takes = kind === 'desk' || kind === 'duty';
        return takes && validFrom <= today && (validTo === null || today <= validTo) && isBelow(areaId);
      })
      .map(({ unitId, name, nameEn }) => ({ unitId, label: language === 'vi' ? name : nameEn }));
  }, [units, areas, boardId, language]);
}
