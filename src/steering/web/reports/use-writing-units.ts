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

/** The own units that the person writes reports for, each once: what they inherited has ended, and writes no more. */
export function useWritingUnits(): readonly WritingUnit[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  return useMemo(() => {
    const held = (session?.memberships ?? []).filter(
      ({ role, inheritedBy }) => role === 'analyst' && inheritedBy === null,
    );
    const units = held.map(({ unit }): [number, WritingUnit] => {
      const { unitId, areaId, name, nameEn } = unit;
      return [unitId, { unitId, areaId, label: language === 'vi' ? name : nameEn }];
    });
    return [...new Map(units).values()];
  }, [session, language]);
}
