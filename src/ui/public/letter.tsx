import type { ReactNode } from 'react';

/** A message set as a letter: from whom, when, the words, and what seals them. */
export function Letter(props: {
  readonly from: string;
  readonly when?: string;
  /** `mine` for what the reader wrote, `desk` for what the unit wrote. */
  readonly side: 'mine' | 'desk';
  readonly children: ReactNode;
  readonly seal?: ReactNode;
}) {
  return (
    <article className={`letter letter-${props.side}`}>
      <header className="letter-head">
        <span className="letter-from">{props.from}</span>
        {props.when && <span className="letter-when">{props.when}</span>}
      </header>
      <div className="letter-body">{props.children}</div>
      {props.seal && <footer>{props.seal}</footer>}
    </article>
  );
}
