import { useCallback } from 'react';
import { type Sealer, useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { CanSeal } from '../../../ui/desk/words/use-seal-words.ts';
import { useUnits } from './use-desk-facts.ts';

/** Whether this person can seal and sign for a unit now. */
export type CanWrite = CanSeal;

/** Sealing as one unit; `sealer` throws as the keyring's does. */
export function useSealer(unitId: number): {
  readonly can: CanWrite;
  readonly sealer: () => Promise<Sealer>;
} {
  const { status, signAs, sealer: sealerOf } = useKeyring();
  const areaId = useUnits().find((unit) => unit.unitId === unitId)?.areaId ?? 0;
  const holds = status === 'unlocked' && signAs(unitId) !== undefined;
  const sealer = useCallback(() => sealerOf({ unitId, areaId }), [sealerOf, unitId, areaId]);
  return { can: holds ? 'yes' : status === 'unlocked' ? 'no_key' : 'locked', sealer };
}
