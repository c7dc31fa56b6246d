import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconArrowLeft } from '../icons.ts';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldFault } from './error-summary.tsx';
import { useKeyboardInset } from './keyboard-inset.ts';
import { kitMessages } from './messages.ts';
import { readFromTop } from './read-from-top.ts';

/** One question a screen. */
interface QuestionProps {
  /** Which question it is: where another takes its place, focus moves to the title. */
  readonly name: string;
  /** Where one stands, from 1. */
  readonly step: number;
  readonly total: number;
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  /** What is wrong with the answer; focus moves there. */
  readonly faults?: readonly FieldFault[];
  /** What the button does; "Tiếp tục" where nothing is said. */
  readonly nextLabel?: string;
  readonly busy?: boolean;
  readonly onNext: () => void;
  /** Left out on the first question. */
  readonly onBack?: (() => void) | undefined;
  /** A second, quieter way on, beside the button: "Bỏ qua". */
  readonly aside?: ReactNode;
}

/**
 * The frame of one question: progress, title, answer, and a button that stays above the keyboard. When the
 * question changes, and not merely its language, focus moves to the title, so that a screen reader starts there.
 */
export function Question(props: QuestionProps) {
  const { name, step, total, title, faults = [] } = props;
  const t = useText(kitMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(name);
  useKeyboardInset();
  useLayoutEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    readFromTop(heading.current);
  }, [name]);
  return (
    <form
      className="question"
      // never sent by the browser itself: pressed before the page is awake, a choice would stand in the address
      method="dialog"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onNext();
      }}
    >
      <div className="question-top">
        {props.onBack && (
          <button type="button" className="back" onClick={props.onBack}>
            <IconArrowLeft size={20} aria-hidden="true" />
            {t('kit.back')}
          </button>
        )}
        <span className="step">{t('kit.step', { step, total })}</span>
      </div>
      <progress className="steps" max={total} value={step} aria-hidden="true" />
      <ErrorSummary faults={faults} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {props.lead && <p className="lead">{props.lead}</p>}
      <div className="answer">{props.children}</div>
      <div className="question-foot">
        <Button type="submit" busy={props.busy ?? false}>
          {props.nextLabel ?? t('kit.next')}
        </Button>
        {props.aside}
      </div>
    </form>
  );
}
