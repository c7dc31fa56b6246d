import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ListTable } from '../../../ui/desk/index.ts';
import { unitEpoch } from '../../../ui/desk/keyring-context.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { listMembers, Unit } from '../../contract.ts';
import { KEY_ROLES, type Role } from '../../roles.ts';
import type { UnitKeyState } from '../../unit-key-state.ts';
import { useAccount } from '../account-context.ts';
import { roleMessages } from '../role-messages.ts';
import { AccessDialogs, type Deciding } from './access-dialogs.tsx';
import { AccessMenu } from './access-menu.tsx';
import { HandOnDialog } from './hand-on-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { keysMessages } from './messages.ts';
import { peopleMessages } from './people-messages.ts';
import { useAccessActions } from './use-access.ts';
import type { Lack, Member } from './use-unit-keys.ts';

/** The people of a unit: roles, who holds its key, who is invited; `roles` are those that may be invited into. */
export function Members(props: {
  readonly unit: Pick<Unit, 'unitId'>;
  readonly name: string;
  readonly members: readonly Member[];
  readonly invited: ReplyOf<typeof listMembers>['invited'];
  /** Who lacks the key; absent where keys are not this page's matter. */
  readonly lacking?: UnitKeyState<Member>['lacking'];
  readonly roles: readonly Role[];
  /** The level below the title that stands above it. */
  readonly heading: 'h2' | 'h3';
}) {
  const t = useText(keysMessages);
  const people = useText(peopleMessages);
  const [inviting, setInviting] = useState(false);
  const [handing, setHanding] = useState<Lack>();
  const [deciding, setDeciding] = useState<Deciding>();
  const { unitId } = props.unit;
  const Heading = props.heading;
  return (
    <>
      <div className="acc-head acc-members">
        <Heading>{t('members.title')}</Heading>
        {props.roles.length > 0 && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setDeciding({ action: 'add' })}>
              {people('add.open')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setInviting(true)}>
              {t('invite.open')}
            </Button>
          </Group>
        )}
      </div>
      {props.members.length === 0 ? (
        <Text c="dimmed">{t('members.empty')}</Text>
      ) : (
        <MemberTable
          members={props.members}
          unitId={unitId}
          lacking={props.lacking}
          onHand={setHanding}
          onDecide={setDeciding}
        />
      )}
      <Invited invited={props.invited} heading={Heading} />
      {inviting && (
        <InviteDialog
          unitId={unitId}
          unitName={props.name}
          roles={props.roles}
          onClose={() => setInviting(false)}
        />
      )}
      {handing && <HandOnDialog unitId={unitId} lack={handing} onClose={() => setHanding(undefined)} />}
      <AccessDialogs {...props} deciding={deciding} onDecided={() => setDeciding(undefined)} />
    </>
  );
}

function MemberTable(props: {
  members: readonly Member[];
  unitId: number;
  lacking: UnitKeyState<Member>['lacking'] | undefined;
  onHand: (lack: Lack) => void;
  onDecide: (deciding: Deciding) => void;
}) {
  const t = useText(keysMessages);
  const roles = useText(roleMessages);
  const actionsOn = useAccessActions(props.unitId);
  const decides = props.members.some((member) => actionsOn(member).length > 0);
  const { lacking } = props;
  return (
    <ListTable
      label={t('members.title')}
      rows={props.members}
      rowKey={({ accountId }) => accountId}
      acts={
        decides
          ? (member) => (
              <AccessMenu
                name={member.displayName}
                actions={actionsOn(member)}
                onPick={(action) => props.onDecide({ action, member })}
              />
            )
          : undefined
      }
      columns={[
        {
          id: 'name',
          header: t('members.name'),
          cell: ({ displayName, login }) => (
            <>
              {displayName}
              <span className="list-note">{login}</span>
            </>
          ),
        },
        {
          id: 'roles',
          header: t('members.roles'),
          cell: (member) => member.roles.map((role) => roles(`role.${role}`)).join(', '),
        },
        lacking !== undefined && {
          id: 'key',
          header: t('members.key'),
          cell: (member) => (
            <KeyOf
              member={member}
              unitId={props.unitId}
              lack={lacking.find((lack) => lack.member.accountId === member.accountId)}
              onHand={props.onHand}
            />
          ),
        },
      ]}
    />
  );
}

function KeyOf(props: {
  member: Member;
  unitId: number;
  lack: Lack | undefined;
  onHand: (lack: Lack) => void;
}) {
  const t = useText(keysMessages);
  const { unitKeys } = useAccount();
  const { member, lack } = props;
  if (!member.roles.some((role) => KEY_ROLES.includes(role))) return <>{t('members.notNeeded')}</>;
  if (!lack) return <>{member.epochs.length > 0 ? t('members.has') : '-'}</>;
  const mine = lack.epochs.filter((epoch) => unitKeys.has(unitEpoch(props.unitId, epoch)));
  return (
    <div className="acc-key-cell">
      <span>
        {member.epochs.length === 0
          ? t('members.lacks')
          : t('members.partly', { epochs: lack.epochs.join(', ') })}
      </span>
      {mine.length > 0 && (
        <Button
          size="xs"
          variant="light"
          aria-label={t('hand.on.to', { name: member.displayName })}
          onClick={() => props.onHand({ member, epochs: mine })}
        >
          {t('hand.on')}
        </Button>
      )}
    </div>
  );
}

function Invited(props: { invited: ReplyOf<typeof listMembers>['invited']; heading: 'h2' | 'h3' }) {
  const { invited, heading: Heading } = props;
  const t = useText(keysMessages);
  const language = useLanguage();
  if (invited.length === 0) return null;
  return (
    <>
      <Heading className="acc-invited">{t('invited.title')}</Heading>
      <ul className="acc-list acc-list-tight">
        {invited.map(({ login, displayName, expiresAt }) => (
          <li key={login}>
            {t('invited.until', { name: displayName, login, until: formatMoment(expiresAt, language) })}
          </li>
        ))}
      </ul>
    </>
  );
}
