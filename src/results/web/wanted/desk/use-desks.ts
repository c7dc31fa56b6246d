import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listUnits, type Unit } from '../../../../accounts/contract.ts';
import { client } from '../../../../ui/client.ts';
import { useLanguage } from '../../../../ui/i18n/language-context.tsx';
import { writesFor } from '../../../wanted-policy.ts';
import { type NamedUnit, useResultActor } from '../../use-result-actor.ts';

/** Every desk there is and was, those that stand first. */
export function useDesks(): readonly (NamedUnit & { readonly stands: boolean })[] {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return useMemo(() => {
    const desks = (data?.rows ?? [])
      .filter(({ kind }) => kind === 'desk')
      .map((unit) => named(unit, language));
    return desks.toSorted(
      (a, b) => Number(b.stands) - Number(a.stands) || a.label.localeCompare(b.label, 'vi'),
    );
  }, [data, language]);
}

function named(unit: Unit, language: 'vi' | 'en') {
  const { unitId, areaId, name, nameEn, validTo } = unit;
  return { unitId, areaId, label: language === 'vi' ? name : nameEn, stands: validTo === null };
}

/** The desks that stand and for which somebody writes notices. */
export function useOwnDesks(): readonly NamedUnit[] {
  const desks = useDesks();
  const actor = useResultActor();
  return useMemo(() => {
    const own = writesFor(actor);
    return desks.filter(({ unitId, stands }) => stands && own.includes(unitId));
  }, [desks, actor]);
}
