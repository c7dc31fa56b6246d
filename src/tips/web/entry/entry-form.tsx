import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { COUNTER_CHANNELS } from '../../../sealed/submission.ts';
import { Seal } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { AreaChoice } from '../desk/area-choice.tsx';
import { CategoryChoice } from '../desk/category-choice.tsx';
import { DayField } from '../desk/day-field.tsx';
import { BELOW } from '../desk/field-order.ts';
import { FilePicker, SendNotice } from '../desk/file-picker.tsx';
import { actionMessages, entryMessages, tipMessages } from '../desk/messages.ts';
import type { PickedFile } from '../desk/upload-files.ts';
import { useToday } from '../desk/use-desk-facts.ts';
import { ConcernsChoice } from './concerns-choice.tsx';
import { EMPTY_FORM, type EntryFields, faultsOf, takenDown } from './entry-fields.ts';
import { type Entered, useEntry } from './use-entry.ts';
import { useIndependentDesk } from './use-independent-desk.ts';
import type { EntryUnit } from './use-own-units.ts';

const LONGEST = 15_000;
const LINE = 300;

/** One form from top to bottom; Ctrl and Enter send it from anywhere. */
export function EntryForm(props: {
  readonly unit: EntryUnit;
  readonly units: readonly EntryUnit[];
  readonly onUnit: (unitId: number) => void;
  readonly onEntered: (entered: Entered) => void;
}) {
  const { unit, units, onEntered } = props;
  const t = useText(entryMessages);
  const tip = useText(tipMessages);
  const act = useText(actionMessages);
  const today = useToday();
  const [fields, setFields] = useState<EntryFields>(EMPTY_FORM);
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [tried, setTried] = useState(false);
  const { entry, can } = useEntry(unit.unitId);
  const { concerns, place } = fields;
  const areaId = place.settled?.areaId ?? null;
  const away = useIndependentDesk(concerns, areaId ?? unit.areaId);
  const faults = faultsOf(fields, today);
  const set = (part: Partial<EntryFields>) => setFields((before) => ({ ...before, ...part }));
  const line = (name: 'hour' | 'address' | 'contact' | 'source') => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    maxLength: LINE,
    autoComplete: 'off',
  });
  const reader = concerns === 'nobody' ? unit.label : (away.data?.desk.name ?? '');
  const ready = can === 'yes' && (concerns === 'nobody' || away.data !== undefined);
  const submit = () => {
    setTried(true);
    const taken = takenDown(fields, today);
    if (!taken || !ready || entry.isPending) return;
    const request = {
      taken,
      files,
      wantsReceipt: fields.wantsReceipt,
      away: concerns === 'nobody' ? undefined : away.data,
    };
    entry.mutate(request, { onSuccess: onEntered });
  };
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Text>{t('entry.lead', { unit: unit.label })}</Text>
        {units.length > 1 && (
          <NativeSelect
            label={t('entry.unit')}
            value={unit.unitId}
            onChange={(event) => props.onUnit(Number(event.currentTarget.value))}
            data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
          />
        )}
        <Radio.Group
          label={t('entry.channel')}
          value={fields.channel}
          onChange={(value) => {
            const channel = COUNTER_CHANNELS.find((code) => code === value);
            if (channel) set({ channel });
          }}
        >
          <Group gap="xs 24" mt="xs">
            {COUNTER_CHANNELS.map((code, index) => (
              <Radio key={code} autoFocus={index === 0} value={code} label={t(`entry.channel.${code}`)} />
            ))}
          </Group>
        </Radio.Group>
        <ConcernsChoice
          concerns={concerns}
          onChange={(next) => set({ concerns: next })}
          away={away}
          unit={unit.label}
        />
        <div className="entry-pair">
          <CategoryChoice
            value={fields.category}
            onChange={(category) => set({ category })}
            error={tried && faults.includes('no_kind') && t('entry.kind.missing')}
          />
          <AreaChoice place={place} onChange={(next) => set({ place: next })} />
        </div>
        <div className="entry-pair">
          <DayField
            value={fields.day}
            onChange={(day) => set({ day })}
            error={
              (faults.includes('day_in_future') && t('entry.day.future')) ||
              (tried && faults.includes('bad_day') && t('entry.day.wrong'))
            }
          />
          <TextInput label={t('entry.hour')} {...line('hour')} />
        </div>
        <Textarea
          label={t('entry.text')}
          description={t('entry.text.hint')}
          error={tried && faults.includes('no_text') && t('entry.text.missing')}
          value={fields.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          autosize
          minRows={6}
          maxRows={20}
          maxLength={LONGEST}
          withAsterisk
        />
        {fields.channel !== 'counter' && fields.channel !== 'telephone' && (
          <TextInput label={t('entry.source')} description={t('entry.source.hint')} {...line('source')} />
        )}
        <div className="entry-pair">
          <TextInput label={t('entry.place')} {...line('address')} />
          <TextInput
            label={t('entry.contact')}
            description={t('entry.contact.hint')}
            inputWrapperOrder={BELOW}
            {...line('contact')}
          />
        </div>
        <FilePicker files={files} onChange={setFiles} disabled={entry.isPending} />
        <Checkbox
          label={t('entry.receipt')}
          description={t('entry.receipt.hint')}
          checked={fields.wantsReceipt}
          onChange={(event) => set({ wantsReceipt: event.currentTarget.checked })}
        />
        {can !== 'yes' && <Text c="red">{act(can === 'locked' ? 'reason.locked' : 'reason.noKey')}</Text>}
        {entry.isError && <SendNotice error={entry.error} />}
        <Group justify="space-between">
          <Seal
            pending
            readers={[tip('tip.readers.unit', { unit: reader }), tip('tip.readers.recovery')]}
            clear={tip('tip.clear')}
          />
          <Button type="submit" loading={entry.isPending} disabled={!ready}>
            {t('entry.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
