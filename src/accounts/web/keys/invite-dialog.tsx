import { Button, Checkbox, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice, OneTimeLink } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { displayNameSchema, invite, loginSchema } from '../../contract.ts';
import { ROLES, type Role } from '../../roles.ts';
import { suggestLogin } from '../../suggest-login.ts';
import { api } from '../api.ts';
import { roleMessages } from '../role-messages.ts';
import { keysMessages } from './messages.ts';

/** Invites a person into one unit; the link shows once, and the dialog asks before it is lost. */
export function InviteDialog(props: {
  readonly unitId: number;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}) {
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const inviting = useMutation({
    mutationFn: ({ login, displayName, roles }: NewMember) => {
      const memberships = roles.map((role) => ({ unitId: props.unitId, role }));
      return api.call(invite, { body: { login, displayName, memberships } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members', props.unitId] }),
  });
  const made = inviting.data;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('invite.title', { unit: props.unitName })}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      {made ? (
        <Stack>
          <Text>{t('invite.done')}</Text>
          <div>
            <OneTimeLink login={inviting.variables.login} token={made.token} />
          </div>
          <Button onClick={props.onClose}>{t('invite.close')}</Button>
        </Stack>
      ) : (
        <InviteForm
          roles={props.roles}
          busy={inviting.isPending}
          error={inviting.error}
          onInvite={inviting.mutate}
        />
      )}
    </Modal>
  );
}

interface NewMember {
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

function InviteForm(props: {
  roles: readonly Role[];
  busy: boolean;
  error: Error | null;
  onInvite: (member: NewMember) => void;
}) {
  const t = useText(keysMessages);
  const words = useText(roleMessages);
  const [name, setName] = useState('');
  const [typedLogin, setTypedLogin] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const login = typedLogin ?? suggestLogin(name);
  const roles = ROLES.filter((role) => chosen.includes(role));
  const goodName = displayNameSchema.safeParse(name).success;
  const goodLogin = loginSchema.safeParse(login).success;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (goodName && goodLogin && roles.length > 0) props.onInvite({ login, displayName: name.trim(), roles });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('invite.name')}
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !goodName && t('invite.name.fault')}
        />
        <TextInput
          label={t('invite.login')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setTypedLogin(event.currentTarget.value.trim().toLowerCase())}
          error={tried && !goodLogin && t('invite.login.fault')}
        />
        <Checkbox.Group
          label={t('invite.roles')}
          value={[...chosen]}
          onChange={setChosen}
          error={tried && roles.length === 0 && t('invite.roles.fault')}
        >
          <Stack gap="xs" mt="xs">
            {props.roles.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={words(`role.${role}`)}
                description={words(`role.${role}.does`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {props.error && <ErrorNotice error={props.error} />}
        <Button type="submit" loading={props.busy}>
          {t('invite.submit')}
        </Button>
      </Stack>
    </form>
  );
}
