import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../../law/day.ts';
import { parseDay } from '../../../../law/parse-day.ts';
import { DayField, FormDialog } from '../../../../ui/desk/index.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { WANTED_ENDINGS, type WantedEnding } from '../../../wanted-codes.ts';
import type { WantedRow } from '../../../wanted-contract.ts';
import { wantedMessages } from './messages.ts';
import { useDesks } from './use-desks.ts';

/** What ends a notice, as the server takes it. */
export interface EndingAct {
  readonly ending: WantedEnding;
  readonly actNumber: string;
  readonly endedOn: string;
  readonly unitId: number;
}

/** Ends a notice: how, by which act, of which unit; says before that it cannot be undone. */
export function EndDialog(props: {
  readonly notice: WantedRow;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onEnd: (act: EndingAct) => void;
  readonly onClose: () => void;
}) {
  const { notice, error } = props;
  const t = useText(wantedMessages);
  const desks = useDesks();
  const today = dayOfMoment(new Date());
  const [ending, setEnding] = useState<WantedEnding>();
  const [actNumber, setActNumber] = useState('');
  const [typed, setTyped] = useState(formatDay(today));
  const [unitId, setUnitId] = useState<number | null>(notice.unitId);
  const [tried, setTried] = useState(false);
  const endedOn = parseDay(typed);
  const fits = endedOn !== undefined && endedOn <= today && endedOn >= (notice.publishedOn ?? '');
  const end = () => {
    setTried(true);
    if (!ending || actNumber.trim() === '' || !endedOn || !fits || unitId === null) return;
    props.onEnd({ ending, actNumber: actNumber.trim(), endedOn, unitId });
  };
  return (
    <FormDialog
      title={t('end.title')}
      submit={t('end.submit')}
      dangerous
      pending={props.pending}
      error={error}
      onSubmit={end}
      onClose={props.onClose}
    >
      <Text size="sm">{t('end.lead')}</Text>
      <Radio.Group
        label={t('end.how')}
        value={ending ?? ''}
        onChange={(value) => setEnding(WANTED_ENDINGS.find((each) => each === value))}
        error={tried && !ending && t('end.how.fault')}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {WANTED_ENDINGS.map((value) => (
            <Radio key={value} value={value} label={t(`end.how.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('end.act')}
        value={actNumber}
        onChange={(event) => setActNumber(event.currentTarget.value)}
        error={tried && actNumber.trim() === '' && t('form.fault.missing')}
        maxLength={60}
        withAsterisk
        autoComplete="off"
      />
      <DayField
        label={t('end.day')}
        value={typed}
        onChange={setTyped}
        wrong={tried && !fits && (endedOn === undefined || t('end.day.fault'))}
        required
      />
      <Select
        label={t('end.unit')}
        data={desks.map((desk) => ({ value: String(desk.unitId), label: desk.label }))}
        value={unitId === null ? null : String(unitId)}
        onChange={(value) => setUnitId(value === null ? null : Number(value))}
        error={tried && unitId === null && t('end.unit.fault')}
        searchable
        withAsterisk
      />
    </FormDialog>
  );
}
