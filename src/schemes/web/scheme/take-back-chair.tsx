import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type Scheme, setChair } from '../../contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';

/** Takes the chair's name off the public page, and what is sealed of the chair away; no key is asked for. */
export function TakeBackChair({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(schemeMessages);
  const [erases, setErases] = useState(scheme.chair === null);
  const { schemeId, version } = scheme;
  const taking = useChange({
    change: () =>
      client.call(setChair, {
        params: { schemeId },
        body: { version, words: erases ? 'erase' : 'keep', shown: null },
      }),
    done: t('chair.taken'),
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={t('chair.take')}
      lead={t('chair.take.lead')}
      submit={t('chair.take')}
      dangerous
      pending={taking.isPending}
      error={taking.error}
      blocked={scheme.chair === null && !erases}
      onSubmit={() => taking.mutate(undefined)}
      onClose={onClose}
    >
      <Checkbox
        label={t('chair.take.erase')}
        description={t('chair.take.erase.hint')}
        checked={erases}
        onChange={(event) => setErases(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}
