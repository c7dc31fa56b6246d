import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { closeRecovery, openRecovery } from '../../recovery-contract.ts';
import type { RecoveryGround } from '../../recovery-grounds.ts';
import type { SealTo } from '../../vouched.ts';
import { api } from '../api.ts';
import { readShares, type ShareFault } from './read-shares.ts';
import { type RecoveryProgress, recoverUnit } from './recover-unit.ts';

/** What is handed in: the typed shares and the ground, which the public log will hold. */
interface RecoveryInput {
  readonly texts: readonly string[];
  readonly ground: RecoveryGround;
}

/** Either the shares do not give the key, and nothing was done; or the unit has its tips back. */
type RecoveryOutcome = { readonly fault: ShareFault } | { readonly done: RecoveryProgress };

/**
 * Recovery for one unit. The combined key lives in one call and in nothing that outlasts it; the opening is ended
 * as soon as all is done, and ends by itself where this page does not get that far.
 */
export function useRecovery(sealTo: SealTo) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<RecoveryProgress>();
  const recovering = useMutation({
    mutationFn: async ({ texts, ground }: RecoveryInput): Promise<RecoveryOutcome> => {
      setProgress(undefined);
      const read = await readShares(texts, sealTo);
      if ('fault' in read) return read;
      const { unitId } = sealTo.desk;
      const { openingId } = await api.call(openRecovery, { body: { unitId, ground } });
      const recovery = { openingId, unitId, rootKey: sealTo.rootKey, identity: read.identity };
      const done = await recoverUnit(api, recovery, setProgress);
      await api.call(closeRecovery, { params: { openingId } });
      return { done };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['recovery'] }),
  });
  return { recovering, progress };
}
