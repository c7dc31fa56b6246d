import { Button, Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { FIELD_TYPES } from '../../form.ts';
import { type DraftField, newField, withType } from './draft.ts';
import type { DraftFault } from './draft-faults.ts';
import { kindMessages } from './messages.ts';
import { WordingInputs } from './wording-inputs.tsx';

interface FieldsProps {
  readonly fields: readonly DraftField[];
  readonly onChange: (fields: readonly DraftField[]) => void;
  /** Where they stand in the form, `site`. */
  readonly path: string;
  readonly faults: readonly DraftFault[];
}

/** The fields of a part of a form. */
export function FieldsEditor({ fields, onChange, path, faults }: FieldsProps) {
  const t = useText(kindMessages);
  return (
    <>
      {fields.map((field, index) => (
        <FieldEditor
          key={field.key}
          field={field}
          number={index + 1}
          faults={faults.filter((fault) => isWithin(fault.path, `${path}.${index}`))}
          onChange={(next) => onChange(fields.map((each) => (each === field ? next : each)))}
          onRemove={() => onChange(fields.filter((each) => each !== field))}
        />
      ))}
      <Button variant="default" onClick={() => onChange([...fields, newField()])}>
        {t('kinds.field.add')}
      </Button>
    </>
  );
}

/** Whether a path leads to something or below it. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}

function FieldEditor(props: {
  readonly field: DraftField;
  readonly number: number;
  readonly faults: readonly DraftFault[];
  readonly onChange: (field: DraftField) => void;
  readonly onRemove: () => void;
}) {
  const { field, number, faults, onChange, onRemove } = props;
  const t = useText(kindMessages);
  const isNumber = field.type === 'integer' || field.type === 'decimal';
  const [fault] = faults;
  const bound = (which: 'min' | 'max') => (value: number | string) => {
    const { [which]: _, ...rest } = field;
    onChange(typeof value === 'number' ? { ...rest, [which]: value } : rest);
  };
  return (
    <fieldset className="kinds-field">
      <legend>{t('kinds.field', { number })}</legend>
      <WordingInputs
        label={t('kinds.field.label')}
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
        error={fault && t(`fault.${fault.code}`)}
      />
      <div className="kinds-row">
        <NativeSelect
          label={t('kinds.field.type')}
          data={FIELD_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={field.type}
          disabled={field.kept}
          onChange={(event) => {
            const type = FIELD_TYPES.find((each) => each === event.currentTarget.value);
            if (type) onChange(withType(field, type));
          }}
        />
        <Checkbox
          label={t('kinds.field.required')}
          checked={field.required}
          onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('kinds.field.sealed')}
          checked={field.sealed}
          disabled={field.type === 'text' || field.keptSealed}
          description={field.keptSealed && field.type !== 'text' && t('kinds.field.sealed.kept')}
          onChange={(event) => {
            const sealed = event.currentTarget.checked;
            onChange({ ...field, sealed, counts: field.counts && !sealed });
          }}
        />
        {isNumber && !field.sealed && (
          <Checkbox
            label={t('kinds.field.counts')}
            checked={field.counts}
            onChange={(event) => onChange({ ...field, counts: event.currentTarget.checked })}
          />
        )}
        <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
          {t('kinds.field.remove', { name: field.label.vi || t('kinds.field', { number }) })}
        </Button>
      </div>
      {isNumber && (
        <>
          <WordingInputs
            label={t('kinds.field.unit')}
            value={field.unit}
            disabled={field.kept}
            onChange={(unit) => onChange({ ...field, unit })}
          />
          <div className="kinds-wording">
            <NumberInput
              label={t('kinds.field.min')}
              hideControls
              value={field.min ?? ''}
              onChange={bound('min')}
            />
            <NumberInput
              label={t('kinds.field.max')}
              hideControls
              value={field.max ?? ''}
              onChange={bound('max')}
            />
          </div>
        </>
      )}
      {field.type === 'choice' && (
        <Textarea
          label={t('kinds.field.choices')}
          autosize
          minRows={2}
          value={field.choices}
          onChange={(event) => onChange({ ...field, choices: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
