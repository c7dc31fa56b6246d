import { Radio, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Day, dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useSealWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { OUTCOMES } from '../codes.ts';
import type { House } from '../contract.ts';
import { closeFinding } from '../visit-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** What became of a finding, and what was done. */
export function CloseForm(props: {
  readonly house: House;
  readonly findingId: string;
  /** The day of the visit that found it. */
  readonly foundOn: Day;
  readonly onClose: () => void;
}) {
  const t = useText(houseMessages);
  const { house, findingId, foundOn, onClose } = props;
  const { houseId, unitId, areaId } = house;
  const today = dayOfMoment(new Date());
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('put_right');
  const [day, setDay] = useState(formatDay(today));
  const [done, setDone] = useState('');
  const { can, seal } = useSealWords({ unitId, areaId });
  // what was sealed once is sent again as it is, should an answer be lost
  const once = useRef<{ readonly of: string; readonly words: Awaited<ReturnType<typeof seal>> }>(undefined);
  const closedOn = parseDay(day);
  const real = closedOn !== undefined && closedOn <= today;
  const early = real && closedOn < foundOn;
  const saving = useSaving({
    save: async (on: string) => {
      const text = done.trim();
      if (text !== '' && once.current?.of !== text) {
        once.current = { of: text, words: await seal({ subjectId: findingId, text }) };
      }
      const words = text === '' ? null : (once.current?.words ?? null);
      const body = { outcome, closedOn: on, done: words };
      return client.call(closeFinding, { params: { houseId, findingId }, body });
    },
    done: t('visits.close.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('visits.close.title')}
      submit={t('visits.close.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => real && !early && saving.mutate(closedOn)}
      onCancel={onClose}
    >
      <Radio.Group
        label={t('visits.close.title')}
        value={outcome}
        onChange={(value) => setOutcome(OUTCOMES.find((each) => each === value) ?? outcome)}
      >
        <Stack gap="xs" mt="xs">
          {OUTCOMES.map((each) => (
            <Radio key={each} value={each} label={t(`outcome.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DayInput
        label={t('visits.close.day')}
        value={day}
        onChange={setDay}
        error={
          (!real && t('duty.day.fault')) || (early && t('visits.close.early', { day: formatDay(foundOn) }))
        }
      />
      {can === 'yes' && (
        <Textarea
          label={t('visits.close.done')}
          description={t('visits.note.hint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={done}
          onChange={(event) => setDone(event.currentTarget.value)}
        />
      )}
    </PanelForm>
  );
}
