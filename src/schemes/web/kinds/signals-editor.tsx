import { Checkbox } from '@mantine/core';
import { CATEGORIES, type CategoryCode } from '../../../tips/categories.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { useWording } from '../use-schemes.ts';
import { kindMessages } from './messages.ts';

/** The kinds of harm that people of such a scheme look out for: each begins a report with one touch. */
export function SignalsEditor(props: {
  readonly value: readonly CategoryCode[];
  readonly onChange: (signals: CategoryCode[]) => void;
}) {
  const { value, onChange } = props;
  const t = useText(kindMessages);
  const say = useWording();
  return (
    <section>
      <h2>{t('kinds.signals')}</h2>
      <Checkbox.Group
        label={t('kinds.signals.lead')}
        value={[...value]}
        onChange={(chosen) =>
          onChange(CATEGORIES.flatMap(({ code }) => (chosen.includes(code) ? [code] : [])))
        }
      >
        {CATEGORIES.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={say(name)} mt="xs" />
        ))}
      </Checkbox.Group>
    </section>
  );
}
