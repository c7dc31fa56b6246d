import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { listMembers } from '../member-contract.ts';
import { MemberTable, type OnMember } from './member-table.tsx';
import { teamMessages } from './team-messages.ts';
import { FORCES } from './use-forces.ts';
import { usePeople } from './use-people.ts';

interface FormerProps {
  readonly teamId: string;
  readonly opens: boolean;
  readonly onAct?: OnMember;
}

/** Those who served in a team and have left, when they are asked for; without `onAct` only to be read. */
export function FormerMembers(props: FormerProps) {
  const t = useText(teamMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('members.left.show')}
      </Button>
      {open && <Former {...props} />}
    </>
  );
}

function Former({ teamId, ...shown }: FormerProps) {
  const t = useText(teamMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages([...FORCES, 'members', teamId, 'left'], (start, signal) => {
    const query = { view: 'left', limit: 25, ...start } as const;
    return client.call(listMembers, { params: { teamId }, query, signal });
  });
  const people = usePeople(rows);
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loader m="md" aria-label={kit('desk.loading')} />;
  if (rows.length === 0) return <p className="forces-soft">{t('members.left.none')}</p>;
  return (
    <>
      <MemberTable label={t('members.left.show')} members={rows} people={people} {...shown} />
      <MoreButton list={list} />
    </>
  );
}
