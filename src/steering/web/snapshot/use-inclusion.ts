import { useQuery } from '@tanstack/react-query';
import { parseCheckpoint } from '../../../ledger/checkpoint.ts';
import { ledgerCheckpoint, ledgerInclusion } from '../../../ledger/contract.ts';
import { client } from '../../../ui/client.ts';

/** Where a leaf stands in the public log. */
interface Inclusion {
  /** Which one it is, from 1 on, of how many. */
  readonly place: number;
  readonly size: number;
  /** Where anybody reads the proof. */
  readonly proof: string;
}

/** Where a leaf stands in the tree of the latest checkpoint; undefined until it is known, or is in one. */
export function useInclusion(leaf: string): Inclusion | undefined {
  return useQuery({
    queryKey: ['ledger', 'inclusion', leaf],
    queryFn: async ({ signal }) => {
      const { note } = await client.call(ledgerCheckpoint, { signal });
      const size = parseCheckpoint(note)?.size ?? 0;
      const { index } = await client.call(ledgerInclusion, { query: { leaf, size }, signal });
      return { place: index + 1, size, proof: `/api/ledger/inclusion?leaf=${leaf}&size=${size}` };
    },
    // a leaf that was just written is in no checkpoint yet
    retry: false,
    refetchInterval: ({ state }) => (state.status === 'error' ? 5_000 : false),
  }).data;
}
