import { Alert, Button, Group, Text } from '@mantine/core';
import { EmptyState, ListTable, PageTitle } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import type { Session } from '../../contract.ts';
import { recipientMark } from '../../key-mark.ts';
import { KEY_ROLES } from '../../roles.ts';
import { useAccount } from '../account-context.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { doorMessages } from '../messages.ts';
import { roleMessages } from '../role-messages.ts';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import '../accounts.css';

/** `/tai-khoan`: who I am here, in which units, and which keys I hold. */
export function Page() {
  const { session } = useKeyring<Session>();
  return session && <Account session={session} />;
}

function Account({ session }: { session: Session }) {
  const t = useText(doorMessages);
  const language = useLanguage();
  const { status, lock } = useKeyring();
  const { signOut } = useAccount();
  return (
    <div className="desk-page">
      <div className="acc-head">
        <PageTitle>{t('account.title')}</PageTitle>
        <Group gap="xs">
          {status === 'unlocked' && (
            <Button variant="default" onClick={lock}>
              {t('account.lock')}
            </Button>
          )}
          <Button variant="default" onClick={() => void signOut()}>
            {t('account.signOut')}
          </Button>
        </Group>
      </div>
      <dl className="acc-facts">
        <dt>{t('account.name')}</dt>
        <dd>{session.displayName}</dd>
        <dt>{t('account.login')}</dt>
        <dd>{session.login}</dd>
        <dt>{t('account.until')}</dt>
        <dd>{formatMoment(session.expiresAt, language)}</dd>
      </dl>
      <section className="acc-section">
        <h2>{t('account.roles')}</h2>
        <Roles session={session} />
      </section>
      <section className="acc-section">
        <h2>{t('account.keys')}</h2>
        <Keys session={session} />
      </section>
      <SecondFactorSection />
      <SessionsSection />
    </div>
  );
}

function Roles({ session }: { session: Session }) {
  const t = useText(doorMessages);
  const roles = useText(roleMessages);
  const language = useLanguage();
  return (
    <ListTable
      label={t('account.roles')}
      rows={session.memberships}
      rowKey={({ unit, role }) => `${unit.unitId} ${role}`}
      columns={[
        {
          id: 'unit',
          header: t('account.roles.unit'),
          cell: ({ unit, inheritedBy }) => (
            <>
              {language === 'vi' ? unit.name : unit.nameEn}
              {inheritedBy !== null && <span className="list-note">{t('account.roles.inherited')}</span>}
            </>
          ),
        },
        { id: 'role', header: t('account.roles.role'), cell: ({ role }) => roles(`role.${role}`) },
        { id: 'does', header: t('account.roles.does'), cell: ({ role }) => roles(`role.${role}.does`) },
      ]}
    />
  );
}

function Keys({ session }: { session: Session }) {
  const t = useText(doorMessages);
  const language = useLanguage();
  const { unitKeys } = useKeyring();
  const { unreadable } = useAccount();
  const opens = session.memberships.filter(({ role }) => KEY_ROLES.includes(role)).map(({ unit }) => unit);
  const units = [...new Map(opens.map((unit) => [unit.unitId, unit])).values()];
  if (units.length === 0) {
    return <EmptyState title={t('account.keys.notNeeded')} hint={t('account.keys.notNeeded.hint')} />;
  }
  const held = [...unitKeys.values()];
  const epochsOf = (unitId: number) =>
    held.flatMap((key) => (key.unitId === unitId ? [key.epoch] : [])).toSorted((a, b) => b - a);
  return (
    <>
      {unreadable.length > 0 && (
        <Alert
          color="amber"
          variant="light"
          icon={<IconAlertTriangle size={20} aria-hidden="true" />}
          title={t('account.keys.unreadable')}
        >
          {t('account.keys.unreadable.hint', { epochs: unreadable.join(', ') })}
        </Alert>
      )}
      {held.length === 0 ? (
        <EmptyState title={t('account.keys.none')} hint={t('account.keys.none.hint')} />
      ) : (
        <ListTable
          label={t('account.keys')}
          rows={units}
          rowKey={({ unitId }) => String(unitId)}
          columns={[
            {
              id: 'unit',
              header: t('account.keys.unit'),
              cell: (unit) => (language === 'vi' ? unit.name : unit.nameEn),
            },
            {
              id: 'epochs',
              header: t('account.keys.epochs'),
              cell: ({ unitId }) => epochsOf(unitId).join(', ') || '-',
            },
          ]}
        />
      )}
      <Text c="dimmed" mt="lg" className="acc-measure">
        {t('account.mark.hint')}
      </Text>
      <Fingerprint text={recipientMark(session.recipient)} label={t('account.mark')} />
    </>
  );
}
