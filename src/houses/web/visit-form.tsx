import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { addDays, dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useSealWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { FINDINGS } from '../codes.ts';
import type { House } from '../contract.ts';
import { recordVisit } from '../visit-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** When one looks again, where nothing else is said: it stands in the field, to be changed. */
const OFFERED_DAYS = 7;

/** A check visit; words are for the desk alone, which holds the unit's key. */
export function VisitForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, unitId, areaId } = house;
  const visitId = useRef(crypto.randomUUID());
  const today = dayOfMoment(new Date());
  const [day, setDay] = useState(formatDay(today));
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [follow, setFollow] = useState(formatDay(addDays(today, OFFERED_DAYS)));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealWords({ unitId, areaId });
  const onDay = parseDay(day);
  const followUpOn = parseDay(follow);
  const found = FINDINGS.filter((kind) => kinds.includes(kind));
  const goodDay = onDay !== undefined && onDay <= today;
  const goodFollow = found.length === 0 || (followUpOn !== undefined && followUpOn >= (onDay ?? today));
  const saving = useSaving({
    save: async (on: { readonly day: string; readonly follow: string }) => {
      const findings = found.map((kind) => {
        return { findingId: crypto.randomUUID(), kind, followUpOn: on.follow };
      });
      const text = note.trim();
      const words = text === '' ? null : await seal({ subjectId: visitId.current, text });
      const body = { visitId: visitId.current, onDay: on.day, findings, note: words };
      return client.call(recordVisit, { params: { houseId }, body });
    },
    done: t('visits.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('visits.add')}
      submit={t('visits.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (goodDay && goodFollow) saving.mutate({ day: onDay, follow: followUpOn ?? onDay });
      }}
      onCancel={onClose}
    >
      <DayInput
        label={t('visits.day')}
        value={day}
        onChange={setDay}
        error={tried && !goodDay && t('duty.day.fault')}
      />
      <Checkbox.Group label={t('visits.found')} value={[...kinds]} onChange={setKinds}>
        <Stack gap="xs" mt="xs">
          {FINDINGS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`finding.${kind}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {found.length > 0 && (
        <DayInput
          label={t('visits.follow')}
          value={follow}
          onChange={setFollow}
          error={tried && !goodFollow && t('visits.follow.fault')}
        />
      )}
      {can === 'yes' && (
        <Textarea
          label={t('visits.note')}
          description={t('visits.note.hint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </PanelForm>
  );
}
