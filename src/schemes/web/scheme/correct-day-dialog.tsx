import { Select } from '@mantine/core';
import { useState } from 'react';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { correctDay, type Scheme } from '../../contract.ts';
import { CORRECTION_REASONS, type LifeDay } from '../../life.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';

type Correction = Pick<BodyOf<typeof correctDay>, 'onDay' | 'reason'>;

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
  const [typed, setTyped] = useState(formatDay(was));
  const [reason, setReason] = useState<Correction['reason']>('typed_wrongly');
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const correcting = useChange({
    change: (correction: Correction) =>
      client.call(correctDay, { params: { schemeId }, body: { version, day, ...correction } }),
    done: t('correct.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const onDay = parseDay(typed);
    if (onDay !== undefined) correcting.mutate({ onDay, reason });
  };
  return (
    <ChangeDialog
      title={t(`correct.${day}`)}
      lead={t(`correct.${day}.lead`)}
      submit={t('amend.submit')}
      pending={correcting.isPending}
      error={correcting.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('correct.day')}
        value={typed}
        onChange={setTyped}
        wrong={tried && parseDay(typed) === undefined}
        required
      />
      <Select
        label={t('correct.reason')}
        data={CORRECTION_REASONS.map((value) => ({ value, label: t(`correct.reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(CORRECTION_REASONS.find((each) => each === value) ?? reason)}
        allowDeselect={false}
      />
    </ChangeDialog>
  );
}
