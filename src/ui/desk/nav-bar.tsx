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
      element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
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
