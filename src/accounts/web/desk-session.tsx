import type { ReactNode } from 'react';
import { type DeskSession, DeskSessionProvider } from '../../ui/desk/index.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import type { Session } from '../contract.ts';
import { useAccount } from './account-context.ts';

/** Tells the frame of the desk who works here and whether the keys are open. Stands inside `KeyringProvider`. */
export function DeskSessionOfKeyring({ children }: { children: ReactNode }) {
  const { status, session, lock } = useKeyring<Session>();
  const { signOut } = useAccount();
  const language = useLanguage();
  const desk: DeskSession = {
    state: status === 'starting' ? 'loading' : session === null ? 'signed-out' : 'signed-in',
    keys: status === 'unlocked' ? 'open' : 'locked',
    lock,
    signOut: () => void signOut(),
    ...(session && { account: accountOf(session, language) }),
  };
  return <DeskSessionProvider session={desk}>{children}</DeskSessionProvider>;
}

function accountOf({ displayName, memberships }: Session, language: 'vi' | 'en') {
  // The unit that stands today names the desk; those that have ended are served beside it.
  const present = memberships.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
  const names = present.map(({ unit }) => (language === 'vi' ? unit.name : unit.nameEn));
  const [first = '', ...others] = new Set(names);
  return {
    name: displayName,
    unit: others.length > 0 ? `${first} +${others.length}` : first,
    roles: [...new Set(memberships.map(({ role }) => role))],
  };
}

function endOf({ unit }: Session['memberships'][number]): string {
  return unit.validTo ?? '9999-12-31';
}
