import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { asRefusal } from '../../../ui/as-refusal.ts';
import { DayField, ErrorNotice, leadToFault } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Seal } from '../../../ui/seal/seal.tsx';
import type { Recording } from '../../record-contract.ts';
import { FormFields, fits, type Typed } from '../form-fields.tsx';
import { phoneMessages } from '../phone-messages.ts';
import { useWording } from '../use-schemes.ts';
import type { RecordDraft } from './kept-draft.ts';
import { type PhotoFault, PhotosField } from './photos-field.tsx';
import { useKeepDraft } from './use-keep-draft.ts';
import { useRecord } from './use-record.ts';

/** What was done, asked in the order in which one tells it. */
export function RecordForm(props: {
  readonly siteId: string;
  readonly recording: Recording;
  readonly draft: RecordDraft | undefined;
  /** What was begun before is not wanted. */
  readonly onDrop: () => void;
}) {
  const t = useText(phoneMessages);
  const say = useWording();
  const navigate = useNavigate();
  const { siteId, recording, draft } = props;
  const { activities, teams } = recording;
  const [activityId] = useState(() => draft?.activityId ?? crypto.randomUUID());
  const [type, setType] = useState(draft?.type ?? '');
  const [teamId, setTeamId] = useState<string | null>(
    draft?.teamId ?? (teams.length === 1 ? (teams[0]?.teamId ?? null) : null),
  );
  const [day, setDay] = useState(() => draft?.day ?? formatDay(dayOfMoment(new Date())));
  const [participants, setParticipants] = useState(draft?.participants ?? '');
  const [typed, setTyped] = useState<Typed>(draft?.typed ?? {});
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<PhotoFault>();
  const what = activities.find(({ code }) => code === type);
  const { photos, sending, canSeal } = useRecord({ siteId, activityId, recording }, () =>
    setFault('unreadable'),
  );
  useKeepDraft({ activityId, siteId, teamId, type, day, participants, typed }, sending.isSuccess);
  const fields = (what?.fields ?? []).filter(({ sealed }) => !sealed || canSeal === 'yes');
  const onDay = parseDay(day);
  const goodDay = onDay !== undefined && onDay <= dayOfMoment(new Date());
  const people = /^\d{1,5}$/.test(participants.trim()) ? Number(participants) : undefined;
  const submit = () => {
    setTried(true);
    if (!what || !goodDay || people === undefined || !fits(fields, typed) || !photos.ready) return;
    const said = { teamId, type, onDay, participants: people, fields, typed };
    sending.mutate(said, { onSuccess: () => void navigate({ to: '/to/viec' }) });
  };
  return (
    <form
      noValidate
      aria-label={t('phone.title')}
      className="phone-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        leadToFault(event.currentTarget);
      }}
    >
      {draft && <Restored onDrop={props.onDrop} />}
      <Radio.Group
        label={t('phone.what')}
        value={type}
        onChange={setType}
        error={tried && !what && t('phone.what.fault')}
      >
        <div className="phone-kinds">
          {activities.map(({ code, name }) => (
            <Radio key={code} value={code} label={say(name)} />
          ))}
        </div>
      </Radio.Group>
      {teams.length > 0 && (
        <NativeSelect
          label={t('phone.team')}
          data={[
            { value: '', label: t('phone.team.none') },
            ...teams.map((team) => ({ value: team.teamId, label: team.name })),
          ]}
          value={teamId ?? ''}
          onChange={(event) => setTeamId(event.currentTarget.value || null)}
        />
      )}
      <DayField
        label={t('phone.day')}
        hint={t('phone.day.hint')}
        value={day}
        onChange={setDay}
        wrong={tried && !goodDay && t('phone.day.fault')}
      />
      <TextInput
        label={t('phone.people')}
        inputMode="numeric"
        autoComplete="off"
        value={participants}
        onChange={(event) => setParticipants(event.currentTarget.value)}
        error={tried && people === undefined && t('phone.people.fault')}
      />
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={tried} />
      {fields.some(({ sealed }) => sealed) && <p className="to-soft">{t('phone.words.hint')}</p>}
      {canSeal === 'yes' ? (
        <PhotosField photos={photos} fault={fault} onFault={setFault} />
      ) : (
        <p className="to-soft">{t(canSeal === 'no_key' ? 'phone.noSeal' : 'phone.unsigned')}</p>
      )}
      {canSeal === 'yes' && <Readers />}
      {tried && !photos.ready && <p role="alert">{t('phone.photos.wait')}</p>}
      {sending.isError && <ErrorNotice error={asRefusal(sending.error)} />}
      <Stack gap="xs">
        <Button type="submit" size="lg" loading={sending.isPending}>
          {t('phone.submit')}
        </Button>
        <p className="to-soft">{t('phone.draft.kept')}</p>
      </Stack>
    </form>
  );
}

function Restored({ onDrop }: { onDrop: () => void }) {
  const t = useText(phoneMessages);
  return (
    <div className="phone-restored" role="status">
      <p>{t('phone.draft')}</p>
      <Button variant="default" onClick={onDrop}>
        {t('phone.draft.drop')}
      </Button>
    </div>
  );
}

function Readers() {
  const t = useText(phoneMessages);
  const readers = [t('records.readers.unit'), t('records.readers.own'), t('records.readers.recovery')];
  return (
    <div>
      <p className="to-soft">{t('phone.who')}</p>
      <Seal readers={readers} pending />
    </div>
  );
}
