import { useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconAlertTriangle } from '../icons.ts';
import { kitMessages } from './messages.ts';

/** One thing to mend: the id of its field, and what is wrong. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** What is to be mended, above the form; focus goes to it when a field is added, and not for what is said anew. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const t = useText(kitMessages);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<readonly string[]>([]);
  const fields = faults.map(({ field }) => field);
  useLayoutEffect(() => {
    if (fields.some((field) => !before.current.includes(field))) box.current?.focus();
    before.current = fields;
  });
  if (faults.length === 0) return null;
  return (
    <div className="summary" ref={box} tabIndex={-1} role="alert">
      <p className="summary-title">
        <IconAlertTriangle size={20} aria-hidden="true" />
        {t('kit.errors.title')}
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>
            <a
              href={`#${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fault.field);
              }}
            >
              {fault.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group of cards is entered at its chosen or first card. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  const inside =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input');
  (inside ?? field)?.focus();
}
