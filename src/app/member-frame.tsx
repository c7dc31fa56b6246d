import { Button, Loader } from '@mantine/core';
import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import type { Session } from '../accounts/contract.ts';
import { homeOf, SITE_HOME } from '../accounts/home-path.ts';
import { LockGate } from '../accounts/web/door/lock-gate.tsx';
import { useDeskLanguage } from '../ui/desk/index.ts';
import { useKeyring } from '../ui/desk/keyring-context.ts';
import { deskMessages } from '../ui/desk/messages.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { appMessages } from './messages.ts';
import { placesOf } from './to-places.ts';
import { ToTheDoor } from './to-the-door.tsx';
import './to.css';

/** The place of people of sites, on the phone: one column, and a bar for the thumb. Officers are led to their desk. */
export function MemberFrame({ demo }: { demo: boolean }) {
  const kit = useText(deskMessages);
  const { status, session } = useKeyring<Session>();
  if (status === 'starting') return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (session === null) return <ToTheDoor />;
  const home = homeOf(session);
  if (home !== SITE_HOME) return <Navigate to={home} replace />;
  return (
    <div className="to">
      <Head demo={demo} />
      <main id="main" tabIndex={-1} className="to-main">
        <LockGate>
          <Outlet />
        </LockGate>
      </main>
      <Bar session={session} />
    </div>
  );
}

function Head({ demo }: { demo: boolean }) {
  const kit = useText(deskMessages);
  const { language, setLanguage } = useDeskLanguage();
  return (
    <header className="to-head">
      <a className="desk-skip" href="#main">
        {kit('desk.skip')}
      </a>
      {demo && (
        <section className="to-demo" aria-label={kit('desk.demo.label')}>
          {kit('desk.demo')}
        </section>
      )}
      <div className="to-brand">
        <span className="rail-name">Bình Yên</span>
        <Button variant="subtle" size="sm" onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          {kit('desk.language')}
        </Button>
      </div>
    </header>
  );
}

function Bar({ session }: { session: Session }) {
  const t = useText(appMessages);
  const kit = useText(deskMessages);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const places = placesOf(session.sites);
  const inner = places
    .filter(({ to }) => here === to || here.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  return (
    <nav className="to-bar" aria-label={kit('desk.nav')}>
      {places.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          className={to === inner?.to ? 'to-place to-here' : 'to-place'}
          aria-current={to === inner?.to ? 'page' : undefined}
        >
          <Icon size={20} aria-hidden="true" />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
