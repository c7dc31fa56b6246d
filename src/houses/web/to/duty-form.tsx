import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { PanelForm } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { CHANNELS } from '../../codes.ts';
import { finishDuty, type OpenDuty } from '../../resident-contract.ts';
import { DayInput } from '../day-input.tsx';
import { houseMessages } from '../messages.ts';
import { useSaving } from '../use-saving.ts';

/** Marks something as notified: through which channel, on which day, and until when it was registered. */
export function DutyForm({ duty, onClose }: { duty: OpenDuty; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, dutyId, earliestOn, longestUntil } = duty;
  const today = dayOfMoment(new Date());
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('vneid');
  const [day, setDay] = useState(formatDay(today));
  const [last, setLast] = useState('');
  const [tried, setTried] = useState(false);
  const doneOn = parseDay(day);
  const until = longestUntil === null ? null : parseDay(last);
  const goodDay = doneOn !== undefined && doneOn <= today && doneOn >= earliestOn;
  const goodUntil =
    longestUntil === null ||
    (typeof until === 'string' && until > (doneOn ?? today) && until <= longestUntil);
  const saving = useSaving({
    save: (body: { doneOn: string; until: string | null }) =>
      client.call(finishDuty, { params: { houseId, dutyId }, body: { channel, ...body } }),
    done: t('duty.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('duty.done')}
      submit={t('duty.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (goodDay && goodUntil && until !== undefined) saving.mutate({ doneOn, until });
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
        error={tried && !goodDay && t('duty.day.fault')}
      />
      {longestUntil !== null && (
        <DayInput
          label={t('duty.until')}
          hint={t('duty.until.hint', { day: formatDay(longestUntil) })}
          value={last}
          onChange={setLast}
          error={tried && !goodUntil && t('duty.until.fault', { day: formatDay(longestUntil) })}
        />
      )}
    </PanelForm>
  );
}
