import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { proposeScheme } from '../contract.ts';
import { AboutFields, type SchemeAbout } from './about-fields.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { schemesMessages } from './messages.ts';
import { isNamed } from './name-field.tsx';
import { useChange } from './use-change.ts';
import { type KeptUnit, useKinds, useWording } from './use-schemes.ts';

/** Enters a proposed scheme; its page is opened next. */
export function ProposeDialog(props: { units: readonly KeptUnit[]; first: KeptUnit; onClose: () => void }) {
  const { units, first, onClose } = props;
  const t = useText(schemesMessages);
  const say = useWording();
  const kinds = useKinds();
  const navigate = useNavigate();
  const schemeId = useRef(crypto.randomUUID());
  const [unitId, setUnitId] = useState(first.unitId);
  const [kind, setKind] = useState<string | null>(null);
  const [said, setSaid] = useState<SchemeAbout>({ name: '', about: '', paidByPeople: true });
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const onDay = parseDay(day);
  const proposing = useChange({
    change: (body: { kind: string; onDay: string }) =>
      client.call(proposeScheme, {
        body: { schemeId: schemeId.current, unitId, ...said, ...body },
      }),
    done: t('propose.done'),
    onDone: () => {
      onClose();
      void navigate({ to: '/mo-hinh-tu-quan/$schemeId', params: { schemeId: schemeId.current } });
    },
  });
  const submit = () => {
    setTried(true);
    if (isNamed(said.name, 'scheme') && kind !== null && onDay !== undefined)
      proposing.mutate({ kind, onDay });
  };
  const missing = t('schemes.fault.required');
  return (
    <ChangeDialog
      title={t('propose.title')}
      submit={t('propose.submit')}
      pending={proposing.isPending}
      error={proposing.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {units.length > 1 && (
        <Select
          label={t('schemes.unit')}
          data={units.map((unit) => ({ value: String(unit.unitId), label: unit.label }))}
          value={String(unitId)}
          onChange={(value) => setUnitId(Number(value))}
          allowDeselect={false}
          searchable
        />
      )}
      <Select
        label={t('schemes.kind')}
        data={kinds.map((each) => ({ value: each.kind, label: say(each.form.name) }))}
        value={kind}
        onChange={setKind}
        error={tried && kind === null && missing}
        searchable
        required
      />
      <AboutFields value={said} onChange={setSaid} tried={tried} />
      <DayField
        label={t('propose.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ChangeDialog>
  );
}
