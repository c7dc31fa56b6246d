import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { MAX_PAGE_SIZE } from '../../../wire/page.ts';
import { adjustSnapshot, freezePeriod, listSnapshots, readSnapshot } from '../../snapshot-contract.ts';

/** The frozen periods of an area, the latest first: as many as a page holds, which is years of months. */
export function useSnapshots(areaId: number) {
  return useQuery({
    queryKey: ['steering', 'snapshots', areaId],
    queryFn: ({ signal }) => client.call(listSnapshots, { query: { areaId, limit: MAX_PAGE_SIZE }, signal }),
  });
}

/** One frozen period, with what the registers say today. */
export function useSnapshot(areaId: number, snapshotId: string) {
  return useQuery({
    queryKey: ['steering', 'snapshot', areaId, snapshotId],
    queryFn: ({ signal }) => client.call(readSnapshot, { params: { areaId, snapshotId }, signal }),
  });
}

/** Freezes a period; what is shown of frozen periods is asked anew. */
export function useFreeze() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof freezePeriod>) => client.call(freezePeriod, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['steering', 'snapshots'] }),
  });
}

/** Adjusts a figure of a frozen period. */
export function useAdjust(areaId: number, snapshotId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof adjustSnapshot>) =>
      client.call(adjustSnapshot, { params: { areaId, snapshotId }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['steering', 'snapshots'] });
      await queries.invalidateQueries({ queryKey: ['steering', 'snapshot', areaId, snapshotId] });
    },
  });
}

/** Whether this person may cut off and adjust: analysts of a steering unit; the server decides for which area. */
export function useMayFreeze(): boolean {
  const { session } = useKeyring<Session>();
  return (
    session?.memberships.some(({ role, unit }) => role === 'analyst' && unit.kind === 'steering') === true
  );
}
