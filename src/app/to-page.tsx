import type { Session } from '../accounts/contract.ts';
import { Duties } from '../houses/web/to/duties.tsx';
import { OwnSites } from '../members/web/to/own-sites.tsx';
import { TEAM_ROLES } from '../signals/policy.ts';
import { TeamReports } from '../signals/web/to/team-reports.tsx';
import { PageTitle } from '../ui/desk/index.ts';
import { useKeyring } from '../ui/desk/keyring-context.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { appMessages } from './messages.ts';

/** `/to`: what is to be done today at the sites that somebody belongs to. */
export function Page() {
  const t = useText(appMessages);
  const { session } = useKeyring<Session>();
  const hosts = session?.sites.some(({ role }) => role === 'landlord') ?? false;
  const serves = session?.sites.some(({ role }) => TEAM_ROLES.includes(role)) ?? false;
  return (
    <>
      <PageTitle>{t('to.home')}</PageTitle>
      {hosts && <Duties />}
      {serves && <TeamReports />}
      <OwnSites />
    </>
  );
}
