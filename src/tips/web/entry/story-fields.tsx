import { Textarea, TextInput } from '@mantine/core';
import { DayField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { AreaChoice } from '../desk/area-choice.tsx';
import { CategoryChoice } from '../desk/category-choice.tsx';
import { BELOW } from '../desk/field-order.ts';
import { entryMessages } from '../desk/messages.ts';
import type { EntryFault, EntryFields } from './entry-fields.ts';

const LONGEST = 15_000;
const LINE = 300;

/** What happened, where and when, in the person's words; and how to reach the person. */
export function StoryFields(props: {
  readonly fields: EntryFields;
  readonly onChange: (part: Partial<EntryFields>) => void;
  readonly faults: readonly EntryFault[];
  /** Shows what is missing; set once somebody has tried to send. */
  readonly tried: boolean;
}) {
  const { fields, onChange, faults, tried } = props;
  const t = useText(entryMessages);
  const line = (name: 'hour' | 'address' | 'contact' | 'source') => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
    maxLength: LINE,
    autoComplete: 'off',
  });
  return (
    <>
      <div className="entry-pair">
        <CategoryChoice
          value={fields.category}
          onChange={(category) => onChange({ category })}
          error={tried && faults.includes('no_kind') && t('entry.kind.missing')}
        />
        <AreaChoice place={fields.place} onChange={(next) => onChange({ place: next })} />
      </div>
      <div className="entry-pair">
        <DayField
          label={t('entry.day')}
          hint={t('entry.day.hint')}
          order={BELOW}
          value={fields.day}
          onChange={(day) => onChange({ day })}
          wrong={
            (faults.includes('day_in_future') && t('entry.day.future')) ||
            (tried && faults.includes('bad_day') && t('entry.day.wrong'))
          }
        />
        <TextInput label={t('entry.hour')} {...line('hour')} />
      </div>
      <Textarea
        label={t('entry.text')}
        description={t('entry.text.hint')}
        error={tried && faults.includes('no_text') && t('entry.text.missing')}
        value={fields.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={LONGEST}
        withAsterisk
      />
      {fields.channel !== 'counter' && fields.channel !== 'telephone' && (
        <TextInput label={t('entry.source')} description={t('entry.source.hint')} {...line('source')} />
      )}
      <div className="entry-pair">
        <TextInput label={t('entry.place')} {...line('address')} />
        <TextInput
          label={t('entry.contact')}
          description={t('entry.contact.hint')}
          inputWrapperOrder={BELOW}
          {...line('contact')}
        />
      </div>
    </>
  );
}
