import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { isSignedOn } from '../../../accounts/vouched.ts';
import { client } from '../../../ui/client.ts';
import type { SignerOf } from '../../../ui/desk/words/index.ts';
import { type CaseReply, readCase } from '../../case-contract.ts';

/** One case, with the way to ask anew. */
export function useCase(caseId: string) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['results', 'cases', 'one', caseId],
    queryFn: ({ signal }) => client.call(readCase, { params: { caseId }, signal }),
  });
  const renew = useCallback(() => queries.invalidateQueries({ queryKey: ['results', 'cases'] }), [queries]);
  return { found, renew };
}

/** Who signs the words of a case: keys that steward and root vouched for, on the day that they were made. */
export function useSignerOf(sealed: CaseReply['sealed']): SignerOf {
  const signers = sealed?.signers;
  return useMemo(() => {
    const good = (signers?.keys ?? []).filter((key) => signers && isSignedOn(key, signers, key.createdOn));
    return (unitId, epoch) => good.find((key) => key.unitId === unitId && key.epoch === epoch)?.signingKey;
  }, [signers]);
}
