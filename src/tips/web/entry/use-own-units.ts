import { useMemo } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import { KEY_ROLES } from '../../../accounts/roles.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useUnits } from '../desk/use-desk-facts.ts';

/** A unit as the page names it. */
export type EntryUnit = ReturnType<typeof useUnits>[number];

/** The units for which this person can take something down. */
export function useOwnUnits(): EntryUnit[] {
  const { session } = useKeyring<Session>();
  const units = useUnits();
  return useMemo(() => {
    const own = session?.memberships.filter(({ role }) => KEY_ROLES.includes(role)) ?? [];
    return units.filter(({ unitId }) => own.some(({ unit }) => unit.unitId === unitId));
  }, [session, units]);
}
