import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { type Day, dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { PanelForm } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../../wire/details-of.ts';
import { CHANNELS } from '../../codes.ts';
import { termFrom } from '../../duties.ts';
import { finishDuty, type OpenDuty, residenceTooLongSchema } from '../../resident-contract.ts';
import { DayInput } from '../day-input.tsx';
import { houseMessages } from '../messages.ts';
import { useSaving } from '../use-saving.ts';

/** Marks something as notified: through which channel, on which day, and until when it was registered. */
export function DutyForm({ duty, onClose }: { duty: OpenDuty; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, dutyId, kind, dueAt, earliestOn, longestUntil } = duty;
  const today = dayOfMoment(new Date());
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('vneid');
  const [day, setDay] = useState(formatDay(today));
  const [last, setLast] = useState('');
  const [tried, setTried] = useState(false);
  const doneOn = parseDay(day);
  const until = longestUntil === null ? null : parseDay(last);
  const real = doneOn !== undefined && doneOn <= today;
  const early = real && doneOn < earliestOn;
  const from = termFrom({ kind, dueAt: new Date(dueAt) }, doneOn ?? today);
  const goodUntil =
    longestUntil === null || (typeof until === 'string' && until > from && until <= longestUntil);
  const saving = useSaving({
    save: (body: { doneOn: string; until: string | null }) =>
      client.call(finishDuty, { params: { houseId, dutyId }, body: { channel, ...body } }),
    done: t('duty.saved'),
    onDone: onClose,
  });
  // the law's limit on the day that was sent; what is known here is that of today
  const allowed = allowedBy(saving.error);
  const tooLong =
    allowed !== undefined &&
    doneOn === saving.variables?.doneOn &&
    typeof until === 'string' &&
    until > allowed;
  const untilFault = (day: Day) => t('duty.until.fault', { from: formatDay(from), day: formatDay(day) });
  return (
    <PanelForm
      title={t('duty.done')}
      submit={t('duty.submit')}
      pending={saving.isPending}
      error={allowed === undefined ? saving.error : null}
      onSubmit={() => {
        setTried(true);
        if (real && !early && goodUntil && until !== undefined) saving.mutate({ doneOn, until });
      }}
      onCancel={onClose}
    >
      <Radio.Group
        label={t('duty.channel')}
        value={channel}
        onChange={(value) => setChannel(CHANNELS.find((each) => each === value) ?? channel)}
      >
        <Stack gap="xs" mt="xs">
          {CHANNELS.map((each) => (
            <Radio key={each} value={each} label={t(`channel.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DayInput
        label={t('duty.doneOn')}
        value={day}
        onChange={setDay}
        error={
          tried &&
          ((!real && t('duty.day.fault')) || (early && t('duty.day.early', { day: formatDay(earliestOn) })))
        }
      />
      {longestUntil !== null && (
        <DayInput
          label={t('duty.until')}
          hint={t('duty.until.hint', { day: formatDay(longestUntil) })}
          value={last}
          onChange={setLast}
          error={tried && ((!goodUntil && untilFault(longestUntil)) || (tooLong && untilFault(allowed)))}
        />
      )}
    </PanelForm>
  );
}

/** The last day that the law allows, where what was refused was longer. */
function allowedBy(error: unknown): Day | undefined {
  return detailsOf(error, 'residence_too_long', residenceTooLongSchema)?.longestUntil;
}
