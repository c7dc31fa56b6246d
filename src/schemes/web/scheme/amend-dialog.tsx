import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { amendScheme, type Scheme } from '../../contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemesMessages } from '../messages.ts';
import { isNamed, NameField } from '../name-field.tsx';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';

/** Corrects what a scheme is called and says of itself. */
export function AmendDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const [name, setName] = useState(scheme.name);
  const [about, setAbout] = useState(scheme.about);
  const [paidByPeople, setPaid] = useState(scheme.paidByPeople);
  const [inReports, setInReports] = useState(scheme.inReports);
  const { schemeId, version } = scheme;
  const amending = useChange({
    change: () =>
      client.call(amendScheme, {
        params: { schemeId },
        body: { version, name, about, paidByPeople, inReports },
      }),
    done: t('amend.done'),
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={t('amend.title')}
      submit={t('amend.submit')}
      pending={amending.isPending}
      error={amending.error}
      onSubmit={() => isNamed(name, 'scheme') && amending.mutate(undefined)}
      onClose={onClose}
    >
      <NameField
        what="scheme"
        label={words('propose.name')}
        hint={words('propose.name.hint')}
        value={name}
        onChange={setName}
        tried
      />
      <Textarea
        label={words('propose.about')}
        description={words('propose.about.hint')}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={600}
      />
      <Checkbox
        label={words('propose.paid')}
        checked={paidByPeople}
        onChange={(event) => setPaid(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('amend.reports')}
        checked={inReports}
        onChange={(event) => setInReports(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}
