import type { ReactNode } from 'react';

/** `primary` once on a screen; `secondary` beside it; `quiet` for what is rarely wanted. */
type ButtonKind = 'primary' | 'secondary' | 'quiet';

/** A button that says what happens. */
export function Button(props: {
  children: ReactNode;
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  /** Shown as working: it keeps its place and cannot be pressed again. */
  busy?: boolean;
  disabled?: boolean;
  onClick?: () => void;
}) {
  const { kind = 'primary', type = 'button', busy = false, disabled = false } = props;
  return (
    <button
      type={type}
      className={`button button-${kind}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || disabled || undefined}
      onClick={(event) => {
        if (busy || disabled) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(props: { children: ReactNode; href: string; kind?: ButtonKind }) {
  return (
    <a className={`button button-${props.kind ?? 'primary'}`} href={props.href}>
      {props.children}
    </a>
  );
}
