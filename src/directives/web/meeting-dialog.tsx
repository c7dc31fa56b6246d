import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import {
  amendMeeting,
  listMembers,
  type Meeting,
  type MeetingFields,
  recordMeeting,
} from '../board-contract.ts';
import { draftOfMeeting, meetingFieldsOf } from './meeting-draft.ts';
import { boardMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** Enters a meeting, or changes it until its minutes are issued. */
export function MeetingDialog(props: {
  readonly boardId: number;
  readonly meeting?: Meeting;
  readonly onClose: () => void;
}) {
  const { boardId, meeting, onClose } = props;
  const t = useText(boardMessages);
  const [draft, setDraft] = useState(() => draftOfMeeting(meeting, dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const members = useServing(boardId, parseDay(draft.heldOn));
  // the same id until it has arrived: sending again enters it once
  const meetingId = useRef(meeting?.meetingId ?? crypto.randomUUID()).current;
  const saving = useSaving(
    (fields: MeetingFields) => {
      if (meeting === undefined) {
        return client.call(recordMeeting, { params: { unitId: boardId }, body: { ...fields, meetingId } });
      }
      const body = { ...fields, version: meeting.version };
      return client.call(amendMeeting, { params: { meetingId }, body });
    },
    { said: () => t('board.saved'), onDone: onClose },
  );
  const submit = () => {
    setTried(true);
    const fields = meetingFieldsOf(draft);
    if (fields) saving.mutate(fields);
  };
  const leader = (name: 'chairId' | 'secretaryId', label: string) => (
    <Select
      label={label}
      data={members}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      description={members.length === 0 ? t('meeting.noMembers') : undefined}
      clearable
      searchable
    />
  );
  const text = (name: 'agenda' | 'minutes' | 'conclusions', hint: string, most: number) => (
    <Textarea
      label={t(`meeting.${name}`)}
      description={hint}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      maxLength={most}
      autosize
      minRows={3}
      maxRows={14}
    />
  );
  return (
    <FormDialog
      title={t(meeting ? 'meeting.edit' : 'meetings.add')}
      submit={t('board.save')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
      size="xl"
    >
      <NumberInput
        label={t('meeting.number')}
        min={1}
        max={9999}
        allowDecimal={false}
        allowNegative={false}
        value={draft.number}
        onChange={(value) => setDraft({ ...draft, number: typeof value === 'number' ? value : '' })}
        error={tried && draft.number === '' && t('board.required')}
        required
      />
      <DayField
        label={t('meeting.heldOn')}
        value={draft.heldOn}
        onChange={(heldOn) => setDraft({ ...draft, heldOn })}
        wrong={tried && parseDay(draft.heldOn) === undefined}
        required
      />
      <TextInput
        label={t('meeting.place')}
        value={draft.place}
        onChange={(event) => setDraft({ ...draft, place: event.currentTarget.value })}
        error={tried && draft.place.trim() === '' && t('board.required')}
        maxLength={200}
        autoComplete="off"
        required
      />
      {leader('chairId', t('meeting.chair'))}
      {leader('secretaryId', t('meeting.secretary'))}
      {text('agenda', t('meeting.lines'), 15_000)}
      {text('minutes', t('meeting.minutes.hint'), 20_000)}
      {text('conclusions', t('meeting.lines'), 15_000)}
    </FormDialog>
  );
}

/** The members whose terms hold on a day, to choose from; none while no day is typed. */
function useServing(boardId: number, day: string | undefined): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['directives', 'serving', boardId],
    queryFn: ({ signal }) =>
      client.call(listMembers, { params: { unitId: boardId }, query: { limit: MAX_PAGE_SIZE }, signal }),
  });
  if (day === undefined) return [];
  return (data?.rows ?? [])
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .map(({ memberId, name, post }) => ({ value: memberId, label: `${name}, ${post}` }));
}
