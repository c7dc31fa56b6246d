import { Alert, Button, MultiSelect, NumberInput, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField, FormDialog } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { listCases } from '../../case-contract.ts';
import { type GroupRow, MAX_CASES } from '../../group-contract.ts';
import { caseNumber } from '../cases/case-words.ts';
import { resultsMessages } from '../messages.ts';
import { OffenceChoice, useOffenceName } from '../offence-choice.tsx';
import { PlaceChoice } from '../place-choice.tsx';
import type { NamedUnit } from '../use-result-actor.ts';
import { changesOf, draftOf, factsOf } from './group-draft.ts';
import { GroupSteps } from './group-steps.tsx';
import { groupMessages } from './messages.ts';
import { changedIn, useSaveGroup } from './use-save-group.ts';

/** Enters a group that was dismantled, or corrects one; a refusal keeps all that was typed. */
export function GroupDialog(props: {
  readonly group: GroupRow | undefined;
  readonly units: readonly NamedUnit[];
  readonly first: NamedUnit;
  readonly onClose: () => void;
}) {
  const { units, first, onClose } = props;
  const t = useText(groupMessages);
  const kit = useText(deskMessages);
  const results = useText(resultsMessages);
  const [group, setGroup] = useState(props.group);
  const [unitId, setUnitId] = useState(group?.unitId ?? first.unitId);
  const [draft, setDraft] = useState(() => draftOf(group));
  const [tried, setTried] = useState(false);
  const saving = useSaveGroup();
  const facts = factsOf(draft);
  const nothing = group !== undefined && facts !== undefined && changesOf(facts, group) === undefined;
  const changed = changedIn(saving.error);
  const submit = () => {
    setTried(true);
    if (facts === undefined || nothing) return;
    saving.mutate(
      { group, unitId, facts },
      {
        onSuccess: () => {
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({
            message: t(group === undefined ? 'groups.done' : 'groups.done.correct'),
            closeButtonProps,
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(group === undefined ? 'groups.record' : 'groups.correct')}
      lead={t(group === undefined ? 'groups.record.lead' : 'groups.correct.lead')}
      submit={t(group === undefined ? 'groups.save' : 'groups.save.correct')}
      pending={saving.isPending}
      error={changed ? null : saving.error}
      blocked={changed !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {group === undefined && units.length > 1 && (
        <Select
          label={results('results.unit')}
          data={units.map((unit) => ({ value: String(unit.unitId), label: unit.label }))}
          value={String(unitId)}
          onChange={(next) => setUnitId(Number(next))}
          allowDeselect={false}
          searchable
        />
      )}
      <DayField
        label={t('groups.day')}
        value={draft.day}
        onChange={(day) => setDraft({ ...draft, day })}
        wrong={tried && parseDay(draft.day) === undefined}
        required
      />
      <PlaceChoice
        day={parseDay(draft.day)}
        value={draft.placeAreaId}
        onChange={(placeAreaId) => setDraft({ ...draft, placeAreaId })}
        error={tried && draft.placeAreaId === null && results('results.place.missing')}
      />
      <OffenceChoice
        within="form"
        value={draft.offence}
        onChange={(offence) => setDraft({ ...draft, offence })}
        error={tried && draft.offence === null && results('results.offence.missing')}
      />
      <NumberInput
        label={t('groups.persons')}
        description={t('groups.persons.hint')}
        value={draft.persons}
        onChange={(persons) => setDraft({ ...draft, persons: typeof persons === 'number' ? persons : '' })}
        min={2}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        error={tried && (draft.persons === '' || draft.persons < 2) && t('groups.persons.missing')}
        withAsterisk
      />
      <CasesField
        unitId={unitId}
        caseIds={draft.caseIds}
        onChange={(caseIds) => setDraft({ ...draft, caseIds })}
      />
      {group !== undefined && <GroupSteps groupId={group.groupId} />}
      {tried && nothing && <Text c="red">{t('groups.nothing')}</Text>}
      {changed && (
        <Alert color="amber" variant="light" role="alert">
          <Stack gap="xs" align="flex-start">
            <Text c="var(--ink)">{t('groups.changed')}</Text>
            <Button
              variant="default"
              onClick={() => {
                setGroup(changed.group);
                saving.reset();
              }}
            >
              {t('groups.changed.again')}
            </Button>
          </Stack>
        </Alert>
      )}
    </FormDialog>
  );
}

/** The latest cases of the unit, to be linked with the group. */
function CasesField(props: {
  readonly unitId: number;
  readonly caseIds: readonly string[];
  readonly onChange: (caseIds: readonly string[]) => void;
}) {
  const { unitId, caseIds, onChange } = props;
  const t = useText(groupMessages);
  const offence = useOffenceName();
  const { data } = useQuery({
    queryKey: ['results', 'cases', 'latest', unitId],
    queryFn: () => client.call(listCases, { query: { view: 'own', unitId, limit: 100 } }),
  });
  const known = (data?.rows ?? []).map((row) => ({
    value: row.caseId,
    label: `${caseNumber(row)} · ${formatDay(row.openedOn)} · ${offence(row.offence)}`,
  }));
  const others = caseIds.filter((caseId) => !known.some(({ value }) => value === caseId));
  return (
    <MultiSelect
      label={t('groups.cases')}
      description={t('groups.cases.hint')}
      data={[...known, ...others.map((value) => ({ value, label: value.slice(0, 8) }))]}
      value={[...caseIds]}
      onChange={onChange}
      maxValues={MAX_CASES}
      searchable
      maxDropdownHeight={220}
    />
  );
}
