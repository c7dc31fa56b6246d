import { useQuery } from '@tanstack/react-query';
import { listDelegations } from '../../root-contract.ts';
import { api } from '../api.ts';

/** The name of the query, to ask anew after a renewal or a signature. */
export const DELEGATIONS = ['delegations'] as const;

/** What the root has delegated, and the keys whose signature lapses soon; for stewards and administrators. */
export function useDelegations(wanted = true) {
  return useQuery({
    queryKey: DELEGATIONS,
    queryFn: () => api.call(listDelegations),
    enabled: wanted,
  });
}
