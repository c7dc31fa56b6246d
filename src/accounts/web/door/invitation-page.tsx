import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { BareFrame, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconLock } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { acceptInvitation, previewInvitation } from '../../contract.ts';
import { makeCredentials } from '../../make-credentials.ts';
import { SITE_ROLE_WORDS } from '../../site-role-words.ts';
import { api } from '../api.ts';
import { derivePassphrase } from '../derive-passphrase.ts';
import { doorMessages } from '../messages.ts';
import { roleMessages } from '../role-messages.ts';
import { choiceFault, noChoice } from './choose-passphrase.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import '../accounts.css';

type Preview = ReplyOf<typeof previewInvitation>;

/**
 * `/moi#token`: who is invited and to what, a passphrase, keys made here. The fragment never reaches a server's log.
 */
export function Page() {
  const t = useText(doorMessages);
  const kit = useText(deskMessages);
  const token = useLocation().hash;
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.call(previewInvitation, { body: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (token === '') return <BareFrame title={t('invitation.title')} lead={t('invitation.missing')} />;
  if (preview.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (preview.isError) {
    return (
      <BareFrame title={t('invitation.title')}>
        <ErrorNotice error={preview.error} />
      </BareFrame>
    );
  }
  return <Invitation token={token} preview={preview.data} />;
}

function Invitation({ token, preview }: { token: string; preview: Preview }) {
  const t = useText(doorMessages);
  const { login, displayName, renews, site } = preview;
  const words = renews === null ? 'invitation' : 'renewal';
  const [choice, setChoice] = useState(noChoice);
  const [tried, setTried] = useState(false);
  const accepting = useMutation({
    mutationFn: async () => {
      const keys = { accountId: renews ?? undefined, derive: derivePassphrase };
      const { credentials } = await makeCredentials(choice.passphrase, keys);
      await api.call(acceptInvitation, { body: { token, credentials } });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!choiceFault(choice)) accepting.mutate();
  };
  const ofSite = preview.memberships.length === 0;
  if (accepting.isSuccess) return <Accepted login={login} words={words} ofSite={ofSite} />;
  return (
    <BareFrame
      title={t(`${words}.title`)}
      lead={site ? t('invitation.site.lead', { login }) : t(`${words}.lead`, { name: displayName, login })}
    >
      {site && <Site site={site} />}
      {preview.memberships.length > 0 && (
        <Memberships memberships={preview.memberships} title={t(`${words}.roles`)} />
      )}
      {renews !== null && <WhatEnds memberships={preview.memberships} />}
      <form onSubmit={submit} noValidate>
        <input type="text" autoComplete="username" value={login} readOnly hidden />
        <Stack>
          <NewPassphrase choice={choice} onChange={setChoice} tried={tried} />
          <Alert color="violet" variant="light" icon={<IconLock size={20} aria-hidden="true" />}>
            <Text c="var(--ink)">{t('invitation.keys')}</Text>
          </Alert>
          {accepting.isError && <ErrorNotice error={accepting.error} />}
          <Button type="submit" loading={accepting.isPending}>
            {t(`${words}.submit`)}
          </Button>
          {accepting.isPending && <Text role="status">{t('invitation.making')}</Text>}
        </Stack>
      </form>
    </BareFrame>
  );
}

/** To which site, and as what: the name of the person is nowhere here. */
function Site({ site }: { site: NonNullable<Preview['site']> }) {
  const t = useText(doorMessages);
  const words = SITE_ROLE_WORDS[useLanguage()][site.role];
  return (
    <section aria-label={t('invitation.site')}>
      <Text fw={500}>{t('invitation.site')}</Text>
      <ul className="acc-list">
        <li>
          <strong>{site.siteName}</strong>
          <br />
          {site.schemeName}
          <br />
          {words.name}: {words.does}
        </li>
      </ul>
    </section>
  );
}

function Memberships({ memberships, title }: Pick<Preview, 'memberships'> & { title: string }) {
  const roles = useText(roleMessages);
  const language = useLanguage();
  return (
    <section aria-label={title}>
      <Text fw={500}>{title}</Text>
      <ul className="acc-list">
        {memberships.map(({ unitName, unitNameEn, role }) => (
          <li key={`${unitName} ${role}`}>
            <strong>{language === 'vi' ? unitName : unitNameEn}</strong>
            <br />
            {roles(`role.${role}`)}: {roles(`role.${role}.does`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What making keys anew costs; a steward's signing key is the one thing that no colleague can give back. */
function WhatEnds({ memberships }: Pick<Preview, 'memberships'>) {
  const t = useText(doorMessages);
  const steward = memberships.some(({ role }) => role === 'steward');
  return (
    <Stack gap="sm" mb="md">
      <Text>{t(memberships.length > 0 ? 'renewal.ends' : 'renewal.ends.site')}</Text>
      {steward && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
          <Text c="var(--ink)">{t('renewal.steward')}</Text>
        </Alert>
      )}
    </Stack>
  );
}

function Accepted(props: {
  readonly login: string;
  readonly words: 'invitation' | 'renewal';
  readonly ofSite: boolean;
}) {
  const { login, words, ofSite } = props;
  const t = useText(doorMessages);
  return (
    <BareFrame title={t(`${words}.done`)} lead={t(`${words}.done.lead`, { login })}>
      <Stack align="flex-start">
        <Text>{ofSite ? t('invitation.site.next', { login }) : t(`${words}.done.next`)}</Text>
        <Button component={Link} to="/dang-nhap">
          {t('signIn.title')}
        </Button>
      </Stack>
    </BareFrame>
  );
}
