import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Session } from '../accounts/contract.ts';
import { Duties } from '../houses/web/to/duties.tsx';
import { OwnSites } from '../members/web/to/own-sites.tsx';
import { ShiftsToday } from '../members/web/to/shifts-today.tsx';
import { recordsFor } from '../schemes/record-policy.ts';
import { TeamOutcomes, TeamReports } from '../signals/web/to/team-reports.tsx';
import { PageTitle } from '../ui/desk/index.ts';
import { useKeyring } from '../ui/desk/keyring-context.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { appMessages } from './messages.ts';

/** `/to`: today's duty, what one can do from here, and what came of it. */
export function Page() {
  const t = useText(appMessages);
  const { session } = useKeyring<Session>();
  const hosts = session?.sites.some(({ role }) => role === 'landlord') ?? false;
  const ofTeam = session !== null && recordsFor(session).length > 0;
  return (
    <>
      <PageTitle>{t('to.home')}</PageTitle>
      {session !== null && session.sites.length > 0 && <ShiftsToday always={ofTeam} />}
      {ofTeam && (
        <div className="to-acts">
          <Button component={Link} to="/to/viec/moi" size="lg" fullWidth>
            {t('to.do.record')}
          </Button>
          <TeamReports />
          <Button component={Link} to="/to/lich-truc" variant="default" size="lg" fullWidth>
            {t('to.do.plan')}
          </Button>
        </div>
      )}
      {hosts && <Duties />}
      {ofTeam && <TeamOutcomes />}
      <OwnSites />
    </>
  );
}
