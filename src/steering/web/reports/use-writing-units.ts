import { useMemo } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';

/** A unit in whose name reports are written. */
export interface WritingUnit {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** The units that the person writes reports for, each once. */
export function useWritingUnits(): readonly WritingUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const held = (session?.memberships ?? []).filter(({ role }) => role === 'analyst');
    const units = held.map(({ unit }): [number, WritingUnit] => {
      const { unitId, areaId, name, nameEn } = unit;
      return [unitId, { unitId, areaId, label: language === 'vi' ? name : nameEn }];
    });
    return [...new Map(units).values()];
  }, [session, language]);
}
