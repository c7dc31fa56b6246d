import { Button } from '@mantine/core';
import { ListTable } from '../../../ui/desk/index.ts';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Member } from '../../contract.ts';
import { nameIn } from '../../name-words.ts';
import { memberMessages } from '../messages.ts';
import { useSiteRole } from '../use-site-role.ts';

/** The people of a scheme's sites, each with what an officer can do. */
export function MembersTable(props: {
  readonly rows: readonly Member[];
  readonly onAct: (what: 'link' | 'end', member: Member) => void;
}) {
  const t = useText(memberMessages);
  const role = useSiteRole();
  return (
    <ListTable
      label={t('members.table')}
      rows={props.rows}
      rowKey={({ memberId }) => memberId}
      acts={(member) => (
        <>
          <Button variant="subtle" size="compact-sm" onClick={() => props.onAct('link', member)}>
            {t('members.link')}
          </Button>
          <Button variant="subtle" size="compact-sm" color="red" onClick={() => props.onAct('end', member)}>
            {t('members.end')}
          </Button>
        </>
      )}
      columns={[
        {
          id: 'name',
          header: t('members.col.name'),
          cell: ({ memberId, name }) =>
            name && <SealedWords subjectId={memberId} words={name} present={presentName} />,
        },
        { id: 'role', header: t('members.col.role'), cell: (member) => role(member.role).name },
        { id: 'site', header: t('members.col.site'), cell: ({ siteName }) => siteName },
        { id: 'state', header: t('members.col.state'), cell: (member) => <Standing member={member} /> },
      ]}
    />
  );
}

function presentName(text: string) {
  const { name, contact } = nameIn(text);
  return (
    <p className="members-name">
      <strong>{name}</strong>
      {contact !== '' && <span>{contact}</span>}
    </p>
  );
}

function Standing({ member: { state, expiresAt, fromDay, lastDay, login } }: { member: Member }) {
  const t = useText(memberMessages);
  const until = lastDay && t('members.until', { day: formatDay(lastDay) });
  if (state === 'lapsed') return t('members.state.lapsed');
  const stands =
    state === 'invited'
      ? t('members.state.invited', { day: formatDay(expiresAt ?? '') })
      : t('members.state.serving', { day: formatDay(fromDay ?? '') });
  return (
    <>
      {[stands, until].filter(Boolean).join(', ')}
      {login && <span className="list-note">{t('members.login', { login })}</span>}
    </>
  );
}
