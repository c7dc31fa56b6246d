import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, Seal } from '../../ui/desk/index.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { wordsMessages } from '../../ui/desk/words/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import type { Team } from '../contract.ts';
import { listMembers, type Member } from '../member-contract.ts';
import type { Person } from '../person.ts';
import { FormerMembers } from './former-members.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { type Entering, MemberDialog } from './member-dialog.tsx';
import { MemberTable, type OnMember } from './member-table.tsx';
import { teamMessages } from './team-messages.ts';
import { FORCES } from './use-forces.ts';
import { usePeople } from './use-people.ts';

interface Leaving {
  readonly what: 'leave';
  readonly member: Member;
  readonly person: Person | null;
}

/** Who serves in a team: names behind their seal, opened in this browser; and those who did before. */
export function MembersPanel({ team }: { team: Team }) {
  const t = useText(teamMessages);
  const kit = useText(deskMessages);
  const { status } = useKeyring();
  const { teamId } = team;
  const [doing, setDoing] = useState<Entering | Leaving>();
  const serving = useQuery({
    queryKey: [...FORCES, 'members', teamId, 'serving'],
    queryFn: ({ signal }) =>
      // a team has fewer than a page holds
      client.call(listMembers, { params: { teamId }, query: { limit: MAX_PAGE_SIZE }, signal }),
  });
  const members = serving.data?.rows;
  const people = usePeople(members);
  const close = () => setDoing(undefined);
  const act: OnMember = (what, member, person) => setDoing({ what, member, person });
  const acts = team.keeps ? { onAct: act } : {};
  return (
    <section aria-labelledby="team-members">
      <div className="forces-panel-head">
        <h2 id="team-members">{t('members.title')}</h2>
        {team.keeps && team.endedOn === null && (
          <Button onClick={() => setDoing({ what: 'add' })}>{t('members.add')}</Button>
        )}
      </div>
      {serving.isError && <ErrorNotice error={serving.error} onRetry={() => void serving.refetch()} />}
      {serving.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {members && <Sealing opens={team.opens} locked={status !== 'unlocked'} />}
      {members?.length === 0 && <p className="forces-soft">{t('members.none')}</p>}
      {members && members.length > 0 && (
        <MemberTable
          label={t('members.title')}
          members={members}
          people={people}
          opens={team.opens}
          {...acts}
        />
      )}
      <FormerMembers teamId={teamId} opens={team.opens} {...acts} />
      {doing && doing.what !== 'leave' && <MemberDialog team={team} entering={doing} onClose={close} />}
      {doing?.what === 'leave' && (
        <LeaveDialog team={team} member={doing.member} person={doing.person} onClose={close} />
      )}
    </section>
  );
}

function Sealing({ opens, locked }: { opens: boolean; locked: boolean }) {
  const t = useText(teamMessages);
  const words = useText(wordsMessages);
  const readers = [words('words.readers.unit'), words('words.readers.recovery')];
  return (
    <div className="forces-sealed">
      <Seal readers={readers} clear={t('members.sealed.clear')} />
      {!opens && <p className="forces-soft">{t('members.closed')}</p>}
      {opens && locked && <p className="forces-soft">{t('members.locked')}</p>}
    </div>
  );
}
