import { Loader } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAccount } from '../accounts/web/account-context.ts';
import { LockGate } from '../accounts/web/door/lock-gate.tsx';
import { useOwnCount } from '../directives/web/use-own-counts.ts';
import { ResealingProvider } from '../tips/web/desk/resealing-provider.tsx';
import { DeskShell, useDeskSession } from '../ui/desk/index.ts';
import { deskMessages } from '../ui/desk/messages.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { deskRail } from './desk-rail.ts';
import { appMessages } from './messages.ts';

/** The desk around its pages, for those who have signed in; the others are led to the door. */
export function DeskFrame({ demo }: { demo: boolean }) {
  const t = useText(appMessages);
  const kit = useText(deskMessages);
  const session = useDeskSession();
  const { refresh } = useAccount();
  const roles = session.account?.roles ?? [];
  const given = useOwnCount(roles.includes('chief') || roles.includes('analyst'));
  if (session.state === 'loading') return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (session.state === 'signed-out') return <ToTheDoor />;
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

/** Leads to the door, once: a `Navigate` here would see its own address as the next one to come back to. */
function ToTheDoor() {
  const { history } = useRouter();
  useEffect(() => {
    const next = encodeURIComponent(history.location.href);
    history.replace(`/dang-nhap?next=${next}`);
  }, [history]);
  return null;
}
