import { describedBy, Field, type FieldProps } from './field.tsx';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `off` where the browser should remember nothing, which is the default here. */
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly lang?: string;
}

/** One line of text. The browser keeps and suggests nothing. */
export function TextField(
  props: TextProps & {
    readonly type?: 'text' | 'tel' | 'email' | 'date' | 'time' | 'search';
    readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
    /** In a form that the browser itself sends. */
    readonly name?: string;
    readonly max?: string;
    readonly min?: string;
  },
) {
  const { id, value, onChange, error, type = 'text', autoComplete = 'off' } = props;
  return (
    <Field {...props}>
      <input
        className="input"
        id={id}
        name={props.name}
        type={type}
        inputMode={props.inputMode}
        value={value}
        min={props.min}
        max={props.max}
        maxLength={props.maxLength}
        lang={props.lang}
        autoComplete={autoComplete}
        autoCapitalize={type === 'text' ? 'sentences' : 'none'}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** Several lines of text; it grows with what is written. Spelling help stays off: some browsers send it away. */
export function TextArea(props: TextProps & { readonly rows?: number }) {
  const { id, value, onChange, error, rows = 5 } = props;
  return (
    <Field {...props}>
      <textarea
        className="input area"
        id={id}
        rows={rows}
        value={value}
        maxLength={props.maxLength}
        lang={props.lang}
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
