import { Button, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { loginSchema } from '../../contract.ts';
import type { Role } from '../../roles.ts';
import { roleMessages } from '../role-messages.ts';
import { peopleMessages } from './people-messages.ts';
import { useAddMembership } from './use-access.ts';

/** Gives somebody who has an account a role in a unit. */
export function AddMemberDialog(props: {
  readonly unitId: number;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
  readonly onAdded: (login: string) => void;
}) {
  const t = useText(peopleMessages);
  const kit = useText(deskMessages);
  const words = useText(roleMessages);
  const [login, setLogin] = useState('');
  const [chosen, setChosen] = useState<string>(props.roles[0] ?? '');
  const [tried, setTried] = useState(false);
  const adding = useAddMembership(props.unitId);
  const role = props.roles.find((each) => each === chosen);
  const good = loginSchema.safeParse(login).success;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (good && role) adding.mutate({ login, role }, { onSuccess: () => props.onAdded(login) });
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('add.title', { unit: props.unitName })}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={t('add.login')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value.trim().toLowerCase())}
            error={tried && !good && t('add.login.fault')}
          />
          <Radio.Group label={t('add.role')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {props.roles.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={words(`role.${each}`)}
                  description={words(`role.${each}.does`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            {t('add.next')}
          </Text>
          {adding.isError && <ErrorNotice error={adding.error} />}
          <Button type="submit" loading={adding.isPending}>
            {t('add.submit')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
