import { useMemo } from 'react';
import type { Session } from '../../accounts/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { can } from '../../schemes/policy.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useAreas } from './use-areas.ts';

/** Whether this person opens the page of a scheme that a unit of some area keeps. */
export function useMayReadScheme(): (areaId: number) => boolean {
  const { session } = useKeyring<Session>();
  const areas = useAreas();
  return useMemo(() => {
    const memberships = (session?.memberships ?? []).map(({ unit, role }) => {
      return { unitId: unit.unitId, areaId: unit.areaId, kind: unit.kind, role };
    });
    const actor = { accountId: session?.accountId ?? '', memberships };
    return (areaId) => {
      const aboveIds = areas ? ancestorsOf(areas.areas, areaId).map((above) => above.areaId) : [];
      return can(actor, 'scheme.read', { areaId, aboveIds });
    };
  }, [session, areas]);
}
