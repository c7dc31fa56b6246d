import { NativeSelect } from '@mantine/core';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { CATEGORIES, type CategoryCode } from '../../categories.ts';
import { entryMessages } from './messages.ts';

/** One kind of matter; by its first letters on the keyboard. */
export function CategoryChoice(props: {
  readonly value: CategoryCode | '';
  readonly onChange: (category: CategoryCode | '') => void;
  readonly error: string | false;
}) {
  const t = useText(entryMessages);
  const language = useLanguage();
  return (
    <NativeSelect
      label={t('entry.kind')}
      error={props.error}
      value={props.value}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.onChange(CATEGORIES.find(({ code }) => code === value)?.code ?? '');
      }}
      data={[
        { value: '', label: t('entry.kind.choose') },
        ...CATEGORIES.map(({ code, name }) => ({ value: code, label: name[language] })),
      ]}
      withAsterisk
    />
  );
}
