import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type Period, PRESETS, type Preset, periodOf, presetOf } from '../periods.ts';
import { isBackwards } from '../view.ts';
import { steerMessages } from './messages.ts';

const OWN = 'own';

/** A named period, or two days of one's own. Mount it anew (by `key`) when the period changes elsewhere. */
export function PeriodFields(props: { value: Period; onChange: (period: Period) => void }) {
  const { value, onChange } = props;
  const t = useText(steerMessages);
  const today = dayOfMoment(new Date());
  const named = presetOf(value, today);
  const [own, setOwn] = useState(named === undefined);
  const choose = (name: string) => {
    setOwn(name === OWN);
    if (isPreset(name)) onChange(periodOf(name, today));
  };
  return (
    <>
      <NativeSelect
        className="steer-period"
        label={t('steer.period')}
        value={own ? OWN : named}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[...PRESETS, OWN].map((name) => ({
          value: name,
          label: t(isPreset(name) ? `steer.period.${name}` : 'steer.period.own'),
        }))}
      />
      {own && <OwnDays value={value} onChange={onChange} />}
    </>
  );
}

/** Two days as people write them, `dd/mm/yyyy`: a browser's own date field would follow its language, not ours. */
function OwnDays({ value, onChange }: { value: Period; onChange: (period: Period) => void }) {
  const t = useText(steerMessages);
  const errors = useText(errorMessages);
  const [typed, setTyped] = useState({ from: formatDay(value.from), to: formatDay(value.to) });
  const [tried, setTried] = useState(isBackwards(value));
  const from = parseDay(typed.from);
  const to = parseDay(typed.to);
  const backwards = from !== undefined && to !== undefined && isBackwards({ from, to });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (from !== undefined && to !== undefined && !backwards) onChange({ from, to });
  };
  const missing = (day: string | undefined) => tried && day === undefined && t('steer.day.missing');
  const field = { inputMode: 'numeric', placeholder: t('steer.day.shape'), autoComplete: 'off' } as const;
  return (
    <form className="steer-days" onSubmit={submit} noValidate>
      <TextInput
        {...field}
        label={t('steer.from')}
        value={typed.from}
        error={missing(from)}
        onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
      />
      <TextInput
        {...field}
        label={t('steer.to')}
        value={typed.to}
        error={tried && backwards ? errors('end_before_start') : missing(to)}
        onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })}
      />
      <Button type="submit" variant="default">
        {t('steer.show')}
      </Button>
    </form>
  );
}

function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name);
}
