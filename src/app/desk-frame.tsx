import { Loader } from '@mantine/core';
import { Navigate, Outlet } from '@tanstack/react-router';
import type { Session } from '../accounts/contract.ts';
import { homeOf, SITE_HOME } from '../accounts/home-path.ts';
import { useAccount } from '../accounts/web/account-context.ts';
import { LockGate } from '../accounts/web/door/lock-gate.tsx';
import { useOwnCount } from '../directives/web/use-own-counts.ts';
import { ResealingProvider } from '../tips/web/desk/resealing-provider.tsx';
import { DeskShell, useDeskSession } from '../ui/desk/index.ts';
import { useKeyring } from '../ui/desk/keyring-context.ts';
import { deskMessages } from '../ui/desk/messages.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { deskRail } from './desk-rail.ts';
import { appMessages } from './messages.ts';
import { ToTheDoor } from './to-the-door.tsx';

/** The desk around its pages, for those who have signed in; the others are led to the door. */
export function DeskFrame({ demo }: { demo: boolean }) {
  const t = useText(appMessages);
  const kit = useText(deskMessages);
  const session = useDeskSession();
  const { session: person } = useKeyring<Session>();
  const { refresh } = useAccount();
  const roles = session.account?.roles ?? [];
  const given = useOwnCount(roles.includes('chief') || roles.includes('analyst'));
  if (session.state === 'loading') return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (session.state === 'signed-out') return <ToTheDoor />;
  if (person && homeOf(person) === SITE_HOME) return <Navigate to={SITE_HOME} replace />;
  const items = deskRail
    .filter((entry) => entry.roles.some((role) => roles.includes(role)))
    .map(({ to, label, Icon }) => ({
      to,
      label: t(label),
      Icon,
      ...(to === '/chi-dao' ? { count: given } : {}),
    }));
  return (
    <DeskShell items={items} accountTo="/tai-khoan" demo={demo}>
      <ResealingProvider onNewEpoch={refresh}>
        <LockGate>
          <Outlet />
        </LockGate>
      </ResealingProvider>
    </DeskShell>
  );
}
