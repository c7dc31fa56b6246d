import { useQuery } from '@tanstack/react-query';
import { directory } from '../../../accounts/key-contract.ts';
import { client } from '../../../ui/client.ts';
import { ApiError } from '../../../wire/client.ts';
import { type Directory, isVouchedFor } from '../check-directory.ts';
import type { Concerns } from '../report/draft.ts';

/**
 * The independent desk for what concerns an officer or a team member, checked up to the root; asked for only where
 * it does. Refuses with `unsigned_unit_key`, and with `no_desk` for a desk of another kind.
 */
export function useIndependentDesk(concerns: Concerns, areaId: number | null) {
  return useQuery({
    queryKey: ['tips', 'independent', areaId, concerns],
    queryFn: async ({ signal }): Promise<Directory> => {
      const query = areaId === null ? { concerns } : { areaId, concerns };
      const found = await client.call(directory, { query, signal });
      if (found.desk.kind !== 'independent') throw new ApiError('no_desk');
      if (!isVouchedFor(found, new Date())) throw new ApiError('unsigned_unit_key');
      return found;
    },
    enabled: concerns !== 'nobody',
    staleTime: 60_000,
    retry: false,
  });
}
