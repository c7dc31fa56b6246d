import { Checkbox, Textarea } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { schemesMessages } from './messages.ts';
import { NameField } from './name-field.tsx';

/** What a scheme is called and says of itself, in the clear. */
export interface SchemeAbout {
  readonly name: string;
  readonly about: string;
  readonly paidByPeople: boolean;
}

/** Its fields, as they are entered and corrected. */
export function AboutFields(props: {
  readonly value: SchemeAbout;
  readonly onChange: (value: SchemeAbout) => void;
  readonly tried: boolean;
}) {
  const t = useText(schemesMessages);
  const { value, onChange } = props;
  return (
    <>
      <NameField
        what="scheme"
        label={t('propose.name')}
        hint={t('propose.name.hint')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        tried={props.tried}
      />
      <Textarea
        label={t('propose.about')}
        description={t('propose.about.hint')}
        value={value.about}
        onChange={(event) => onChange({ ...value, about: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={600}
      />
      <Checkbox
        label={t('propose.paid')}
        checked={value.paidByPeople}
        onChange={(event) => onChange({ ...value, paidByPeople: event.currentTarget.checked })}
      />
    </>
  );
}
