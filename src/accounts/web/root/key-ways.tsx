import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { rootMessages } from './messages.ts';

const WAYS = [
  { to: '/khoa/uy-quyen', name: 'ways.root' },
  { to: '/khoa/khoi-phuc', name: 'ways.recovery' },
] as const;

/** The ways to what is done to keys once a year, or in need. */
export function KeyWays() {
  const t = useText(rootMessages);
  return (
    <section className="acc-section">
      <h2>{t('ways.title')}</h2>
      <ul className="acc-list">
        {WAYS.map(({ to, name }) => (
          <li key={to}>
            <Anchor component={Link} to={to} underline="always">
              {t(name)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`${name}.hint`)}
            </Text>
          </li>
        ))}
        <li>
          <Anchor href="/so-khoa" underline="always">
            {t('ways.register')}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('ways.register.hint')}
          </Text>
        </li>
      </ul>
    </section>
  );
}
