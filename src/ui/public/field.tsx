import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconAlertTriangle } from '../icons.ts';
import { kitMessages } from './messages.ts';

/** What every field has: a name, perhaps a hint, perhaps what is wrong with it. */
export interface FieldProps {
  /** Also the anchor that the error summary leads to. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The ids that describe an input, for `aria-describedby`; nothing where there is neither hint nor error. */
export function describedBy({ id, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What is wrong with a field, beside it. */
export function FieldError(props: { id: string; error: string | undefined }) {
  const t = useText(kitMessages);
  if (!props.error) return null;
  return (
    <p id={`${props.id}-error`} className="field-error">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <span>
        <span className="read-out">{t('kit.errors.field')} </span>
        {props.error}
      </span>
    </p>
  );
}

/** Label, hint and error around one input. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const t = useText(kitMessages);
  const { id, label, hint, error, optional } = props;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({t('kit.optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {props.children}
    </div>
  );
}
