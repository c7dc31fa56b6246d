import { TextInput } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { TypedHours } from '../../shift-hours.ts';
import { shiftMessages } from '../shift-messages.ts';

/** From when to when each shift of the day lasts; `faults` are the numbers of those that are wrong. */
export function HoursFields(props: {
  readonly typed: readonly TypedHours[];
  readonly faults: readonly number[];
  readonly onChange: (typed: readonly TypedHours[]) => void;
}) {
  const t = useText(shiftMessages);
  const { typed, faults, onChange } = props;
  const set = (index: number, part: Partial<TypedHours>) =>
    onChange(typed.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div>
      <p className="to-soft">{t('names.hours.hint')}</p>
      {typed.map((hours, index) => {
        const number = index + 1;
        const field = (which: keyof TypedHours) => ({
          label: t(`names.hours.${which}`),
          autoComplete: 'off',
          maxLength: 10,
          value: hours[which],
          onChange: (event: { currentTarget: { value: string } }) =>
            set(index, { [which]: event.currentTarget.value }),
          error: faults.includes(number),
        });
        return (
          <fieldset key={number} className="shift-hours">
            <legend>{typed.length > 1 ? t('names.hours.of', { number }) : t('names.hours')}</legend>
            <TextInput {...field('from')} />
            <TextInput {...field('to')} />
            {faults.includes(number) && <p role="alert">{t('names.hours.fault')}</p>}
          </fieldset>
        );
      })}
    </div>
  );
}
