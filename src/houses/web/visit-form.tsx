import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { addDays, dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { recordBy } from '../../wire/record-by.ts';
import { FINDINGS } from '../codes.ts';
import type { House } from '../contract.ts';
import { MOST_SAID, recordVisit } from '../visit-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';
import { useSealNote } from './use-seal-note.ts';

/** When one looks again, where nothing else is said: it stands in the field, to be changed. */
const OFFERED_DAYS = 7;

/**
 * A check visit. What is to be put right is said in clear words, for whoever has to; the note is sealed to the unit, by
 * its own key at the desk, and to its public key on a phone.
 */
export function VisitForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId } = house;
  const visitId = useRef(crypto.randomUUID());
  // the same visit again is known by these, should an answer be lost
  const ids = useRef(recordBy(FINDINGS, () => crypto.randomUUID()));
  const today = dayOfMoment(new Date());
  const [day, setDay] = useState(formatDay(today));
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [said, setSaid] = useState(() => recordBy(FINDINGS, () => ''));
  const [follow, setFollow] = useState(formatDay(addDays(today, OFFERED_DAYS)));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealNote(house, visitId.current);
  const onDay = parseDay(day);
  const followUpOn = parseDay(follow);
  const found = FINDINGS.filter((kind) => kinds.includes(kind));
  const goodDay = onDay !== undefined && onDay <= today;
  const goodFollow = found.length === 0 || (followUpOn !== undefined && followUpOn >= (onDay ?? today));
  const wordless = found.includes('other') && said.other.trim() === '';
  const saving = useSaving({
    save: async (on: { readonly day: string; readonly follow: string }) => {
      const findings = found.map((kind) => {
        return { findingId: ids.current[kind], kind, said: said[kind].trim(), followUpOn: on.follow };
      });
      const words = await seal(note.trim());
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
        if (goodDay && goodFollow && !wordless) saving.mutate({ day: onDay, follow: followUpOn ?? onDay });
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
      {found.length > 0 && <p className="house-soft">{t('visits.said.hint')}</p>}
      {found.map((kind) => (
        <TextInput
          key={kind}
          label={t('visits.said', { finding: t(`finding.${kind}`) })}
          required={kind === 'other'}
          autoComplete="off"
          maxLength={MOST_SAID}
          value={said[kind]}
          onChange={(event) => setSaid({ ...said, [kind]: event.currentTarget.value })}
          error={kind === 'other' && tried && wordless && t('visits.said.fault')}
        />
      ))}
      {found.length > 0 && (
        <DayInput
          label={t('visits.follow')}
          value={follow}
          onChange={setFollow}
          error={tried && !goodFollow && t('visits.follow.fault')}
        />
      )}
      {can && (
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
