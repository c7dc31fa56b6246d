import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { parseDay } from '../../law/parse-day.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { worksMessages } from './messages.ts';
import type { Days } from './use-works.ts';

/** The days of a period, as they are typed. */
export function PeriodForm({
  value,
  onChange,
}: {
  readonly value: Days;
  readonly onChange: (days: Days) => void;
}) {
  const t = useText(worksMessages);
  const [typed, setTyped] = useState({ from: formatDay(value.from), to: formatDay(value.to) });
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [from, to] = [parseDay(typed.from), parseDay(typed.to)];
    if (from !== undefined && to !== undefined) onChange({ from, to });
  };
  return (
    <form className="works-bar" onSubmit={submit} noValidate>
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          label={t(`works.${end}`)}
          hint=""
          value={typed[end]}
          wrong={tried && parseDay(typed[end]) === undefined}
          required
          onChange={(day) => setTyped({ ...typed, [end]: day })}
        />
      ))}
      <Button type="submit" variant="default">
        {t('works.show')}
      </Button>
    </form>
  );
}
