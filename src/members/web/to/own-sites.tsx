import { Loader } from '@mantine/core';
import type { Session } from '../../../accounts/contract.ts';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { memberMessages } from '../messages.ts';
import { useSiteRole } from '../use-site-role.ts';
import { useOwnSites } from './use-own-sites.ts';

/** The sites that whoever is signed in belongs to, each with the role there. */
export function OwnSites() {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const role = useSiteRole();
  const { session } = useKeyring<Session>();
  const belongs = (session?.sites.length ?? 0) > 0;
  const sites = useOwnSites();
  if (!belongs) return <EmptyState title={t('to.sites.none')} hint={t('to.sites.none.hint')} />;
  return (
    <section aria-labelledby="own-sites">
      <h2 id="own-sites">{t('to.sites')}</h2>
      {sites.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {sites.isError && <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />}
      <ul className="to-list">
        {sites.data?.rows.map(({ memberId, schemeName, siteName, role: as }) => (
          <li key={memberId} className="to-card">
            <strong>{siteName}</strong>
            <span className="to-soft">{schemeName}</span>
            <span>{role(as).name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
