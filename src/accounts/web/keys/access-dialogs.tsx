import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import type { Role } from '../../roles.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { EndMembershipDialog } from './end-membership-dialog.tsx';
import { peopleMessages } from './people-messages.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import type { AccessAction } from './use-access.ts';
import type { Member } from './use-unit-keys.ts';

/** What is being decided, and about whom. */
export type Deciding =
  | { readonly action: 'add' }
  | { readonly action: AccessAction; readonly member: Member };

/** The dialog of what is being decided, and what was done by the last one. */
export function AccessDialogs(props: {
  readonly unit: { readonly unitId: number };
  readonly name: string;
  readonly members: readonly Member[];
  readonly roles: readonly Role[];
  readonly deciding: Deciding | undefined;
  readonly onDecided: () => void;
}) {
  const t = useText(peopleMessages);
  const [said, setSaid] = useState('');
  const { unitId } = props.unit;
  const { deciding, onDecided: close } = props;
  const done = (words: string) => {
    setSaid(words);
    close();
  };
  return (
    <>
      <div role="status">
        {said !== '' && (
          <p className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" /> {said}
          </p>
        )}
      </div>
      {deciding?.action === 'add' && (
        <AddMemberDialog
          unitId={unitId}
          unitName={props.name}
          roles={props.roles}
          onClose={close}
          onAdded={(login) => done(t('said.added', { login }))}
        />
      )}
      {deciding?.action === 'end' && (
        <EndMembershipDialog
          unitId={unitId}
          unitName={props.name}
          member={deciding.member}
          onClose={close}
          onEnded={() => done(t('said.ended', { name: deciding.member.displayName }))}
        />
      )}
      {deciding?.action === 'renew' && (
        <RenewDialog
          member={deciding.member}
          lastHolder={isLastHolder(deciding.member, props.members)}
          onClose={close}
        />
      )}
      {deciding?.action === 'signOut' && (
        <SignOutDialog
          member={deciding.member}
          onClose={close}
          onEnded={() => done(t('said.signedOut', { name: deciding.member.displayName }))}
        />
      )}
    </>
  );
}

function isLastHolder(member: Member, members: readonly Member[]): boolean {
  const others = members.filter(({ accountId }) => accountId !== member.accountId);
  return member.epochs.length > 0 && others.every(({ epochs }) => epochs.length === 0);
}
