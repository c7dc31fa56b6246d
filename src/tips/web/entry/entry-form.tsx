import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Seal } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { FilePicker, SendNotice } from '../desk/file-picker.tsx';
import { actionMessages, entryMessages, tipMessages } from '../desk/messages.ts';
import type { PickedFile } from '../desk/upload-files.ts';
import { useToday } from '../desk/use-desk-facts.ts';
import { ChannelChoice } from './channel-choice.tsx';
import { ConcernsChoice } from './concerns-choice.tsx';
import { EMPTY_FORM, type EntryFields, faultsOf, takenDown } from './entry-fields.ts';
import { StoryFields } from './story-fields.tsx';
import { type Entered, useEntry } from './use-entry.ts';
import { useIndependentDesk } from './use-independent-desk.ts';
import type { EntryUnit } from './use-own-units.ts';

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
        <ChannelChoice channel={fields.channel} onChange={(channel) => set({ channel })} />
        <ConcernsChoice
          concerns={concerns}
          onChange={(next) => set({ concerns: next })}
          away={away}
          unit={unit.label}
        />
        <StoryFields fields={fields} onChange={set} faults={faults} tried={tried} />
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
