import { Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import {
  IconChevronDown,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLockOpen,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
  type TablerIcon,
} from '../icons.ts';
import { useDeskLanguage } from './desk-provider.tsx';
import { useHotkeyHelp } from './hotkeys.tsx';
import { deskMessages } from './messages.ts';
import { NavBar } from './nav-bar.tsx';
import { useDeskSession } from './session-context.tsx';

/** A work area in the rail. */
export interface RailItem {
  readonly to: string;
  readonly label: string;
  readonly Icon: TablerIcon;
  /** What waits there; shown when above 0. */
  readonly count?: number;
}

/** The work area that a path lies in: of areas within one another, the inner one. */
function areaOf(items: readonly RailItem[], path: string): string | undefined {
  const around = items.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return around.toSorted((a, b) => b.to.length - a.to.length)[0]?.to;
}

/** The frame of the desk: a narrow rail with the work areas, the state of the keys, the account. */
export function DeskShell(props: {
  readonly items: readonly RailItem[];
  /** Where a person finds their own account. */
  readonly accountTo: string;
  readonly demo: boolean;
  readonly children: ReactNode;
}) {
  const t = useText(deskMessages);
  const here = areaOf(props.items, useLocation({ select: ({ pathname }) => pathname }));
  return (
    <div className="desk">
      <a className="desk-skip" href="#main">
        {t('desk.skip')}
      </a>
      <NavBar className="rail" label={t('desk.nav')} here={here}>
        <span className="rail-name">Bình Yên</span>
        {props.items.map(({ to, label, Icon, count = 0 }) => (
          <Link
            key={to}
            to={to}
            className={to === here ? 'rail-item rail-here' : 'rail-item'}
            aria-current={to === here ? 'page' : undefined}
          >
            <Icon size={20} aria-hidden="true" />
            <span>{label}</span>
            {count > 0 && <span className="rail-count">{count}</span>}
          </Link>
        ))}
        <div className="rail-foot">
          <KeyState />
          <AccountMenu accountTo={props.accountTo} />
        </div>
      </NavBar>
      <div className="desk-body">
        {props.demo && (
          <section className="desk-demo" aria-label={t('desk.demo.label')}>
            {t('desk.demo')}
          </section>
        )}
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </div>
  );
}

function KeyState() {
  const t = useText(deskMessages);
  const { state, keys } = useDeskSession();
  if (state !== 'signed-in') return null;
  const Icon = keys === 'open' ? IconLockOpen : IconLock;
  return (
    <Tooltip label={t(`desk.keys.${keys}.hint`)} multiline w={240} position="right">
      <span className={`rail-keys rail-keys-${keys}`}>
        <Icon size={20} aria-hidden="true" />
        <span>{t(`desk.keys.${keys}`)}</span>
      </span>
    </Tooltip>
  );
}

function AccountMenu({ accountTo }: { accountTo: string }) {
  const t = useText(deskMessages);
  const { account, lock, signOut, keys } = useDeskSession();
  const { language, setLanguage } = useDeskLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const help = useHotkeyHelp();
  const dark = colorScheme === 'dark';
  return (
    <Menu
      position="right-end"
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
      // inside a landmark, and not cut off by the rail
      portalProps={{ target: '#main' }}
    >
      <Menu.Target>
        <UnstyledButton className="rail-account">
          <span className="rail-person">
            <span>{account?.name ?? t('desk.account')}</span>
            {account && <span className="rail-unit">{account.unit}</span>}
          </span>
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {account && (
          <Menu.Item component={Link} to={accountTo} leftSection={<IconUser size={20} aria-hidden="true" />}>
            {t('desk.account.own')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLanguage size={20} aria-hidden="true" />}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t('desk.language')}
        </Menu.Item>
        <Menu.Item
          leftSection={
            dark ? <IconSun size={20} aria-hidden="true" /> : <IconMoon size={20} aria-hidden="true" />
          }
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {t(dark ? 'desk.light' : 'desk.dark')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={20} aria-hidden="true" />} onClick={help}>
          {t('desk.help')}
        </Menu.Item>
        {account && <Menu.Divider />}
        {account && keys === 'open' && (
          <Menu.Item leftSection={<IconLock size={20} aria-hidden="true" />} onClick={lock}>
            {t('desk.lock')}
          </Menu.Item>
        )}
        {account && (
          <Menu.Item leftSection={<IconLogout size={20} aria-hidden="true" />} onClick={signOut}>
            {t('desk.signOut')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
