import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { MEASURES, type Measure } from '../codes.ts';
import { privacyMessages } from './messages.ts';

/** What is known and done of a breach so far; `persons` is empty until it is typed. */
export interface BreachFields {
  readonly persons: number | '';
  readonly measures: readonly Measure[];
}

/** Number of persons and measures, when a breach is entered and each time it is amended. */
export function BreachFieldset(props: {
  readonly fields: BreachFields;
  readonly onChange: (fields: BreachFields) => void;
  readonly tried: boolean;
}) {
  const { fields, onChange, tried } = props;
  const t = useText(privacyMessages);
  return (
    <>
      <NumberInput
        label={t('record.persons')}
        min={0}
        max={200_000_000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={fields.persons}
        onChange={(value) => onChange({ ...fields, persons: typeof value === 'number' ? value : '' })}
        error={tried && fields.persons === '' && t('record.persons.fault')}
      />
      <Checkbox.Group
        label={t('breaches.measures')}
        value={[...fields.measures]}
        onChange={(values) =>
          onChange({ ...fields, measures: MEASURES.filter((code) => values.includes(code)) })
        }
      >
        <Stack gap="xs" mt="xs">
          {MEASURES.map((code) => (
            <Checkbox key={code} value={code} label={t(`measure.${code}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
