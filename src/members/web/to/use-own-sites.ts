import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { readOwnSites } from '../../contract.ts';
import { MEMBERS } from '../kept-under.ts';

/** The sites that whoever is signed in belongs to; asked only of who belongs to any. */
export function useOwnSites() {
  const { session } = useKeyring<Session>();
  return useQuery({
    queryKey: [...MEMBERS, 'own'],
    queryFn: () => client.call(readOwnSites),
    enabled: (session?.sites.length ?? 0) > 0,
  });
}
