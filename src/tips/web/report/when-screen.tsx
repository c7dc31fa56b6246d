import { useText } from '../../../ui/i18n/language-context.tsx';
import { FieldError } from '../../../ui/public/field.tsx';
import { ChoiceList, TextField } from '../../../ui/public/index.ts';
import type { When } from './draft.ts';
import { errorOf } from './faults.ts';
import { reportMessages } from './messages.ts';
import type { ScreenProps } from './screen-props.ts';

const PARTS = ['day', 'month', 'year'] as const;

/** The day, which goes in the clear and may be unknown; about what time, sealed. */
export function WhenScreen({ report }: ScreenProps) {
  const t = useText(reportMessages);
  const { faults, answers } = report.draft;
  const { when } = answers;
  const change = (part: Partial<When>) => report.answer({ when: { ...when, ...part } });
  return (
    <>
      <ChoiceList
        id="when"
        label={t('report.when')}
        labelHidden
        choices={[
          { value: 'today', label: t('report.when.today') },
          { value: 'yesterday', label: t('report.when.yesterday') },
          { value: 'other', label: t('report.when.other'), hint: t('report.when.other.hint') },
          { value: 'unknown', label: t('report.when.unknown') },
        ]}
        value={when.choice}
        error={errorOf(faults, t, 'when')}
        onChange={(choice) => change({ choice })}
      />
      {when.choice === 'other' && (
        <fieldset className="date-fields" aria-describedby={faults.length > 0 ? 'date-error' : undefined}>
          <legend>{t('report.when.date')}</legend>
          <FieldError id="date" error={errorOf(faults, t, 'day')} />
          {PARTS.map((part) => (
            <TextField
              key={part}
              id={part}
              label={t(`report.when.${part}`)}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              value={when[part]}
              onChange={(value) => change({ [part]: value })}
            />
          ))}
        </fieldset>
      )}
      <TextField
        id="hour"
        label={t('report.when.hour')}
        hint={t('report.when.hour.hint')}
        optional
        maxLength={100}
        value={when.hour}
        onChange={(hour) => change({ hour })}
      />
    </>
  );
}
