import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { amendScheme, type Scheme } from '../../contract.ts';
import { AboutFields, type SchemeAbout } from '../about-fields.tsx';
import { ChangeDialog } from '../change-dialog.tsx';
import { isNamed } from '../name-field.tsx';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';

/** Corrects what a scheme is called and says of itself. */
export function AmendDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(schemeMessages);
  const { schemeId, version, name, about, paidByPeople } = scheme;
  const [said, setSaid] = useState<SchemeAbout>({ name, about, paidByPeople });
  const [inReports, setInReports] = useState(scheme.inReports);
  const amending = useChange({
    change: () =>
      client.call(amendScheme, {
        params: { schemeId },
        body: { version, ...said, inReports },
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
      onSubmit={() => isNamed(said.name, 'scheme') && amending.mutate(undefined)}
      onClose={onClose}
    >
      <AboutFields value={said} onChange={setSaid} tried />
      <Checkbox
        label={t('amend.reports')}
        checked={inReports}
        onChange={(event) => setInReports(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}
