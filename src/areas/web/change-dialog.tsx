import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { AreaSet } from '../area.ts';
import { type AreaChange, CHANGE_KINDS } from '../change.ts';
import { changeAreasEndpoint } from '../change-contract.ts';
import type { WordedChange } from '../describe-change.ts';
import { type ChangeDraft, changeOf, draftOf, newAreasOf, wordedChange } from './change-draft.ts';
import { ChangePreview } from './change-preview.tsx';
import { EndingUnits } from './ending-units.tsx';
import { areaMessages } from './messages.ts';
import { NewUnits } from './new-units.tsx';
import { AREA_LISTS } from './use-areas.ts';
import { Ways } from './ways.tsx';

const SOURCE_MIN = 3;

/** Enters a change of units; says in words what will end, begin and follow before it is written. */
export function ChangeDialog(props: {
  readonly areas: AreaSet;
  readonly onClose: () => void;
  readonly onDone: (change: WordedChange) => void;
}) {
  const { areas } = props;
  const t = useText(areaMessages);
  const kit = useText(deskMessages);
  const [draft, setDraft] = useState(() => draftOf('merge'));
  const [tried, setTried] = useState(false);
  const onDay = parseDay(draft.day);
  const change = onDay === undefined ? undefined : changeOf(draft, areas, onDay);
  const writing = useWriteChange(areas, (written) => {
    props.onDone(written);
    props.onClose();
  });
  const edit = (next: ChangeDraft) => {
    setDraft(next);
    // what was refused was another change
    writing.reset();
  };
  const named = newAreasOf(draft, areas).every(
    ({ name, code }) => name.trim() !== '' && /^\d{0,5}$/.test(code.trim()),
  );
  const whole = draft.froms.length > 0 && named && draft.source.trim().length >= SOURCE_MIN;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (change && whole) writing.mutate(change);
  };
  const parts = { areas, draft, onChange: edit, tried };
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={t('areas.change.title')}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <NativeSelect
            label={t('areas.change.kind')}
            value={draft.kind}
            onChange={({ currentTarget: { value } }) => {
              edit(draftOf(CHANGE_KINDS.find((kind) => kind === value) ?? 'merge', draft));
            }}
            data={CHANGE_KINDS.map((kind) => ({ value: kind, label: t(`areas.kind.${kind}`) }))}
          />
          <TextInput
            label={t('areas.change.day')}
            placeholder={t('areas.change.day.shape')}
            inputMode="numeric"
            autoComplete="off"
            value={draft.day}
            onChange={(event) => edit({ ...draft, day: event.currentTarget.value })}
            error={tried && onDay === undefined && t('areas.change.day.fault')}
          />
          <EndingUnits {...parts} />
          <NewUnits {...parts} />
          <Ways {...parts} />
          <TextInput
            label={t('areas.change.source')}
            description={t('areas.change.source.hint')}
            maxLength={200}
            value={draft.source}
            onChange={(event) => edit({ ...draft, source: event.currentTarget.value })}
            error={tried && draft.source.trim().length < SOURCE_MIN && t('areas.change.source.fault')}
          />
          <Checkbox
            label={t('areas.change.verified')}
            checked={draft.verified}
            onChange={(event) => edit({ ...draft, verified: event.currentTarget.checked })}
          />
          {change && draft.froms.length > 0 && named && <ChangePreview areas={areas} change={change} />}
          {writing.isError && <ErrorNotice error={writing.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button type="submit" loading={writing.isPending}>
              {t('areas.change.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useWriteChange(areas: AreaSet, onDone: (change: WordedChange) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ newAreas, moves, ...change }: AreaChange) =>
      client.call(changeAreasEndpoint, { body: { ...change, newAreas: [...newAreas], moves: [...moves] } }),
    onSuccess: async (_, change) => {
      const written = wordedChange(change, areas);
      // every page of the desk that holds a list of units reads it anew
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(AREA_LISTS[0]) });
      onDone(written);
    },
  });
}
