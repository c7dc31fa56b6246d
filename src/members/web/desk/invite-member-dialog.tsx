import { Button, Checkbox, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { SITE_ROLES, type SiteRole } from '../../../accounts/site-roles.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { standingSites } from '../../../schemes/site-names.ts';
import type { Message } from '../../../sealed/message.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, OneTimeLink } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useSealWords, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { TELEPHONE_DIGITS } from '../../../wire/telephone.ts';
import { inviteMember } from '../../contract.ts';
import { isContactToSeal, NAME_LIMITS, nameText } from '../../name-words.ts';
import { MEMBERS } from '../kept-under.ts';
import { memberMessages } from '../messages.ts';
import { useSiteRole } from '../use-site-role.ts';
import { useNamedTwice } from './use-named-twice.ts';

interface Draft {
  readonly name: string;
  readonly contact: string;
  readonly siteId: string | null;
  readonly role: SiteRole | null;
  readonly last: string;
  readonly hasLogin: boolean;
  readonly login: string;
  /** Said of somebody who has the name of another at the site. */
  readonly isOther: boolean;
}

/** What was typed, and is sound. */
type Sound = Draft & { readonly siteId: string; readonly role: SiteRole; readonly lastDay: string | null };

const EMPTY: Draft = {
  name: '',
  contact: '',
  siteId: null,
  role: null,
  last: '',
  hasLogin: false,
  login: 'tv-',
  isOther: false,
};
/** Sites that are drawn at once; words find the others. */
const SHOWN = 100;
const LOGIN = /^tv-[2-9a-z]{8}$/;

/** Invites a person into a site of the scheme; the link shows once, and the dialog does not lose it by a slip. */
export function InviteMemberDialog(props: { readonly scheme: Scheme; readonly onClose: () => void }) {
  const { scheme, onClose } = props;
  const { schemeId } = scheme;
  const queries = useQueryClient();
  const { can, seal } = useSealWords(scheme);
  const [memberId] = useState(() => crypto.randomUUID());
  // sealed once: sent again after a lost answer, it is the same invitation
  const sealed = useRef<{ readonly text: string; readonly name: Message }>(null);
  const inviting = useMutation({
    mutationFn: async (draft: Sound) => {
      const text = nameText(draft);
      if (sealed.current?.text !== text) {
        sealed.current = { text, name: await seal({ subjectId: memberId, text }) };
      }
      const { name } = sealed.current;
      const { siteId, role, lastDay } = draft;
      const login = draft.hasLogin ? draft.login : null;
      const body = { memberId, siteId, role, lastDay, login, name };
      return client.call(inviteMember, { params: { schemeId }, body });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
  if (inviting.data) return <Done reply={inviting.data} onClose={onClose} />;
  return (
    <Form
      schemeId={schemeId}
      memberId={memberId}
      can={can}
      pending={inviting.isPending}
      error={inviting.error}
      onInvite={inviting.mutate}
      onClose={onClose}
    />
  );
}

function Form(props: {
  readonly schemeId: string;
  readonly memberId: string;
  readonly can: Parameters<typeof WordsDialog>[0]['can'];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onInvite: (draft: Sound) => void;
  readonly onClose: () => void;
}) {
  const t = useText(memberMessages);
  const sayRole = useSiteRole();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const { schemeId } = props;
  const today = dayOfMoment(new Date());
  const sites = useQuery({
    queryKey: [...MEMBERS, 'sites', schemeId, today],
    queryFn: () => standingSites(client, schemeId, today),
  });
  const standing = sites.data ?? [];
  const siteId = draft.siteId ?? (standing.length === 1 ? (standing[0]?.siteId ?? null) : null);
  const lastDay = draft.last.trim() === '' ? null : parseDay(draft.last);
  const twice = useNamedTwice(schemeId, siteId, draft.name, props.memberId);
  const faults = {
    name: draft.name.trim().length < 2,
    contact: !isContactToSeal(draft.contact),
    other: twice === 'twice' && !draft.isOther,
    site: siteId === null,
    role: draft.role === null,
    last: lastDay === undefined || (lastDay !== null && lastDay < today),
    login: draft.hasLogin && !LOGIN.test(draft.login),
  };
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    const { role } = draft;
    const sound = !Object.values(faults).some(Boolean);
    if (!sound || siteId === null || role === null || lastDay === undefined) return;
    props.onInvite({ ...draft, siteId, role, lastDay });
  };
  return (
    <WordsDialog
      title={t('invite.title')}
      submit={t(draft.hasLogin ? 'invite.add' : 'invite.submit')}
      can={props.can}
      pending={props.pending}
      blocked={twice === 'waits' || sites.data === undefined}
      error={props.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <TextInput
        label={t('invite.name')}
        description={t(twice === 'partly' ? 'invite.name.partly' : 'invite.name.hint')}
        autoComplete="off"
        data-autofocus
        maxLength={NAME_LIMITS.name}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value, isOther: false })}
        error={tried && faults.name && t('invite.name.fault')}
      />
      {twice === 'twice' && (
        <Checkbox
          label={t('invite.name.other')}
          description={t('invite.name.twice')}
          checked={draft.isOther}
          onChange={(event) => set({ isOther: event.currentTarget.checked })}
          error={tried && faults.other && t('invite.name.other.fault')}
        />
      )}
      <TextInput
        label={t('invite.contact')}
        description={t('invite.contact.hint')}
        autoComplete="off"
        maxLength={NAME_LIMITS.contact}
        value={draft.contact}
        onChange={(event) => set({ contact: event.currentTarget.value })}
        error={tried && faults.contact && t('invite.contact.fault', TELEPHONE_DIGITS)}
      />
      {sites.isLoadingError && <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />}
      <Select
        label={t('invite.site')}
        data={standing.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(value) => set({ siteId: value, isOther: false })}
        error={tried && faults.site && t('invite.site.fault')}
        searchable
        limit={SHOWN}
      />
      <Radio.Group
        label={t('invite.role')}
        value={draft.role}
        onChange={(value) => set({ role: SITE_ROLES.find((role) => role === value) ?? draft.role })}
        error={tried && faults.role && t('invite.role.fault')}
      >
        <Stack gap="xs" mt="xs">
          {SITE_ROLES.map((role) => (
            <Radio key={role} value={role} label={sayRole(role).name} description={sayRole(role).does} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('invite.last')}
        description={t('invite.last.hint')}
        inputMode="numeric"
        autoComplete="off"
        value={draft.last}
        onChange={(event) => set({ last: event.currentTarget.value })}
        error={tried && faults.last && t('invite.day.fault')}
      />
      <Checkbox
        label={t('invite.known')}
        checked={draft.hasLogin}
        onChange={(event) => set({ hasLogin: event.currentTarget.checked })}
      />
      {draft.hasLogin && (
        <TextInput
          label={t('invite.login')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={draft.login}
          onChange={(event) => set({ login: event.currentTarget.value.trim().toLowerCase() })}
          error={tried && faults.login && t('invite.login.fault')}
        />
      )}
    </WordsDialog>
  );
}

function Done({ reply, onClose }: { reply: ReplyOf<typeof inviteMember>; onClose: () => void }) {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const { link } = reply;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('invite.title')}
      closeOnClickOutside={link === null}
      closeOnEscape={link === null}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <Stack>
        <Text role="status">{t(link ? 'invite.done' : 'invite.added')}</Text>
        {link && (
          <div>
            <OneTimeLink login={link.login} token={link.token} />
            <Text size="sm" c="dimmed" mt="xs">
              {t('invite.done.expires', { day: formatDay(link.expiresAt) })}
            </Text>
          </div>
        )}
        <Button onClick={onClose}>{link ? t('invite.close') : kit('desk.close')}</Button>
      </Stack>
    </Modal>
  );
}
