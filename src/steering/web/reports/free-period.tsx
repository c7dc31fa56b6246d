import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDay } from '../../../law/parse-day.ts';
import { errorMessages } from '../../../ui/i18n/error-messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Period } from '../../periods.ts';
import { reportMessages } from './messages.ts';

/** Two days as people write them; undefined while they are no period. */
export function FreePeriod(props: { tried: boolean; onChange: (period: Period | undefined) => void }) {
  const t = useText(reportMessages);
  const errors = useText(errorMessages);
  const [typed, setTyped] = useState({ from: '', to: '' });
  const [from, to] = [parseDay(typed.from), parseDay(typed.to)];
  const backwards = from !== undefined && to !== undefined && to < from;
  const type = (next: typeof typed) => {
    setTyped(next);
    const [first, last] = [parseDay(next.from), parseDay(next.to)];
    const sound = first !== undefined && last !== undefined && first <= last;
    props.onChange(sound ? { from: first, to: last } : undefined);
  };
  const missing = (day: string | undefined) => props.tried && day === undefined && t('compose.day.missing');
  const field = { inputMode: 'numeric', placeholder: '31/05/2018', autoComplete: 'off' } as const;
  return (
    <Group grow align="flex-start">
      <TextInput
        {...field}
        label={t('compose.from')}
        value={typed.from}
        error={missing(from)}
        onChange={(event) => type({ ...typed, from: event.currentTarget.value })}
      />
      <TextInput
        {...field}
        label={t('compose.to')}
        value={typed.to}
        error={props.tried && backwards ? errors('end_before_start') : missing(to)}
        onChange={(event) => type({ ...typed, to: event.currentTarget.value })}
      />
    </Group>
  );
}
