import { useMemo } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import { KEY_ROLES } from '../../../accounts/roles.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useToday, useUnits } from '../desk/use-desk-facts.ts';

/** A unit as the page names it. */
export type EntryUnit = ReturnType<typeof useUnits>[number];

/** The units for which this person can take something down: their own that stand, not those that ended. */
export function useOwnUnits(): EntryUnit[] {
  const { session } = useKeyring<Session>();
  const units = useUnits();
  const today = useToday();
  return useMemo(() => {
    const own = (session?.memberships ?? []).filter(
      ({ unit: { validTo }, role }) => KEY_ROLES.includes(role) && (validTo === null || validTo >= today),
    );
    return units.filter(({ unitId }) => own.some(({ unit }) => unit.unitId === unitId));
  }, [session, units, today]);
}
