import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { CountedSum } from '../contract.ts';
import { type CountedField, countedFields } from '../counted.ts';
import type { KindForm } from '../form.ts';
import { schemesMessages } from './messages.ts';
import { useWording } from './use-schemes.ts';

/**
 * Sums of the fields of one form that count, each with what exactly was added up: in a period, or up to now. Nothing
 * where there is none.
 */
export function CountedSums(props: {
  readonly form: KindForm;
  readonly sums: readonly CountedSum[];
  readonly until: 'period' | 'now';
}) {
  const { form, sums, until } = props;
  const t = useText(schemesMessages);
  const language = useLanguage();
  const say = useWording();
  const shown = countedFields(form).flatMap((counted) => {
    const found = sums.find((sum) => isOf(sum, counted));
    return found ? [{ counted, sum: found.sum }] : [];
  });
  if (shown.length === 0) return null;
  const activityName = (code: string | null) => {
    const type = form.activities.find((each) => each.code === code);
    return type ? say(type.name) : '';
  };
  return (
    <dl className="schemes-figures">
      {shown.map(({ counted: { of, activity, field }, sum }) => (
        <div key={`${of} ${activity} ${field.code}`}>
          <dt>{say(field.label)}</dt>
          <dd>
            <strong>
              {formatNumber(sum, language, 2)}
              {field.unit && ` ${say(field.unit)}`}
            </strong>
            <span>{t(`counts.${until}.${of}`, { activity: activityName(activity) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isOf(sum: CountedSum, { of, activity, field }: CountedField): boolean {
  return sum.of === of && sum.activity === activity && sum.code === field.code;
}
