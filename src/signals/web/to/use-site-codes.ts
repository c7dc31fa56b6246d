import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { readSiteCodes } from '../../contract.ts';

/**
 * The codes of one's own sites. They come with the page, and not when somebody is about to report: that would tell the
 * server who it is.
 */
export function useSiteCodes() {
  return useQuery({
    queryKey: ['signals', 'codes'],
    queryFn: () => client.call(readSiteCodes),
  });
}
