import { NumberInput, Select, SimpleGrid, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { useSealOnce } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type EntrySort, EQUIPMENT_KINDS, TASK_GROUPS, TRAINING_SUBJECTS } from '../codes.ts';
import type { Team } from '../contract.ts';
import { addEntry, type EntryFields, MOST_COUNT, MOST_HOURS } from '../entry-contract.ts';
import { type EntryDraft, readEntry } from './entry-draft.ts';
import { ForceDialog } from './force-dialog.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

const CODE_LABELS = { task: 'entry.group', training: 'entry.subject', equipment: 'entry.kind' } as const;
const COUNT_LABELS = {
  task: 'entry.charged',
  training: 'entry.attended',
  equipment: 'entry.count',
} as const;
const SECOND_LABELS = { task: 'entry.carried', training: 'entry.hours' } as const;

/** Enters a task, a training or equipment; the numbers in the clear, the note sealed. */
export function EntryDialog(props: {
  readonly team: Team;
  readonly sort: EntrySort;
  readonly onClose: () => void;
}) {
  const { team, sort, onClose } = props;
  const t = useText(teamMessages);
  const entryId = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState<EntryDraft>({
    code: offered(t, sort)[0]?.value ?? '',
    day: formatDay(dayOfMoment(new Date())),
    count: '',
    second: '',
    words: '',
  });
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce(team);
  const { teamId } = team;
  const entering = useChange({
    change: async (fields: EntryFields) => {
      const text = draft.words.trim();
      const words = text === '' ? null : await seal({ subjectId: entryId.current, text });
      return client.call(addEntry, {
        params: { teamId },
        body: { entryId: entryId.current, fields, words },
      });
    },
    done: t('entry.done'),
    onDone: onClose,
  });
  const read = readEntry(sort, draft);
  const set = (part: Partial<EntryDraft>) => setDraft({ ...draft, ...part });
  const number = (field: 'count' | 'second', least: number, most: number) => {
    const value = draft[field];
    const off = value === '' || value < least || value > most;
    return {
      value,
      onChange: (typed: number | string) => set({ [field]: typeof typed === 'number' ? typed : '' }),
      error: tried && off && t('entry.number.fault', { least, most }),
      hideControls: true,
      allowDecimal: false,
      allowNegative: false,
      required: true,
    };
  };
  const second = sort === 'task' ? number('second', 0, MOST_COUNT) : number('second', 1, MOST_HOURS);
  const beyond = sort === 'task' && draft.count !== '' && draft.second !== '' && draft.second > draft.count;
  return (
    <ForceDialog
      title={t(`entries.add.${sort}`)}
      lead={t('entry.lead')}
      submit={t('entry.submit')}
      pending={entering.isPending}
      error={entering.error}
      onSubmit={() => {
        setTried(true);
        if (read) entering.mutate(read);
      }}
      onClose={onClose}
    >
      <Select
        label={t(CODE_LABELS[sort])}
        data={offered(t, sort)}
        value={draft.code}
        onChange={(code) => set({ code: code ?? draft.code })}
        allowDeselect={false}
      />
      <DayField
        label={t('entry.day')}
        value={draft.day}
        onChange={(day) => set({ day })}
        wrong={tried && parseDay(draft.day) === undefined}
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NumberInput label={t(COUNT_LABELS[sort])} {...number('count', 1, MOST_COUNT)} />
        {sort !== 'equipment' && (
          <NumberInput
            label={t(SECOND_LABELS[sort])}
            {...second}
            error={second.error || (tried && beyond && t('entry.carried.fault'))}
          />
        )}
      </SimpleGrid>
      {sort === 'task' && <p className="forces-soft">{t('entry.charged.hint')}</p>}
      {can === 'yes' ? (
        <Textarea
          label={t('entry.words')}
          value={draft.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={4000}
        />
      ) : (
        <p className="forces-soft">{t('entry.words.locked')}</p>
      )}
    </ForceDialog>
  );
}

type TeamText = ReturnType<typeof useText<(typeof teamMessages)['vi']>>;

/** What can be chosen of a sort, in its order. */
function offered(t: TeamText, sort: EntrySort): { value: string; label: string }[] {
  switch (sort) {
    case 'task':
      return TASK_GROUPS.map((value) => ({ value, label: t(`group.${value}`) }));
    case 'training':
      return TRAINING_SUBJECTS.map((value) => ({ value, label: t(`subject.${value}`) }));
    case 'equipment':
      return EQUIPMENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  }
}
