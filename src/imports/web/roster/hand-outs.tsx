import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { invitationLink, ListTable } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { ROLE_WORDS } from '../../roster-columns.ts';
import { LeaveGuard } from '../leave-guard.tsx';
import { importMessages } from '../messages.ts';
import type { HandOut } from './use-roster-register.ts';

/** Codes and one-time links to hand over, shown this once; leaving asks first until they are kept. */
export function HandOuts({ links }: { links: readonly HandOut[] }) {
  const t = useText(importMessages);
  const language = useLanguage();
  // more links may come after some were kept
  const [kept, setKept] = useState(0);
  const expiresAt = links.find(({ link }) => link)?.link?.expiresAt;
  if (links.length === 0) return null;
  return (
    <section className="import-links" aria-labelledby="import-links">
      <LeaveGuard when={expiresAt !== undefined && kept < links.length}>{t('leave.links')}</LeaveGuard>
      <h2 id="import-links">{t('links.title')}</h2>
      {expiresAt && <p className="import-soft">{t('links.lead', { day: formatDay(expiresAt) })}</p>}
      <ListTable
        label={t('links.title')}
        rows={links}
        rowKey={({ name, link, login }) => link?.token ?? login ?? name}
        columns={[
          { id: 'name', header: t('links.name'), cell: ({ name }) => name },
          {
            id: 'site',
            header: t('links.site'),
            cell: ({ siteName, role }) => `${siteName}, ${ROLE_WORDS[role][language]}`,
          },
          { id: 'login', header: t('links.login'), cell: ({ link, login }) => link?.login ?? login },
          {
            id: 'link',
            header: t('links.link'),
            cell: ({ link }) =>
              link ? <code>{invitationLink(location.origin, link.token)}</code> : t('links.added'),
          },
        ]}
      />
      <div className="import-keep">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('links.print')}
        </Button>
        <Checkbox
          label={t('links.keep')}
          checked={kept === links.length}
          onChange={(event) => setKept(event.currentTarget.checked ? links.length : 0)}
        />
      </div>
    </section>
  );
}
