import type { ReactNode } from 'react';
import type { ErrorCode } from '../../wire/errors.ts';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '../icons.ts';
import { useErrorText } from './use-error-text.ts';

const ICONS = { plain: IconInfoCircle, warning: IconAlertTriangle, done: IconCircleCheck };

/** A few lines that a person should see before going on. */
export function Notice(props: {
  readonly kind?: 'plain' | 'warning' | 'done';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
}) {
  const kind = props.kind ?? 'plain';
  const Icon = ICONS[kind];
  return (
    <div className={`notice notice-${kind}`} role={props.live ? 'alert' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div>
        {props.title && <p className="notice-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}

/** A refusal in words that a person can act on. */
export function ErrorNotice({ code }: { readonly code: ErrorCode | 'offline' }) {
  const errors = useErrorText();
  return (
    <Notice kind="warning" live>
      <p>{errors(code)}</p>
    </Notice>
  );
}
