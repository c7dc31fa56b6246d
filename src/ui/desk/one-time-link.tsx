import { Button, CopyButton } from '@mantine/core';
import { useText } from '../i18n/language-context.tsx';
import { IconCheck, IconCopy } from '../icons.ts';
import { deskMessages } from './messages.ts';

/** The address of an invitation. The token is a fragment: browsers never send it to a server by themselves. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/moi#${token}`;
}

/** A link that is shown this once, to hand to its person. */
export function OneTimeLink({ login, token }: { login: string; token: string }) {
  const t = useText(deskMessages);
  const link = invitationLink(location.origin, token);
  return (
    <>
      <p className="link-label">{t('desk.link.for', { login })}</p>
      <p className="link-token">{link}</p>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="light"
            onClick={copy}
            aria-label={copied ? undefined : t('desk.link.copy.for', { login })}
            leftSection={
              copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />
            }
          >
            {t(copied ? 'desk.link.copied' : 'desk.link.copy')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}
