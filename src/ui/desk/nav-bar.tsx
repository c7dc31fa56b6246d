import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The ways of a place. Where they stand in one line that is wider than the screen, a shadow lies on the edge behind
 * which there are more, and the present one (`aria-current`) is brought into sight.
 */
export function NavBar(props: {
  readonly label: string;
  readonly className: string;
  /** The present one; another one is brought into sight anew. */
  readonly here: string | undefined;
  readonly children: ReactNode;
}) {
  const { label, className, here, children } = props;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element || here === undefined) return;
    // at once, and when the screen is turned
    const watch = new ResizeObserver(() => {
      const present = element.querySelector('[aria-current]');
      if (present) bringToMiddle(element, present);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [here]);
  return (
    <nav ref={bar} className={`${className} scroll-edges`} aria-label={label}>
      {children}
    </nav>
  );
}

/** Moves the bar alone: `scrollIntoView` would also move the page in which it stands. */
function bringToMiddle(bar: HTMLElement, present: Element): void {
  const [whole, part] = [bar.getBoundingClientRect(), present.getBoundingClientRect()];
  bar.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2);
  bar.scrollTop += part.top + part.height / 2 - (whole.top + whole.height / 2);
}
