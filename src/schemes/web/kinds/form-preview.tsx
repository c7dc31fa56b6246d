import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Field, KindForm } from '../../form.ts';
import { FormFields, type Typed } from '../form-fields.tsx';
import { useWording } from '../use-schemes.ts';
import { PARTS } from './draft.ts';
import { kindMessages } from './messages.ts';

/** A form as it will be filled in. Whatever is typed here goes nowhere. */
export function FormPreview({ form }: { form: KindForm }) {
  const t = useText(kindMessages);
  const say = useWording();
  return (
    <section className="kinds-preview" aria-labelledby="preview">
      <h2 id="preview">{t('kinds.preview')}</h2>
      <p className="schemes-soft">{t('kinds.preview.lead')}</p>
      {PARTS.map((part) => (
        <Part key={part} title={t(`kinds.part.${part}`)} fields={form[part]} />
      ))}
      {form.activities.map((activity) => (
        <Part key={activity.code} title={say(activity.name)} fields={activity.fields} />
      ))}
    </section>
  );
}

function Part({ title, fields }: { title: string; fields: readonly Field[] }) {
  const [typed, setTyped] = useState<Typed>({});
  if (fields.length === 0) return null;
  return (
    <fieldset className="kinds-part">
      <legend>{title}</legend>
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={Object.keys(typed).length > 0} />
    </fieldset>
  );
}
