import { useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import type { Asked } from './leaving.tsx';
import { kitMessages } from './messages.ts';

/**
 * Asks before what was written is lost. It stands under the bar and covers nothing: the quick exit stays at hand. Esc
 * stays on the page, and twice leaves at once as ever.
 */
export function AskToLeave(props: {
  readonly asked: Asked;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const t = useText(kitMessages);
  const { asked, onStay, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      className="leaving"
      ref={box}
      tabIndex={-1}
      role="alertdialog"
      aria-labelledby="leaving-ask"
      aria-describedby={asked.why && 'leaving-why'}
      onKeyDown={(event) => event.key === 'Escape' && onStay()}
    >
      {asked.why && <p id="leaving-why">{asked.why}</p>}
      <p id="leaving-ask">{asked.ask}</p>
      <p className="buttons">
        <Button onClick={onStay}>{t('kit.leave.stay')}</Button>
        <Button kind="secondary" onClick={onLeave}>
          {t('kit.leave.leave')}
        </Button>
      </p>
    </div>
  );
}
