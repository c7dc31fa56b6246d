import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { parseDay } from '../../law/parse-day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconLock } from '../../ui/icons.ts';
import { valueFault } from '../check-values.ts';
import type { ClearValue, ClearValues, Field } from '../form.ts';
import { recordMessages } from './record-messages.ts';
import { useWording } from './use-schemes.ts';

/** Values as they are typed, clear and sealed ones together, by the code of the field. */
export type Typed = Readonly<Record<string, ClearValue>>;

/** What was typed before, or nothing; what was sealed comes into no clear field. */
export function typedOf(fields: readonly Field[], clear: ClearValues, sealed: ClearValues): Typed {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { code, type } = field;
      const value = field.sealed ? { ...clear, ...sealed }[code] : clear[code];
      if (value === undefined) return [];
      return [[code, type === 'day' && typeof value === 'string' ? formatDay(value) : value]];
    }),
  );
}

/** Typed values as a record holds them: parted into clear and sealed, without those that are empty; days in ISO. */
export function recordOf(
  fields: readonly Field[],
  typed: Typed,
): { readonly clear: Record<string, ClearValue>; readonly sealed: Record<string, ClearValue> } {
  const parted: Readonly<Record<'clear' | 'sealed', Record<string, ClearValue>>> = { clear: {}, sealed: {} };
  for (const { code, type, sealed } of fields) {
    const value = typed[code];
    if (value === undefined || value === '') continue;
    const told = typeof value === 'string' ? value.trim().normalize('NFC') : value;
    const kept = type === 'day' && typeof told === 'string' ? (parseDay(told) ?? told) : told;
    parted[sealed ? 'sealed' : 'clear'][code] = kept;
  }
  return parted;
}

/** Whether everything typed fits its field. */
export function fits(fields: readonly Field[], typed: Typed): boolean {
  const { clear, sealed } = recordOf(fields, typed);
  return fields.every(
    (field) => valueFault(field, (field.sealed ? sealed : clear)[field.code]) === undefined,
  );
}

/** The fields of a form to fill in. Sealed ones carry the lock. */
export function FormFields(props: {
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly tried: boolean;
}) {
  const { fields, typed, onChange, tried } = props;
  return fields.map((field) => (
    <FormField
      key={field.code}
      field={field}
      value={typed[field.code]}
      tried={tried}
      onChange={(value) => {
        const { [field.code]: _, ...rest } = typed;
        onChange(value === undefined ? rest : { ...rest, [field.code]: value });
      }}
    />
  ));
}

function FormField(props: {
  readonly field: Field;
  readonly value: ClearValue | undefined;
  readonly tried: boolean;
  readonly onChange: (value: ClearValue | undefined) => void;
}) {
  const { field, value, tried, onChange } = props;
  const t = useText(recordMessages);
  const say = useWording();
  const { clear, sealed } = recordOf([field], value === undefined ? {} : { [field.code]: value });
  const fault = valueFault(field, { ...clear, ...sealed }[field.code]);
  const text = say(field.label);
  const label = field.sealed ? (
    <span className="schemes-locked">
      {text}
      <IconLock size={14} aria-label={t('record.sealed')} />
    </span>
  ) : (
    text
  );
  const given = {
    label,
    description: field.hint && say(field.hint),
    error: tried && fault !== undefined && t(`value.${fault}`),
    required: field.required,
  };
  const asText = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return (
        <NumberInput
          {...given}
          hideControls
          {...asRead(field.unit && say(field.unit))}
          allowDecimal={field.type === 'decimal'}
          decimalSeparator=","
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'yes_no':
      return (
        <Checkbox
          label={label}
          description={given.description}
          error={given.error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...given}
          data={(field.choices ?? []).map((choice) => ({ value: choice.code, label: say(choice.label) }))}
          value={asText === '' ? null : asText}
          onChange={(next) => onChange(next ?? undefined)}
          clearable={!field.required}
          comboboxProps={{ withinPortal: false }}
        />
      );
    case 'day':
    case 'time':
      return (
        <TextInput
          {...given}
          description={t(field.type === 'day' ? 'record.day' : 'record.time')}
          inputMode="numeric"
          autoComplete="off"
          value={asText}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...given}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={asText}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** The unit stands in the field alone, where it is read with the number and heard with it. */
function asRead(unit: string | undefined): { readonly placeholder?: string; readonly suffix?: string } {
  return unit === undefined ? {} : { placeholder: unit, suffix: ` ${unit}` };
}
