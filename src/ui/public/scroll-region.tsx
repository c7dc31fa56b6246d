import type { ReactNode } from 'react';

/** What cannot be clicked is reached by keyboard all the same: the arrow keys scroll it (WCAG 2.1.1). */
const BY_KEYBOARD = { tabIndex: 0 };

/** What is wider than a phone scrolls within itself, not the page with it. */
export function ScrollRegion(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="scroll-region" aria-label={props.label} {...BY_KEYBOARD}>
      {props.children}
    </section>
  );
}
