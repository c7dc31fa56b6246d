import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { suggestLogin } from '../../../suggest-login.ts';
import { roleMessages } from '../../role-messages.ts';
import type { DeskDraft, DeskFault } from '../desk-draft.ts';
import { ceremonyMessages } from '../messages.ts';

/** One of the first units: its names and its chief. */
export function DeskCard(props: {
  readonly desk: DeskDraft;
  readonly taken: readonly string[];
  readonly faults: readonly DeskFault[];
  readonly onChange: (desk: DeskDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useText(ceremonyMessages);
  const roles = useText(roleMessages);
  const { desk, onChange } = props;
  const fault = (field: DeskFault['field']) => props.faults.find((one) => one.field === field);
  const { chief } = desk;
  const setChief = (displayName: string) => {
    // The suggestion follows the name until somebody writes a login of their own.
    const follows = chief.login === '' || chief.login === suggestLogin(chief.displayName, props.taken);
    const login = follows ? suggestLogin(displayName, props.taken) : chief.login;
    onChange({ ...desk, chief: { displayName, login } });
  };
  const loginFault = fault('login')?.code;
  return (
    <section className="acc-card" aria-label={desk.name}>
      <div className="acc-head">
        <h2>{roles(`kind.${desk.kind}`)}</h2>
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('desks.remove', { name: desk.name })}
          onClick={props.onRemove}
        >
          {t('desks.remove.short')}
        </Button>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('desks.name')}
          value={desk.name}
          onChange={(event) => onChange({ ...desk, name: event.currentTarget.value })}
          error={fault('name') && t('desks.name.short')}
        />
        <TextInput
          label={t('desks.nameEn')}
          value={desk.nameEn}
          onChange={(event) => onChange({ ...desk, nameEn: event.currentTarget.value })}
          error={fault('nameEn') && t('desks.name.short')}
        />
        <TextInput
          label={t('desks.chief')}
          autoComplete="off"
          value={chief.displayName}
          onChange={(event) => setChief(event.currentTarget.value)}
          error={fault('displayName') && t('person.name.fault')}
        />
        <TextInput
          label={t('desks.chief.login')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={chief.login}
          onChange={(event) =>
            onChange({ ...desk, chief: { ...chief, login: event.currentTarget.value.toLowerCase() } })
          }
          error={loginFault && t(loginFault === 'taken' ? 'person.login.taken' : 'person.login.fault')}
        />
      </SimpleGrid>
    </section>
  );
}
