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

/** What the last decision was, and about whom. */
type Done =
  | { readonly what: 'added'; readonly login: string }
  | { readonly what: 'ended' | 'signedOut'; readonly name: string };

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
  const [last, setLast] = useState<Done>();
  const { unitId } = props.unit;
  const { deciding, onDecided: close } = props;
  const done = (decided: Done) => {
    setLast(decided);
    close();
  };
  return (
    <>
      <div role="status">
        {last && (
          <p className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" />{' '}
            {last.what === 'added'
              ? t('said.added', { login: last.login })
              : t(`said.${last.what}`, { name: last.name })}
          </p>
        )}
      </div>
      {deciding?.action === 'add' && (
        <AddMemberDialog
          unitId={unitId}
          unitName={props.name}
          roles={props.roles}
          onClose={close}
          onAdded={(login) => done({ what: 'added', login })}
        />
      )}
      {deciding?.action === 'end' && (
        <EndMembershipDialog
          unitId={unitId}
          unitName={props.name}
          member={deciding.member}
          onClose={close}
          onEnded={() => done({ what: 'ended', name: deciding.member.displayName })}
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
          onEnded={() => done({ what: 'signedOut', name: deciding.member.displayName })}
        />
      )}
    </>
  );
}

function isLastHolder(member: Member, members: readonly Member[]): boolean {
  const others = members.filter(({ accountId }) => accountId !== member.accountId);
  return member.epochs.length > 0 && others.every(({ epochs }) => epochs.length === 0);
}
