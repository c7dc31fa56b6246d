import { Button, Loader, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TEAM_ROLES } from '../../../accounts/site-roles.ts';
import { EmptyState, ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { memberMessages } from '../messages.ts';
import { areClosed } from '../open-names.ts';
import { shiftMessages } from '../shift-messages.ts';
import { NamesForm } from './names-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanList } from './plan-list.tsx';
import { useOwnSites } from './use-own-sites.ts';
import { type KnownTeam, useTeams } from './use-team.ts';
import '../shifts.css';

/** `/to/lich-truc`: who is on duty at an own site when; whoever leads it plans. */
export function Page() {
  const t = useText(shiftMessages);
  const words = useText(memberMessages);
  const kit = useText(deskMessages);
  const sites = useOwnSites();
  const [chosen, setChosen] = useState<string>();
  const rows = (sites.data?.rows ?? []).filter(({ role }) => TEAM_ROLES.includes(role));
  const siteId = chosen ?? rows[0]?.siteId;
  const known = useTeams(siteId === undefined ? [] : [siteId]).get(siteId ?? '');
  return (
    <>
      <PageTitle>{t('plan.title')}</PageTitle>
      {sites.isError && <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />}
      {sites.isSuccess && rows.length === 0 && (
        <EmptyState title={words('to.sites.none')} hint={words('to.sites.none.hint')} />
      )}
      {rows.length > 1 && (
        <NativeSelect
          label={t('plan.site')}
          data={rows.map((site) => ({ value: site.siteId, label: site.siteName }))}
          value={siteId ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {siteId !== undefined && !known && <Loader m="md" aria-label={kit('desk.loading')} />}
      {siteId !== undefined && known && <OfSite key={siteId} siteId={siteId} known={known} />}
      <p>
        <Link to="/to">{t('shifts.title')}</Link>
      </p>
    </>
  );
}

function OfSite({ siteId, known }: { siteId: string; known: KnownTeam }) {
  const t = useText(shiftMessages);
  const [doing, setDoing] = useState<'plan' | 'names'>();
  const close = () => setDoing(undefined);
  const { team, opened } = known;
  const unread = team.people.filter(({ reads }) => !reads).length;
  const closed = areClosed(team, opened);
  return (
    <>
      <p className="to-soft">{team.siteName}</p>
      {closed && <p className="to-soft">{t(team.leads ? 'names.closed.leads' : 'names.closed')}</p>}
      {opened.note !== '' && <p className="shift-note">{opened.note}</p>}
      {team.leads && doing === undefined && (
        <div className="shift-acts">
          <Button size="lg" onClick={() => setDoing('plan')}>
            {t('plan.add')}
          </Button>
          <Button variant="default" onClick={() => setDoing('names')}>
            {t('names.write')}
          </Button>
          {unread > 0 && team.version > 0 && !closed && (
            <p className="to-soft">{t('names.new', { count: unread })}</p>
          )}
        </div>
      )}
      {doing === 'plan' && <PlanForm siteId={siteId} known={known} onClose={close} />}
      {doing === 'names' && <NamesForm siteId={siteId} known={known} onClose={close} />}
      <PlanList siteId={siteId} known={known} />
    </>
  );
}
