import { Select } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { REFUSALS, type Refusal } from '../../footage.ts';
import { refuseFootage } from '../../footage-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { useChange } from '../use-change.ts';
import { footageMessages } from './messages.ts';

/** Refuses a request, with the reason that the asker reads. */
export function RefuseDialog(props: {
  readonly request: { readonly requestId: string; readonly version: number };
  readonly onClose: () => void;
}) {
  const { request, onClose } = props;
  const { requestId, version } = request;
  const t = useText(footageMessages);
  const [reason, setReason] = useState<Refusal>('no_ground');
  const refusing = useChange({
    change: () => client.call(refuseFootage, { params: { requestId }, body: { version, reason } }),
    done: t('refuse.done'),
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={t('refuse.title')}
      lead={t('refuse.lead')}
      submit={t('refuse.submit')}
      pending={refusing.isPending}
      error={refusing.error}
      onSubmit={() => refusing.mutate(undefined)}
      onClose={onClose}
    >
      <Select
        label={t('refuse.reason')}
        data={REFUSALS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(REFUSALS.find((each) => each === value) ?? 'no_ground')}
        allowDeselect={false}
      />
    </ChangeDialog>
  );
}
