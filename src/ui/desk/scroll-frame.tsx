import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Holds what may be wider than the screen. Where it is, a shadow lies on the edge behind which there is more, and the
 * keyboard reaches the frame and scrolls it by the arrow keys; where all is in sight, nothing stops there.
 */
export function ScrollFrame(props: {
  /** What is held, read out where the frame is reached. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const reached = useOverflows(frame) ? { role: 'group', 'aria-label': props.label, tabIndex: 0 } : {};
  const { className } = props;
  return (
    <div ref={frame} className={className ? `scroll-edges ${className}` : 'scroll-edges'} {...reached}>
      {props.children}
    </div>
  );
}

function useOverflows(frame: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    for (const each of [element, ...element.children]) watch.observe(each);
    return () => watch.disconnect();
  }, [frame]);
  return overflows;
}
