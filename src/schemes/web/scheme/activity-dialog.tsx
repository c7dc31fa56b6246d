import { NumberInput, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { recordActivity } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { FormFields, fits, recordOf, type Typed } from '../form-fields.tsx';
import { schemesMessages } from '../messages.ts';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import { useSealValues } from '../sealed-values.ts';
import { useChange } from '../use-change.ts';
import { useWording } from '../use-schemes.ts';
import { ActivityWhere } from './activity-where.tsx';
import { useForms } from './forms-context.tsx';
import { useSiteChoices, useTeamChoices } from './use-choices.ts';

/** Enters something that a site or a team did. */
export function ActivityDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(recordMessages);
  const words = useText(schemesMessages);
  const say = useWording();
  const { newest } = useForms();
  const sites = useSiteChoices(scheme.schemeId);
  const activityId = useRef(crypto.randomUUID());
  const [chosen, setChosen] = useState<string>();
  const [teamId, setTeamId] = useState<string | null>(null);
  const [type, setType] = useState(newest.form.activities[0]?.code ?? '');
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [participants, setParticipants] = useState<number | ''>('');
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const siteId = chosen ?? sites.data?.[0]?.siteId ?? '';
  const teams = useTeamChoices(scheme.schemeId, siteId);
  const fields = newest.form.activities.find(({ code }) => code === type)?.fields ?? [];
  const { can, sealValues } = useSealValues(scheme);
  const recording = useChange({
    change: async (body: { onDay: string; participants: number }) => {
      const { clear, sealed } = recordOf(fields, typed);
      const sealedWords = await sealValues(activityId.current, sealed);
      const record = { kindVersion: newest.version, fields: clear, words: sealedWords };
      const of = { activityId: activityId.current, siteId, teamId, type };
      return client.call(recordActivity, {
        params: { schemeId: scheme.schemeId },
        body: { ...of, ...body, ...record },
      });
    },
    done: t('activity.done'),
    onDone: onClose,
  });
  const hasSealed = Object.keys(recordOf(fields, typed).sealed).length > 0;
  const submit = () => {
    setTried(true);
    const onDay = parseDay(day);
    if (onDay !== undefined && participants !== '' && fits(fields, typed))
      recording.mutate({ onDay, participants });
  };
  return (
    <ChangeDialog
      title={t('activity.title')}
      lead={t('activity.lead')}
      submit={t('activity.submit')}
      pending={recording.isPending}
      error={recording.error}
      // of teams that are not known here none can be chosen: it would be entered for the whole site
      blocked={siteId === '' || teams.data === undefined || (hasSealed && can !== 'yes')}
      onSubmit={submit}
      onClose={onClose}
    >
      <ActivityWhere
        sites={sites}
        teams={teams}
        siteId={siteId}
        teamId={teamId}
        onChange={(where) => {
          setChosen(where.siteId);
          setTeamId(where.teamId);
        }}
      />
      <Select
        label={t('activity.type')}
        data={newest.form.activities.map(({ code, name }) => ({ value: code, label: say(name) }))}
        value={type}
        onChange={(value) => {
          setType(value ?? type);
          setTyped({});
        }}
        allowDeselect={false}
      />
      <DayField
        label={t('activity.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
      <NumberInput
        label={t('activity.participants')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={participants}
        onChange={(value) => setParticipants(typeof value === 'number' ? value : '')}
        error={tried && participants === '' && words('schemes.fault.number')}
        required
      />
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={tried} />
      {fields.some(({ sealed }) => sealed) && <SealHint can={can} />}
    </ChangeDialog>
  );
}
