import { Button, Table } from '@mantine/core';
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
    <Table className="members-table" aria-label={t('members.table')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('members.col.name')}</Table.Th>
          <Table.Th scope="col">{t('members.col.role')}</Table.Th>
          <Table.Th scope="col">{t('members.col.site')}</Table.Th>
          <Table.Th scope="col">{t('members.col.state')}</Table.Th>
          <Table.Th scope="col">{t('members.col.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map((member) => (
          <Table.Tr key={member.memberId}>
            <Table.Td>
              {member.name && (
                <SealedWords subjectId={member.memberId} words={member.name} present={presentName} />
              )}
            </Table.Td>
            <Table.Td>{role(member.role).name}</Table.Td>
            <Table.Td>{member.siteName}</Table.Td>
            <Table.Td>
              <Standing member={member} />
            </Table.Td>
            <Table.Td>
              <Button variant="subtle" size="compact-sm" onClick={() => props.onAct('link', member)}>
                {t('members.link')}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                color="red"
                onClick={() => props.onAct('end', member)}
              >
                {t('members.end')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
      {login && <span className="members-login">{t('members.login', { login })}</span>}
    </>
  );
}
