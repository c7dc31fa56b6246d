import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ClearValue, ClearValues, Field } from '../form.ts';
import { recordMessages } from './record-messages.ts';
import { useWording } from './use-schemes.ts';

/** What a record says, by the form it was made with. */
export function FieldValues({ fields, values }: { fields: readonly Field[]; values: ClearValues }) {
  const say = useWording();
  const shown = useShown();
  const said = fields.filter(({ code }) => values[code] !== undefined);
  if (said.length === 0) return null;
  return (
    <dl className="schemes-values">
      {said.map((field) => (
        <div key={field.code}>
          <dt>{say(field.label)}</dt>
          <dd>{shown(field, values[field.code])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How a value reads: with its unit, in the words of its choice. */
export function useShown(): (field: Field, value: ClearValue | undefined) => string {
  const t = useText(recordMessages);
  const language = useLanguage();
  const say = useWording();
  return (field, value) => {
    if (value === undefined) return '';
    if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no');
    if (typeof value === 'number') {
      const text = formatNumber(value, language, 2);
      return field.unit ? `${text} ${say(field.unit)}` : text;
    }
    if (field.type === 'day') return formatDay(value);
    const choice = field.choices?.find(({ code }) => code === value);
    return choice ? say(choice.label) : value;
  };
}
