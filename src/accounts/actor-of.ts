import type { Session } from './contract.ts';
import type { Actor } from './policy.ts';

/** Who is signed in, as the policies of the rooms see one; with inherited memberships. Nobody for no session. */
export function actorOf(session: Session | null): Actor {
  const memberships = (session?.memberships ?? []).map(({ unit, role }) => {
    return { unitId: unit.unitId, areaId: unit.areaId, kind: unit.kind, role };
  });
  return { accountId: session?.accountId ?? '', memberships };
}
