import { Alert, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle, StateChip } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import { readTeam, type Team } from '../contract.ts';
import { EndTeamDialog } from './end-team-dialog.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { forceMessages } from './messages.ts';
import { TeamDialog } from './team-dialog.tsx';
import { TeamFacts } from './team-facts.tsx';
import { TeamHistory } from './team-history.tsx';
import { TeamNotes } from './team-notes.tsx';
import { FORCES, useKeptDesks } from './use-forces.ts';
import './forces.css';

/** `/luc-luong/$teamId`: one team, who serves in it, what it did and was given, and what happened to it. */
export function Page() {
  const t = useText(forceMessages);
  const kit = useText(deskMessages);
  const { teamId = '' } = useParams({ strict: false });
  const found = useQuery({
    queryKey: [...FORCES, 'team', teamId],
    queryFn: ({ signal }) => client.call(readTeam, { params: { teamId }, signal }),
  });
  return (
    <div className="desk-page forces">
      <Link to="/luc-luong" className="forces-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {t('forces.back')}
      </Link>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {found.data && <Shown team={found.data} />}
    </div>
  );
}

function Shown({ team }: { team: Team }) {
  const t = useText(forceMessages);
  const desks = useKeptDesks();
  const [dialog, setDialog] = useState<'change' | 'end'>();
  const stands = team.endedOn === null;
  const desk = desks.find(({ unitId }) => unitId === team.unitId) ?? { ...team, label: '' };
  const close = () => setDialog(undefined);
  return (
    <>
      <div className="forces-head">
        <PageTitle>{team.groupName}</PageTitle>
        <StateChip tone={stands ? 'done' : 'halted'}>
          {t(stands ? 'team.state.standing' : 'team.state.ended')}
        </StateChip>
      </div>
      {team.complaintSince !== null && (
        <Alert color="amber" variant="light" mb="sm">
          {t('team.complaint', { day: formatDay(team.complaintSince) })}
        </Alert>
      )}
      <TeamNotes team={{ warnings: team.warnings, complaintSince: null }} />
      {team.keeps && (
        <div className="forces-acts forces-row">
          <Button variant="default" onClick={() => setDialog('change')}>
            {t('team.change')}
          </Button>
          <Button variant="subtle" {...(stands ? { color: 'red' } : {})} onClick={() => setDialog('end')}>
            {t(stands ? 'team.end' : 'team.end.moved')}
          </Button>
        </div>
      )}
      <div className="forces-columns">
        <div>
          <MembersPanel team={team} />
          <EntriesPanel team={team} />
        </div>
        <div>
          <TeamFacts team={team} />
          <TeamHistory steps={team.steps} />
        </div>
      </div>
      {dialog === 'change' && <TeamDialog team={team} desks={desks} first={desk} onClose={close} />}
      {dialog === 'end' && <EndTeamDialog team={team} onClose={close} />}
    </>
  );
}
