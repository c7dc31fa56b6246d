import { TextInput } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Wording } from '../../form.ts';
import { kindMessages } from './messages.ts';

/** Words in both languages, side by side. */
export function WordingInputs(props: {
  readonly label: string;
  readonly value: Wording;
  readonly onChange: (value: Wording) => void;
  readonly error?: string | false | undefined;
  readonly disabled?: boolean;
}) {
  const { label, value, onChange, error = false, disabled = false } = props;
  const t = useText(kindMessages);
  return (
    <div className="kinds-wording">
      <TextInput
        label={t('kinds.vi', { label })}
        value={value.vi}
        onChange={(event) => onChange({ ...value, vi: event.currentTarget.value })}
        error={error}
        disabled={disabled}
        maxLength={300}
      />
      <TextInput
        label={t('kinds.en', { label })}
        lang="en"
        value={value.en}
        onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
        disabled={disabled}
        maxLength={300}
      />
    </div>
  );
}
