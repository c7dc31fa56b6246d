import { Select } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { correctDay, type Scheme } from '../../contract.ts';
import { CORRECTION_REASONS, type LifeDay } from '../../life.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { DayDialog } from './day-dialog.tsx';

type Reason = BodyOf<typeof correctDay>['reason'];

/** Corrects a day by which a scheme is counted, and says why. */
export function CorrectDayDialog(props: {
  readonly scheme: Scheme;
  readonly day: LifeDay;
  /** As it stands. */
  readonly was: string;
  readonly onClose: () => void;
}) {
  const { scheme, day, was, onClose } = props;
  const t = useText(schemeMessages);
  const [reason, setReason] = useState<Reason>('typed_wrongly');
  const { schemeId, version } = scheme;
  return (
    <DayDialog
      title={t(`correct.${day}`)}
      lead={t(`correct.${day}.lead`)}
      submit={t('amend.submit')}
      label={t('correct.day')}
      first={was}
      change={(onDay) =>
        client.call(correctDay, { params: { schemeId }, body: { version, day, onDay, reason } })
      }
      done={t('correct.done')}
      onClose={onClose}
    >
      <Select
        label={t('correct.reason')}
        data={CORRECTION_REASONS.map((value) => ({ value, label: t(`correct.reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(CORRECTION_REASONS.find((each) => each === value) ?? reason)}
        allowDeselect={false}
      />
    </DayDialog>
  );
}
