import { TextInput } from '@mantine/core';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { auditMessages } from './messages.ts';
import { isBackwards, isNoDay, type TypedPeriod } from './typed-period.ts';

/** Two days as people write them, `dd/mm/yyyy`, each of which may be left open. */
export function PeriodFields(props: {
  readonly value: TypedPeriod;
  readonly onChange: (period: TypedPeriod) => void;
  /** Whether what is wrong is said. */
  readonly tried: boolean;
}) {
  const { value, onChange, tried } = props;
  const t = useText(auditMessages);
  const errors = useText(errorMessages);
  const field = {
    className: 'audit-day',
    inputMode: 'numeric',
    placeholder: t('audit.day.shape'),
    autoComplete: 'off',
  } as const;
  const wrong = (typed: string) => tried && isNoDay(typed) && t('audit.day.wrong');
  return (
    <>
      <TextInput
        {...field}
        label={t('audit.from')}
        value={value.from}
        error={wrong(value.from)}
        onChange={(event) => onChange({ ...value, from: event.currentTarget.value })}
      />
      <TextInput
        {...field}
        label={t('audit.to')}
        value={value.to}
        error={tried && isBackwards(value) ? errors('end_before_start') : wrong(value.to)}
        onChange={(event) => onChange({ ...value, to: event.currentTarget.value })}
      />
    </>
  );
}
