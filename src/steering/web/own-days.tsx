import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { parseDay } from '../../law/parse-day.ts';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Period } from '../periods.ts';
import { isBackwards } from '../view.ts';
import { periodMessages } from './period-messages.ts';

/**
 * Two days as people write them, `dd/mm/yyyy`: a browser's own date field would follow its language, not ours. What
 * is wrong is said at the field, and what was typed stays.
 */
export function OwnDays(props: {
  readonly value: Period;
  readonly labels: { readonly from: string; readonly to: string; readonly show: string };
  /** A fault of the two days together that the fields cannot know, said at the second. */
  readonly fault?: string | undefined;
  readonly onChange: (period: Period) => void;
}) {
  const { value, labels, onChange } = props;
  const t = useText(periodMessages);
  const errors = useText(errorMessages);
  const [typed, setTyped] = useState({ from: formatDay(value.from), to: formatDay(value.to) });
  const [tried, setTried] = useState(isBackwards(value));
  const from = parseDay(typed.from);
  const to = parseDay(typed.to);
  const backwards = from !== undefined && to !== undefined && isBackwards({ from, to });
  const unchanged = from === value.from && to === value.to;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (from !== undefined && to !== undefined && !backwards) onChange({ from, to });
  };
  const missing = (day: string | undefined) => tried && day === undefined && t('period.days.missing');
  const field = { inputMode: 'numeric', placeholder: t('period.days.shape'), autoComplete: 'off' } as const;
  const together = tried && backwards ? errors('end_before_start') : unchanged && props.fault;
  return (
    <form className="steer-days" onSubmit={submit} noValidate>
      <TextInput
        {...field}
        label={labels.from}
        value={typed.from}
        error={missing(from)}
        onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
      />
      <TextInput
        {...field}
        label={labels.to}
        value={typed.to}
        error={together || missing(to)}
        onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })}
      />
      <Button type="submit" variant="default">
        {labels.show}
      </Button>
    </form>
  );
}
