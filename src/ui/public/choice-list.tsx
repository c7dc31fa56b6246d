import { FieldError, type FieldProps } from './field.tsx';

/** One answer of a closed question. */
interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Plain examples under the label. */
  readonly hint?: string | undefined;
}

interface ListProps<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  /** The label is already the page's title: read it out, do not show it twice. */
  readonly labelHidden?: boolean;
}

/** A closed question as cards, one of which is chosen. */
export function ChoiceList<Value extends string>(
  props: ListProps<Value> & { readonly value: Value | null; readonly onChange: (value: Value) => void },
) {
  return (
    <Cards {...props} type="radio" chosen={(value) => value === props.value} onToggle={props.onChange} />
  );
}

/** The same where several answers may be true. */
export function CheckList<Value extends string>(
  props: ListProps<Value> & {
    readonly values: readonly Value[];
    readonly onChange: (values: readonly Value[]) => void;
  },
) {
  const { values, onChange } = props;
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return <Cards {...props} type="checkbox" chosen={(value) => values.includes(value)} onToggle={toggle} />;
}

function Cards<Value extends string>(
  props: ListProps<Value> & {
    readonly type: 'radio' | 'checkbox';
    readonly chosen: (value: Value) => boolean;
    readonly onToggle: (value: Value) => void;
  },
) {
  const { id, label, hint, error, choices } = props;
  return (
    <fieldset className={error ? 'field choices field-wrong' : 'field choices'} id={id} tabIndex={-1}>
      <legend className={props.labelHidden ? 'read-out' : 'field-label'}>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <FieldError id={id} error={error} />
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input
            type={props.type}
            name={id}
            value={choice.value}
            checked={props.chosen(choice.value)}
            aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
            onChange={() => props.onToggle(choice.value)}
          />
          <span className="choice-words">
            <span className="choice-label">{choice.label}</span>
            {choice.hint && (
              <span className="choice-hint" id={`${id}-${choice.value}-hint`}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
