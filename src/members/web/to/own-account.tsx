import { Button, Group } from '@mantine/core';
import type { Session } from '../../../accounts/contract.ts';
import { useDeskSession } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { memberMessages } from '../messages.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useOwnMark } from './use-own-mark.ts';
import '../shifts.css';

/** One's own sign-in code, who knows whose it is, and the way out. */
export function OwnAccount() {
  const t = useText(memberMessages);
  const language = useLanguage();
  const { session, status, ownBox } = useKeyring<Session>();
  const mark = useOwnMark(ownBox);
  const words = useText(shiftMessages);
  const { lock, signOut } = useDeskSession();
  if (!session) return null;
  return (
    <>
      <dl className="to-facts">
        <dt>{t('to.account.login')}</dt>
        <dd>
          <strong>{session.login}</strong>
          <p className="to-soft">{t('to.account.login.hint')}</p>
        </dd>
        <dt>{t('to.account.until')}</dt>
        <dd>{formatMoment(session.expiresAt, language)}</dd>
        {mark && (
          <>
            <dt>{words('account.mark')}</dt>
            <dd>
              <strong className="shift-mark">{mark}</strong>
              <p className="to-soft">{words('account.mark.hint')}</p>
            </dd>
          </>
        )}
        <dt>{t('to.account.known')}</dt>
        <dd>{t('to.account.known.text')}</dd>
      </dl>
      <Group>
        {status === 'unlocked' && (
          <Button variant="default" onClick={lock}>
            {t('to.lock')}
          </Button>
        )}
        <Button variant="default" onClick={signOut}>
          {t('to.signOut')}
        </Button>
      </Group>
    </>
  );
}
