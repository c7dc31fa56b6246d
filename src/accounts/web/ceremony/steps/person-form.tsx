import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { displayNameSchema, loginSchema } from '../../../contract.ts';
import { suggestLogin } from '../../../suggest-login.ts';
import { choiceFault, noChoice } from '../../door/choose-passphrase.ts';
import { NewPassphrase } from '../../door/new-passphrase.tsx';
import { ceremonyMessages } from '../messages.ts';

/** A person of the room, before their keys are made. */
export interface NewPerson {
  readonly displayName: string;
  readonly login: string;
  readonly passphrase: string;
}

/** Name, login and passphrase of one person; `make` makes the keys and moves on. */
export function PersonForm(props: {
  readonly taken: readonly string[];
  readonly submitLabel: string;
  readonly make: (person: NewPerson) => Promise<void>;
}) {
  const t = useText(ceremonyMessages);
  const [name, setName] = useState('');
  const [typedLogin, setTypedLogin] = useState<string>();
  const [choice, setChoice] = useState(noChoice);
  const [tried, setTried] = useState(false);
  const login = typedLogin ?? suggestLogin(name, props.taken);
  const displayName = name.trim();
  const making = useMutation({
    mutationFn: () => props.make({ displayName, login, passphrase: choice.passphrase }),
  });
  const goodName = displayNameSchema.safeParse(name).success;
  const loginFault = !loginSchema.safeParse(login).success
    ? t('person.login.fault')
    : props.taken.includes(login) && t('person.login.taken');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (goodName && loginFault === false && !choiceFault(choice)) making.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('person.name')}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !goodName && t('person.name.fault')}
        />
        <TextInput
          label={t('person.login')}
          description={t('person.login.hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setTypedLogin(event.currentTarget.value.trim().toLowerCase())}
          error={tried && loginFault}
        />
        <NewPassphrase choice={choice} onChange={setChoice} tried={tried} />
        {making.isError && <ErrorNotice error={making.error} />}
        <Button type="submit" loading={making.isPending}>
          {props.submitLabel}
        </Button>
        {making.isPending && <Text role="status">{t('person.making')}</Text>}
      </Stack>
    </form>
  );
}
