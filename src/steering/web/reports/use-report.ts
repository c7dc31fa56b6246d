import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { type Report, readReport } from '../../report-contract.ts';

const ASK_AGAIN_MS = 600;

/** Where a report is kept among the page's answers. */
export const reportKey = (reportId: string) => ['steering', 'report', reportId];

/** One report; asked for again while a file of it is being made. */
export function useReport(reportId: string) {
  return useQuery({
    queryKey: reportKey(reportId),
    queryFn: ({ signal }) => client.call(readReport, { params: { reportId }, signal }),
    refetchInterval: ({ state }) => (isMaking(state.data) ? ASK_AGAIN_MS : false),
  });
}

function isMaking(report: Report | undefined): boolean {
  return report?.files.some(({ state }) => state === 'waiting') ?? false;
}
