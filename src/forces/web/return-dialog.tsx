import { NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { returnEquipment, type TeamEntry } from '../entry-contract.ts';
import { leftOf, useWhat } from './entry-table.tsx';
import { ForceDialog } from './force-dialog.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

/** Some pieces of equipment come back. */
export function ReturnDialog(props: {
  readonly team: Team;
  readonly entry: TeamEntry;
  readonly onClose: () => void;
}) {
  const { team, entry, onClose } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const left = leftOf(entry);
  const returnId = useRef(crypto.randomUUID());
  const [count, setCount] = useState<number | ''>(left);
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const params = { teamId: team.teamId, entryId: entry.entryId };
  const returning = useChange({
    change: (told: { count: number; onDay: string }) =>
      client.call(returnEquipment, { params, body: { returnId: returnId.current, ...told } }),
    done: t('return.done'),
    onDone: onClose,
  });
  const fits = count !== '' && count >= 1 && count <= left;
  return (
    <ForceDialog
      title={t('return.title')}
      lead={t('return.lead', { kind: whatOf(entry.fields), left })}
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
        error={tried && !fits && t('entry.number.fault', { least: 1, most: left })}
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
