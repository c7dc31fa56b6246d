import { Loader, Select, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { SiteName, Team } from '../../site-contract.ts';
import { recordMessages } from '../record-messages.ts';

/** Choices that are drawn at once; words find the others. */
const SHOWN = 100;

/** Who did something: a site, and one of its teams where it was one team's work. */
export function ActivityWhere(props: {
  readonly sites: UseQueryResult<SiteName[]>;
  readonly teams: UseQueryResult<Team[]>;
  readonly siteId: string;
  readonly teamId: string | null;
  readonly onChange: (where: { readonly siteId: string; readonly teamId: string | null }) => void;
}) {
  const { sites, teams, siteId, teamId, onChange } = props;
  const t = useText(recordMessages);
  return (
    <>
      <Pending of={sites} />
      {sites.data?.length === 0 && <Text c="red">{t('activity.noSite')}</Text>}
      {sites.data !== undefined && sites.data.length > 0 && (
        <Select
          label={t('activity.site')}
          data={sites.data.map((site) => ({ value: site.siteId, label: site.name }))}
          value={siteId}
          onChange={(value) => onChange({ siteId: value ?? siteId, teamId: null })}
          allowDeselect={false}
          searchable
          limit={SHOWN}
        />
      )}
      <Pending of={teams} />
      {teams.data !== undefined && teams.data.length > 0 && (
        <Select
          label={t('activity.team')}
          placeholder={t('activity.team.none')}
          data={teams.data.map((team) => ({ value: team.teamId, label: team.name }))}
          value={teamId}
          onChange={(value) => onChange({ siteId, teamId: value })}
          clearable
          searchable
          limit={SHOWN}
        />
      )}
    </>
  );
}

/** That choices are on their way, or why they are not here, with another try. */
function Pending({ of }: { readonly of: UseQueryResult<unknown> }) {
  const kit = useText(deskMessages);
  if (of.isLoading) return <Loader size="sm" aria-label={kit('desk.loading')} />;
  return of.isLoadingError && <ErrorNotice error={of.error} onRetry={() => void of.refetch()} />;
}
