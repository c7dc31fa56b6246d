import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { changeTeam, formTeam, MOST_DEPUTIES, MOST_MEMBERS, type Team } from '../contract.ts';
import { ForceDialog } from './force-dialog.tsx';
import { forceMessages } from './messages.ts';
import { draftOf, readDraft, type SoundTeam, type TeamDraft } from './team-draft.ts';
import { useChange } from './use-change.ts';
import type { OwnDesk } from './use-forces.ts';

/** Enters a team by its decision, or says anew what is known of one. */
export function TeamDialog(props: {
  /** Null for a new one. */
  readonly team: Team | null;
  readonly desks: readonly OwnDesk[];
  readonly first: OwnDesk;
  readonly onClose: () => void;
}) {
  const { team, desks, first, onClose } = props;
  const t = useText(forceMessages);
  const teamId = useRef(team?.teamId ?? crypto.randomUUID());
  const [desk, setDesk] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(team));
  const [tried, setTried] = useState(false);
  const saving = useChange({
    change: ({ fields, fromDay, complaintSince }: SoundTeam) => {
      if (team === null) {
        const body = { teamId: teamId.current, unitId: desk.unitId, fields, fromDay };
        return client.call(formTeam, { body });
      }
      const body = { version: team.version, fields: { ...fields, fromDay, complaintSince } };
      return client.call(changeTeam, { params: { teamId: team.teamId }, body });
    },
    done: t('form.done'),
    onDone: onClose,
  });
  const set = (part: Partial<TeamDraft>) => setDraft({ ...draft, ...part });
  const read = readDraft(draft);
  const wrong = (field: keyof TeamDraft) => tried && read.faults.includes(field);
  const text = (field: 'groupName' | 'number' | 'issuer') => ({
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    error: wrong(field) && t('form.required'),
    required: true,
    autoComplete: 'off',
  });
  const number = (field: 'deputies' | 'members', most: number) => ({
    value: draft[field],
    onChange: (value: number | string) => set({ [field]: typeof value === 'number' ? value : '' }),
    error: wrong(field) && t('form.range', { most }),
    hideControls: true,
    allowDecimal: false,
    allowNegative: false,
    required: true,
  });
  return (
    <ForceDialog
      title={t(team ? 'form.title.change' : 'form.title')}
      lead={t(team ? 'form.lead.change' : 'form.lead')}
      submit={t(team ? 'form.submit.change' : 'form.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (read.sound) saving.mutate(read.sound);
      }}
      onClose={onClose}
    >
      {!team && desks.length > 1 && (
        <Select
          label={t('forces.unit')}
          data={desks.map((each) => ({ value: String(each.unitId), label: each.label }))}
          value={String(desk.unitId)}
          onChange={(value) => setDesk(desks.find(({ unitId }) => String(unitId) === value) ?? first)}
          allowDeselect={false}
          searchable
        />
      )}
      <TextInput
        label={t('form.group')}
        description={t('form.group.hint')}
        maxLength={80}
        {...text('groupName')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t('form.number')} maxLength={60} {...text('number')} />
        <DayField
          label={t('form.dated')}
          hint=""
          value={draft.dated}
          onChange={(dated) => set({ dated })}
          wrong={wrong('dated')}
          required
        />
      </SimpleGrid>
      <TextInput label={t('form.issuer')} maxLength={160} {...text('issuer')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NumberInput
          label={t('form.deputies')}
          description={t('form.strength.hint')}
          {...number('deputies', MOST_DEPUTIES)}
        />
        <NumberInput
          label={t('form.members')}
          description={t('form.strength.hint')}
          {...number('members', MOST_MEMBERS)}
        />
      </SimpleGrid>
      <DayField
        label={t('form.from')}
        value={draft.from}
        onChange={(from) => set({ from })}
        wrong={wrong('from')}
        required
      />
      {team && (
        <DayField
          label={t('form.complaint')}
          hint={t('form.complaint.hint')}
          value={draft.complaint}
          onChange={(complaint) => set({ complaint })}
          wrong={wrong('complaint')}
        />
      )}
    </ForceDialog>
  );
}
