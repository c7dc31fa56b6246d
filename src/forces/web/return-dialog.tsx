import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { returnEquipment, type TeamRecord } from '../record-contract.ts';
import { ForceDialog } from './force-dialog.tsx';
import { leftOf, useWhat } from './record-table.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

/** Some pieces of equipment come back. */
export function ReturnDialog(props: {
  readonly team: Team;
  readonly record: TeamRecord;
  readonly onClose: () => void;
}) {
  const { team, record, onClose } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const left = leftOf(record);
  const [count, setCount] = useState<number | ''>(left);
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const params = { teamId: team.teamId, recordId: record.recordId };
  const returning = useChange({
    change: (body: { count: number; onDay: string }) => client.call(returnEquipment, { params, body }),
    done: t('return.done'),
    onDone: onClose,
  });
  const fits = count !== '' && count >= 1 && count <= left;
  return (
    <ForceDialog
      title={t('return.title')}
      lead={t('return.lead', { kind: whatOf(record.fields), left })}
      submit={t('return.submit')}
      pending={returning.isPending}
      error={returning.error}
      onSubmit={() => {
        setTried(true);
        const onDay = parseDay(day);
        if (fits && onDay !== undefined) returning.mutate({ count, onDay });
      }}
      onClose={onClose}
    >
      <NumberInput
        label={t('return.count')}
        value={count}
        onChange={(value) => setCount(typeof value === 'number' ? value : '')}
        error={tried && !fits && t('record.number.fault', { least: 1, most: left })}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        required
      />
      <DayField
        label={t('return.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ForceDialog>
  );
}
