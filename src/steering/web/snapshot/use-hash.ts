import { useQuery } from '@tanstack/react-query';
import { toBase64Url } from '../../../wire/bytes.ts';

/** Whether a text has the hash that is said of it, worked out on this device; undefined while it is. */
export function useHash(text: string | undefined, sha256: string | undefined): boolean | undefined {
  return useQuery({
    queryKey: ['steering', 'hash', sha256],
    queryFn: async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text ?? ''));
      return toBase64Url(new Uint8Array(digest)) === sha256;
    },
    enabled: text !== undefined && sha256 !== undefined,
  }).data;
}
